import Catalog
import Diagnostics
import Ledger
import Records

/// The files that are new, changed or gone since a period was issued, and which of its figures each may have changed.
struct ChangedFiles {
  private struct File {
    var path: String
    var kind: String
    /// Whether all that it holds lies after the period.
    var isLater: Bool
  }

  private let catalog: Catalog
  /// In the order of their paths.
  private var files: [File] = []

  /// Compares what was read with what the figures were made of when they were issued. Where a file is new, its dates are
  /// looked at, O(rows); what a changed one held before is not known.
  init(since kept: IssuedFigures, _ reports: [FileReport], _ ledger: Ledger, _ catalog: Catalog) {
    self.catalog = catalog
    let changed = reports.filter { kept.inputs[$0.path]?.sha256 != $0.sha256 }
    let new = Set(changed.map(\.path).filter { kept.inputs[$0] == nil })
    let later = new.isEmpty ? [] : Self.later(new, than: kept.period.last, ledger, catalog)
    for file in changed { files.append(File(path: file.path, kind: file.kind, isLater: later.contains(file.path))) }
    let present = Set(reports.map(\.path))
    for (path, input) in kept.inputs where !present.contains(path) {
      files.append(File(path: path, kind: input.kind, isLater: false))
    }
    files.sort { $0.path < $1.path }
  }

  /// The files that may have changed a measure's figures: those of its kinds, and of these not what is new and all of a
  /// later time, unless the day of 截至 may have moved by it.
  func causes(of measure: String) -> [String] {
    let kinds = catalog.kinds(of: measure)
    guard !kinds.isEmpty else { return files.map(\.path) }
    let own = files.filter { kinds.contains($0.kind) }
    guard !catalog.asksAsOf(measure), own.contains(where: { !$0.isLater }) else { return own.map(\.path) }
    return own.filter { !$0.isLater }.map(\.path)
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

  /// Whether all days of a log's rows lie after a day. A closed table tells only of the days on which things happened.
  private static func isLater(_ file: LedgerFile, than day: Int64, _ catalog: Catalog) -> Bool {
    let kind = catalog.kinds[file.records.kind]
    let dates = kind.fields.indices.filter { kind.fields[$0].type == .date }
    guard kind.form == .log, !dates.isEmpty else { return false }
    if let supplied = file.records.suppliedMonth, Int64(supplied.dayNumber) <= day { return false }
    if let closed = file.closed {
      guard dates.allSatisfy({ kind.fields[$0].happens }) else { return false }
      return closed.days.keys.allSatisfy { $0 > day } && !closed.days.isEmpty
    }
    let days = dates.flatMap { field in file.fates.indices.map { file.number(field, row: $0) } }
    let known = days.filter { $0 != FieldColumn.blank }
    return !known.isEmpty && known.allSatisfy { $0 > day }
  }
}

extension Catalog {
  /// Whether a measure, or a part of it, is judged as of a day, which moves with the newest record of any file.
  fileprivate func asksAsOf(_ id: String) -> Bool {
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
