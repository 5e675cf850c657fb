/// The rows of one kind's tables whose numbers count rows, found by what they say.
struct CountedRows {
  /// Positions of such tables, in the order of reading.
  var tables: [Int] = []
  /// The file being read, and the rows of others that one of it repeats.
  private(set) var path = ""
  var met: Set<RowLinks.Row> = []
  /// By the fields compared.
  private var indexes: [[Int]: Index] = [:]

  /// Rows of the first so many tables, sorted by a hash of some fields.
  private struct Index {
    var tables = 0
    var rows: [RowLinks.Row] = []
    var queues = EntryQueues()
  }

  /// Goes on to a table of a file.
  mutating func begin(_ path: String) {
    guard path != self.path else { return }
    self.path = path
    met = []
    for key in indexes.keys { indexes[key]?.queues.rewind() }
  }

  /// Makes the rows of other files' tables known by a hash of some fields. O(rows), once for each choice of fields.
  mutating func index(_ fields: [Int], others: Int, rows: (Int) -> Range<Int>, hash: (RowLinks.Row) -> UInt64) {
    var index = indexes[fields] ?? Index()
    for table in tables[index.tables..<max(index.tables, others)] {
      for row in rows(table) {
        let row = RowLinks.Row(file: table, row: row)
        index.queues.add(Int32(index.rows.count), under: hash(row))
        index.rows.append(row)
      }
    }
    index.tables = max(index.tables, others)
    indexes[fields] = index
  }

  /// The first row under a hash that is free and that no row of this file repeats.
  mutating func first(_ hash: UInt64, _ fields: [Int], where isFree: (RowLinks.Row) -> Bool) -> RowLinks.Row? {
    guard var index = indexes.removeValue(forKey: fields) else { return nil }
    let (rows, met) = (index.rows, met)
    let found = index.queues.first(hash) { !met.contains(rows[Int($0)]) && isFree(rows[Int($0)]) }
    indexes[fields] = index
    return found.map { rows[Int($0)] }
  }
}
