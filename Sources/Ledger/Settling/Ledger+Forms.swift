import Catalog
import Values

/// Numbers of forms and documents: one number on rows of several people and days is no record's own.
extension Ledger {
  /// From so many rows of different people or days on a number is not theirs.
  private static let fewest = 3

  /// Finds the numbers of a table that are those of a form, and notes its rows: where one person's rows of several days
  /// bear it, among three people or days at least. Its rows are then told by what they say, as those without a number, here
  /// and in what is read later. O(texts) where no number is repeated, else O(rows).
  mutating func findForms(_ at: Int, _ key: LedgerKey) {
    let file = files[at]
    guard key.isLog, key.needsUnitOrDate, let number = key.number, let date = key.date,
      let column = file.records.columns[number], count(at, key) == nil
    else { return }
    // Rows are counted by code first: in most tables each number stands once.
    var rows = [Int32](repeating: 0, count: column.states.count)
    for code in column.codes { rows[Int(code)] += 1 }
    let isMany = column.states.indices.map { column.states[$0] == .value && rows[$0] >= Self.fewest }
    guard isMany.contains(true) else { return }
    let whose = key.tellings + [key.personName].compactMap(\.self)
    var days: [Int64: [UInt64: Set<Int64>]] = [:]
    for (row, code) in column.codes.enumerated() where isMany[Int(code)] && !file.records.isRejected[row] {
      let day = file.number(date, row: row)
      days[file.number(number, row: row), default: [:]][file.hash(whose, row: row), default: []].insert(day)
    }
    for (number, people) in days {
      let rows = people.values.reduce(0) { $0 + $1.count }
      if rows >= Self.fewest && people.count < rows { counting.forms[file.records.kind, default: []].insert(number) }
    }
  }

  /// Whether a number is that of a form. What is corrected or handed in later is told by its number all the same.
  func isForm(_ number: Int64, _ at: Int) -> Bool {
    !counting.forms.isEmpty && counting.forms[files[at].records.kind]?.contains(number) ?? false
  }

  /// Notes that rows of one form count by themselves: those behind its first.
  mutating func noteForm(_ at: Int, _ row: Int, _ number: Int64) {
    guard let first = counting.notes.formRows.updateValue(counting.notes.formRows[number] ?? row, forKey: number) else {
      return
    }
    counting.notes.shared = Counting.added(
      counting.notes.shared, row, String(describing: files[at].records.place(row: first)))
  }
}
