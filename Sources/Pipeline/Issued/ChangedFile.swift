import Catalog
import Diagnostics
import Figures
import Ledger
import Values

/// One file that is new, changed, gone or renamed since a period was issued.
struct ChangedFile {
  /// As sheets name it; both names where it was only renamed.
  var name: String
  /// Of now and of then: a name may decide it.
  var kinds: Set<String>
  /// Whether it is a new log of which all that it holds is known, and stands for no row of another file.
  var isNew = false
  /// Whether it is there no more.
  var isGone = false
  /// The first and the last day on which something of it happened; nil where no table tells.
  var days: ClosedRange<Int64>?
  /// The lines of figures that its rows may count for; nil where that is not certain.
  var units: Set<String>?
  /// Whether none of its tables has dates but those on which things happen.
  var tellsAllDays = true

  /// Whether all of it lies after a day.
  func isLater(than day: CivilDate) -> Bool { isNew && days.map { $0.lowerBound > Int64(day.dayNumber) } ?? false }
}

extension ChangedFile {
  /// What the tables of a new or changed file hold now. O(rows).
  mutating func look(in ledger: Ledger, at positions: [Int], _ catalog: Catalog, _ above: [String: [String]]) {
    var names: [String]? = []
    for at in positions {
      let file = ledger.files[at]
      let kind = catalog.kinds[file.records.kind]
      guard kind.form == .log else {
        (isNew, names) = (false, nil)
        continue
      }
      let dates = kind.fields.filter { $0.type == .date }
      // The last day of what took several lies behind the first.
      if !dates.allSatisfy({ $0.happens || $0.role == .lastDay }) { tellsAllDays = false }
      // A closed table tells of no others, and what is said must not hang on which tables were closed.
      let happened = (file.closed?.days ?? file.happenings(kind)).keys
      let supplied = file.records.suppliedMonth.map { Int64($0.dayNumber) }
      for day in [happened.min(), happened.max(), supplied].compactMap({ $0 }) {
        days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
      }
      names?.append(contentsOf: file.closed?.unitNames ?? UnitRegister.names(in: file.records, kind: kind))
    }
    // What holds no table, or no day, tells nothing.
    if days == nil { isNew = false }
    guard let names, !names.isEmpty else { return }
    var lines: Set<String> = []
    for name in Set(names) {
      guard let line = ledger.units.shown(as: name), let over = above[line] else { return }
      lines.formUnion(over)
    }
    units = lines
  }
}
