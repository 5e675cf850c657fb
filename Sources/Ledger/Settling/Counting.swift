import Diagnostics

/// What is known of numbers that count rows, while a ledger is settled.
struct Counting: Sendable {
  /// By position of the table: its count, or that its numbers are none.
  var counts: [Int: RowCount?] = [:]
  /// By position of the table: the months that it is named after, or that there are none.
  var spans: [Int: Ledger.TableSpan?] = [:]
  /// Whether a run of rows begins a count anew beside another.
  var begins: [Ledger.Runs: Bool] = [:]
  /// By kind: the numbers that are those of forms, and no record's own.
  var forms: [Int: Set<Int64>] = [:]
  /// By kind: the rows of tables that count.
  var rows: [Int: CountedRows] = [:]
  /// By row of the table being read: the row of another file that says the same.
  var again: [Int: RowLinks.Row] = [:]
  /// By kind, by the columns of the key that a file has: the paths of files that have these and no others of it, two at most.
  var keyColumns: [Int: [[Int]: [String]]] = [:]

  /// Rows of living ledgers without numbers of which it was asked whether another is but worded otherwise.
  var reworded: Set<RowLinks.Row> = []
  /// By the row of a correction: the row in whose place it stands.
  var corrected: [RowLinks.Row: RowLinks.Row] = [:]
  /// By two tables of years or months: whether the list of one begins anew in the other.
  var anew: [Tables: Sharing] = [:]

  /// What is to be said of the table whose rows are judged.
  var notes = Notes()

  /// Rows of the file being read of which it was asked whether another is the same, and other files of which it was asked once.
  var asked: Set<RowLinks.Row> = []
  var askedOf: Set<Int> = []

  /// By path: the lines from which returned rows came.
  var origins: [String: Set<Int>] = [:]
  /// By such a line: the rejected row on it.
  var sources: [Place: RowLinks.Row] = [:]
  /// By such a line: the row that stands for it.
  var twins: [Place: RowLinks.Row] = [:]

  /// How a row counts beside that of its key of another time.
  struct Another: Hashable {
    var isYear: Bool
    var isNumbered: Bool
  }

  /// What two tables are to each other that share rows: lists of a time each, versions of one list, or neither for certain.
  enum Sharing { case anew, mixed, version }

  /// Two tables, by position.
  struct Tables: Hashable {
    var file: Int
    var other: Int
  }

  typealias Noted = (first: (row: Int, there: String), count: Int)

  /// What is to be said of one table: the first row of each sort, and how many such.
  struct Notes: Sendable {
    /// Rows that count beside those of their number.
    var apart: Noted?
    /// Rows that stand in the place of one of another day.
    var moved: Noted?
    /// Rows that stand in the place of one that tells of something else.
    var changed: Noted?
    /// Rows that bear the number of another row of their file, and tell of something else.
    var shared: Noted?
    /// By the number of a form: the first row of the table that bears it.
    var formRows: [Int64: Int] = [:]
    /// Rows of a register that stand in the place of somebody else of their number.
    var renamed: Noted?
    /// Rows of a register of which another body's has the person too.
    var rosters: Noted?
    /// By the other file: rows that stand in the place of one of it, though it is not told which is newer.
    var order: [Int: Noted] = [:]
    /// By the file of a correction: rows that undo a row of it.
    var undone: [Int: Noted] = [:]
    /// Rows that count beside that of their key of another year or month.
    var another: [Another: Noted] = [:]
    /// Rows that stand in the place of one that was due in another month.
    var putOff: Noted?
    /// Rows of a living ledger that stand in the place of one that tells of something else.
    var replaced: Noted?
    /// Rows of a living ledger that count beside one of their number and matter which differs in the rest of its key.
    var moving: [(row: Int, other: RowLinks.Row)] = []
    /// Rows of other logs that do, and may have been sent again with another body or day.
    var sent: [(row: Int, other: RowLinks.Row)] = []
  }

  /// With one row more.
  static func added(_ noted: Noted?, _ row: Int, _ there: @autoclosure () -> String) -> Noted {
    if let noted { return (noted.first, noted.count + 1) }
    return ((row, there()), 1)
  }
}
