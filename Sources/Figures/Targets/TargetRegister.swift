import Catalog
import Diagnostics
import Ledger
import Records

/// The register of targets, each line checked against what is known.
public struct TargetRegister: Sendable {
  /// In the order of files and lines.
  public var targets: [Target] = []

  /// No targets.
  public init() {}

  /// Reads the counted lines of the register.
  /// - Throws: a measure, category, unit or value that is not known, with its place and a proposal.
  public init(ledger: Ledger, catalog: Catalog) throws(Diagnostic) {
    let lines = UnitLines(ledger.units, settings: catalog.settings)
    for file in ledger.files where catalog.kinds[file.records.kind].form == .targets {
      let reader = TargetReader(catalog: catalog, units: ledger.units, lines: lines, file: file)
      for row in file.fates.indices where file.fates[row] == .counted { targets.append(try reader.target(row)) }
    }
  }
}

/// Reads the lines of one file of the register.
struct TargetReader {
  let catalog: Catalog
  let units: UnitRegister
  let lines: UnitLines
  let file: LedgerFile

  private var kind: Kind { catalog.kinds[file.records.kind] }

  private func text(_ role: FieldRole, _ row: Int) -> String {
    guard let field = kind.field(role) else { return "" }
    let text = file.records.text(field, row: row)
    return text.isEmpty ? kind.fields[field].standard ?? "" : text
  }

  func target(_ row: Int) throws(Diagnostic) -> Target {
    let place = file.records.place(row: row)
    let (measure, category) = try measure(text(.measure, row), place)
    return Target(
      measure: measure.id, category: category, value: try value(text(.target, row), measure, place),
      cycle: try cycle(row, place), scope: try scope(row, place), isCeiling: try isCeiling(row, place),
      source: text(.source, row),
      place: place)
  }

  /// Title or id, with `·field=value` behind it where a category is meant.
  private func measure(_ words: String, _ place: Place) throws(Diagnostic) -> (Measure, String) {
    let parts = words.split(separator: "·", maxSplits: 1).map(String.init)
    let name = FoldedName(parts.first ?? "")
    let shown = catalog.measures.filter { !$0.isHidden }
    let found =
      shown.first { $0.id == parts.first }
      ?? shown.first { FoldedName($0.title.zh) == name || FoldedName($0.title.en) == name }
    guard let measure = found else {
      let near = NearestName.of(parts.first ?? "", in: shown.flatMap { [$0.title.zh, $0.id] })
      throw Self.wrong(
        place, Text(zh: "没有指标“\(words)”", en: "there is no measure `\(words)`"), near.first,
        Text(zh: "可用的指标见“指标口径”", en: "the measures are listed in the definitions sheet"))
    }
    guard parts.count == 2 else { return (measure, "") }
    do {
      return (
        measure, try measure.category(named: parts[1], kinds: catalog.kinds, language: catalog.settings.language)
      )
    } catch { throw Self.wrong(place, error.seen, nil, error.fix) }
  }

  /// A number in the unit of its measure: `95%` of a rate, `3万元` of money.
  private func value(_ text: String, _ measure: Measure, _ place: Place) throws(Diagnostic) -> Exact {
    let reading =
      measure.format == .money
      ? MoneyParser.parse(text) : NumberParser.parse(text, context: NumberContext(allowsPercent: true))
    guard let number = reading.value, let exact = Exact(Int128(number), over: Int128(FixedPoint.number)) else {
      throw Self.wrong(
        place, Text(zh: "目标值“\(text)”不是数字", en: "the target `\(text)` is no number"), nil,
        Text(zh: "例如 80%、1200、3万元", en: "such as 80%, 1200, 3万元"))
    }
    return exact
  }

  /// By the order of the field's choices: month, quarter, half-year, year.
  private func cycle(_ row: Int, _ place: Place) throws(Diagnostic) -> Cycle {
    guard let at = try choice(.every, row, place), Cycle.allCases.indices.contains(at) else { return .year }
    return Cycle.allCases[at]
  }

  private func isCeiling(_ row: Int, _ place: Place) throws(Diagnostic) -> Bool {
    try choice(.direction, row, place).map { $0 > 0 } ?? false
  }

  /// Which of a field's choices a line bears; nil where there is no such field or nothing in it.
  private func choice(_ role: FieldRole, _ row: Int, _ place: Place) throws(Diagnostic) -> Int? {
    guard let field = kind.field(role).map({ kind.fields[$0] }) else { return nil }
    let word = text(role, row)
    guard !word.isEmpty, !field.choices.isEmpty else { return nil }
    if let at = field.choices.firstIndex(of: word) { return at }
    throw Self.wrong(
      place, Text(zh: "“\(field.label.zh)”没有“\(word)”", en: "`\(field.label.en)` has no `\(word)`"), nil,
      Text(zh: "可用：\(field.choices.joined(separator: "、"))", en: "allowed: \(field.choices.joined(separator: ", "))"))
  }

  private func scope(_ row: Int, _ place: Place) throws(Diagnostic) -> Target.Scope {
    let unit = text(.unit, row)
    let group = text(.group, row)
    if unit.isEmpty {
      guard !group.isEmpty else { return .everyUnit }
      let groups = Set(lines.lines.map(\.group)).subtracting([""])
      guard groups.contains(group) else {
        throw Self.wrong(
          place, Text(zh: "没有单位类别“\(group)”", en: "no unit is of the group `\(group)`"),
          NearestName.of(group, in: groups.sorted()).first, Text(zh: "请与名录一致", en: "write it as in the register"))
      }
      return .group(group)
    }
    if unit == catalog.settings.whole { return .whole }
    guard case .unit(let at) = units.resolve(unit) else {
      throw Self.wrong(
        place, Text(zh: "没有单位“\(unit)”", en: "there is no unit `\(unit)`"), units.nearest(unit).first,
        Text(
          zh: "请与名录一致，或写“\(catalog.settings.whole)”", en: "write it as in the register, or “\(catalog.settings.whole)”")
      )
    }
    return .unit(lines.line(ofUnit: at))
  }

  private static func wrong(_ place: Place, _ seen: Text, _ near: String?, _ fix: Text) -> Diagnostic {
    Diagnostic(
      .error, "target.wrong", at: place, seen: seen,
      fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") } ?? fix)
  }
}
