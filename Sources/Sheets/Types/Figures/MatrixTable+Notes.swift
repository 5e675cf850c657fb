import Catalog
import Figures

/// What is said below a matrix.
extension MatrixTable {
  /// What a reader could wonder about.
  func notes(_ plan: SheetPlan) -> [String] {
    var notes: [String] = []
    let united = columns.map(\.name).filter { name in
      guard name.derived == nil, case .distinct = scope.measure(name.measure)?.value,
        let value = scope.figure(name).value
      else { return false }
      let parts = partsOfLine[scope.unit] ?? []
      let sum = parts.reduce(Exact.zero) { $0 + (scope.figure(name, unit: $1).value ?? .zero) }
      return sum > value
    }
    if !united.isEmpty {
      let names = united.map { scope.title($0.measure) }
      notes.append(
        scope.language == .zh
          ? "\(names.joined(separator: "、"))按人去重，合计小于各单位之和（跨单位去重）。"
          : "\(names.joined(separator: ", ")): a person is counted once across units, so totals are below the sums of units."
      )
    }
    if lines.contains(where: { scope.figures.units[$0].part == .own }) {
      notes.append(
        scope.language == .zh ? "各单位含下级；“本级”为其自身部分。" : "Units include those below them; “own” is a unit's own part.")
    }
    if columns.map(\.name).contains(where: { name in
      name.isRank && lines.contains { scope.figure(name, unit: $0).value != nil }
    }) {
      notes.append(
        scope.language == .zh
          ? "排名在同级单位之间进行，3/12即12个单位中列第3。" : "Ranks are among units of one level; 3/12 is third of twelve.")
    }
    let more = groups.reduce(0) { $0 + $1.more }
    if more > 0 {
      notes.append(
        scope.language == .zh
          ? "另有\(more)项，未列入本表，见 figures.csv。" : "\(more) more have no column here; see figures.csv.")
    }
    notes += [missingNote].compactMap(\.self)
    let compares = columns.map(\.name).contains { $0.isChange || $0.derived == .previous || $0.derived == .lastYear }
    guard compares else { return notes + scope.periodNotes }
    // Why a comparison that the plan asks for has no column is said, too.
    let asked = Set(plan.groups.flatMap(\.figures).compactMap(\.derived))
    let changes = [
      asked.isDisjoint(with: [.previous, .previousChange]) ? nil : FigureName.Derived.previousChange,
      asked.isDisjoint(with: [.lastYear, .lastYearChange]) ? nil : .lastYearChange,
    ].compactMap(\.self)
    return notes + scope.notes(comparing: changes)
  }

  /// *滨河社区的志愿服务记录未报，数据不完整。 What looks like nothing done is nothing reported.
  private var missingNote: String? {
    guard incomplete.contains(where: { $0 != scope.unit && rowOfLine[$0] != nil }) else { return nil }
    return "*" + (scope.missingWords(missing) ?? "")
  }
}
