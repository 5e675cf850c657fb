import Catalog
import Values

/// Numbers of forms and documents: one number on rows of several people and days is no record's own.
extension Ledger {
  /// So many people's days bear a number at least that is not theirs.
  private static let fewest = 3

  /// The numbers of a table that are those of a form, as its own rows tell or those of a table before it: one person's
  /// rows of several days bear it, and three people's days at least. Such rows are told by what they say, as those without
  /// a number are. None where the numbers count the rows. O(rows).
  mutating func findForms(_ at: Int, _ key: LedgerKey) -> Set<Int64> {
    let file = files[at]
    guard key.isLog, key.needsUnitOrDate, let number = key.number, let date = key.date,
      let column = file.records.columns[number], count(at, key) == nil
    else { return [] }
    // Rows are counted by code first: in most tables each number stands once.
    var rows = [Int32](repeating: 0, count: column.states.count)
    for code in column.codes { rows[Int(code)] += 1 }
    let isMany = column.states.indices.map { column.states[$0] == .value && rows[$0] >= Self.fewest }
    guard isMany.contains(true) else { return counting.forms[file.records.kind] ?? [] }
    let whose = key.tellings + [key.personName].compactMap(\.self)
    // By number, by whose the rows are: their days.
    var days: [Int64: [UInt64: Set<Int64>]] = [:]
    for (row, code) in column.codes.enumerated() where isMany[Int(code)] && !file.records.isRejected[row] {
      let day = file.number(date, row: row)
      days[file.number(number, row: row), default: [:]][file.hash(whose, row: row), default: []].insert(day)
    }
    for (number, people) in days {
      let all = people.values.reduce(0) { $0 + $1.count }
      if all >= Self.fewest && people.count < all { counting.forms[file.records.kind, default: []].insert(number) }
    }
    return counting.forms[file.records.kind] ?? []
  }

  /// Notes that a judged row of a form counts by itself, beside the first of its table.
  mutating func noteForm(_ at: Int, _ row: Int, _ number: Int64) {
    guard let first = counting.notes.formRows[number] else {
      counting.notes.formRows[number] = row
      return
    }
    guard files[at].fates[row] == .counted else { return }
    counting.notes.shared = Counting.added(
      counting.notes.shared, row, String(describing: files[at].records.place(row: first)))
  }
}
