import Catalog
import Diagnostics
import Ledger
import Values

/// The files that are new, changed, gone or renamed since a period was issued, and which of its figures each may have changed.
struct ChangedFiles {
  private struct File {
    /// As sheets name it; both names where it was only renamed.
    var name: String
    /// Of now and of then: a name may decide it.
    var kinds: Set<String>
    /// Whether all that it holds lies after the period.
    var isLater: Bool
  }

  private let catalog: Catalog
  /// In the order of their paths, those that were only renamed last.
  private var files: [File] = []

  /// Compares what was read with what the figures were made of when they were issued. Where a file is new, its dates are
  /// looked at, O(rows); what a changed one held before is not known.
  init(since kept: IssuedFigures, _ reports: [FileReport], _ ledger: Ledger, _ catalog: Catalog) {
    self.catalog = catalog
    let changed = reports.filter { kept.inputs[$0.path]?.sha256 != $0.sha256 }
    let new = Set(changed.map(\.path).filter { kept.inputs[$0] == nil })
    let later = new.isEmpty ? [] : Self.later(new, than: kept.period.last, ledger, catalog)
    let present = Set(reports.map(\.path))
    var gone = kept.inputs.keys.filter { !present.contains($0) }.sorted()
    var renamed: [File] = []
    for file in changed.sorted(by: { $0.path < $1.path }) {
      var one = File(name: file.path, kinds: [file.kind], isLater: later.contains(file.path))
      // The same bytes under another name. That may matter too: names tell units, months and the order of reading.
      let at = new.contains(file.path) ? gone.firstIndex { kept.inputs[$0]?.sha256 == file.sha256 } : nil
      guard let at else {
        files.append(one)
        continue
      }
      let before = gone.remove(at: at)
      one.name = "\(before) → \(file.path)"
      one.kinds.insert(kept.inputs[before]?.kind ?? file.kind)
      renamed.append(one)
    }
    for path in gone { files.append(File(name: path, kinds: [kept.inputs[path]?.kind ?? ""], isLater: false)) }
    files = files.sorted { $0.name < $1.name } + renamed
  }

  /// The files that may have changed a measure's figures: those of its kinds, and of these not what is new and all of a
  /// later time, unless the day of 截至 may have moved by it. `orElse` says whether any file is blamed before none is.
  func causes(of measure: String, orElse takesAny: Bool) -> [String] {
    let kinds = catalog.kinds(of: measure)
    guard !kinds.isEmpty else { return files.map(\.name) }
    let own = files.filter { !kinds.isDisjoint(with: $0.kinds) }
    if own.isEmpty && takesAny { return files.map(\.name) }
    guard !catalog.asksAsOf(measure), own.contains(where: { !$0.isLater }) else { return own.map(\.name) }
    return own.filter { !$0.isLater }.map(\.name)
  }

  /// The files that may have changed what was to be reached: lists of targets, and units whose groups these name.
  func causesOfTargets() -> [String] {
    let forms: [KindForm] = [.targets, .units]
    let kinds = Set(catalog.kinds.filter { forms.contains($0.form) }.map(\.id))
    return files.filter { !kinds.isDisjoint(with: $0.kinds) }.map(\.name)
  }

  /// Those of some files that hold nothing up to a day, and nothing that stands for a row of another file.
  private static func later(
    _ paths: Set<String>, than day: CivilDate, _ ledger: Ledger, _ catalog: Catalog
  ) -> Set<String> {
    var later = paths
    for file in ledger.files where later.contains(file.records.path) {
      if !isLater(file, than: Int64(day.dayNumber), catalog) { later.remove(file.records.path) }
    }
    for (at, file) in ledger.files.enumerated() {
      for row in file.fates.indices where file.fates[row] == .superseded && !later.isEmpty {
        guard let standing = ledger.standing(for: at, row: row), standing.path != file.records.path else { continue }
        later.remove(standing.path)
      }
    }
    // What holds no table tells no day.
    return later.intersection(ledger.files.map(\.records.path))
  }

  /// Whether all days on which a log's counted rows happened lie after a day; a closed table tells of no others, and what is
  /// said must not hang on which tables were closed.
  private static func isLater(_ file: LedgerFile, than day: Int64, _ catalog: Catalog) -> Bool {
    let kind = catalog.kinds[file.records.kind]
    let dates = kind.fields.indices.filter { kind.fields[$0].type == .date }
    guard kind.form == .log, !dates.isEmpty else { return false }
    if let supplied = file.records.suppliedMonth, Int64(supplied.dayNumber) <= day { return false }
    // The last day of what took several lies behind the first.
    guard dates.allSatisfy({ kind.fields[$0].happens || kind.fields[$0].role == .lastDay }) else { return false }
    let days = file.closed?.days ?? file.happenings(kind)
    return !days.isEmpty && days.keys.allSatisfy { $0 > day }
  }
}

extension Catalog {
  /// Whether a measure, or a part of it, is judged as of a day, which moves with the newest record of any file.
  fileprivate func asksAsOf(_ id: String) -> Bool {
    let indicators = indicators(of: id)
    guard indicators.isEmpty else { return indicators.contains { asksAsOf($0.measure) } }
    guard let measure = measure(id) else { return true }
    let asks = measure.conditions.contains { condition in
      if case .bound(_, _, .asOf) = condition.test { true } else { false }
    }
    let parts = [measure.value, measure.otherwise, measure.whole].compactMap(\.self)
    return asks
      || parts.contains { part in
        if case .ratio(let a, let b) = part { asksAsOf(a) || asksAsOf(b) } else { false }
      }
      || measure.conditions.contains { condition in
        if case .member(_, let name) = condition.test { asksAsOf(name) } else { false }
      }
  }
}
