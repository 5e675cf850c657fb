/// What is known of numbers that count rows, while a ledger is settled.
struct Counting: Sendable {
  /// By position of the table: its count, or that its numbers are none.
  var counts: [Int: RowCount?] = [:]
  /// Whether a run of rows begins a count anew beside another.
  var begins: [Ledger.Runs: Bool] = [:]
  /// By kind: the rows of tables that count.
  var rows: [Int: CountedRows] = [:]
  /// By row of the table being read: the row of another file that says the same.
  var again: [Int: RowLinks.Row] = [:]
  /// The first row of the table being read that counts beside those of its number, and how many such.
  var apart: Noted?
  /// The same of rows that stand in the place of one of another day.
  var moved: Noted?
  /// The same of rows that stand in the place of one that tells of something else.
  var changed: Noted?
  /// The same of rows that bear the number of another row of their file, and tell of something else.
  var shared: Noted?
  /// The same of rows of a register that stand in the place of somebody else of their number.
  var renamed: Noted?

  typealias Noted = (first: (row: Int, there: String), count: Int)

  /// With one row more.
  static func added(_ noted: Noted?, _ row: Int, _ there: @autoclosure () -> String) -> Noted {
    if let noted { return (noted.first, noted.count + 1) }
    return ((row, there()), 1)
  }
}
