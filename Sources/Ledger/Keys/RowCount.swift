import Records

/// Record numbers of a table that do no more than count its rows: 1, 2, 3 …, once or from 1 again.
///
/// Such numbers say nothing of which record a row is: the next file's begin with 1, too.
struct RowCount {
  /// The rows that bear a 1, in order; the first of them is the first row.
  private let starts: [Int]
  private let rows: Int

  /// Nil where any row has none, or another than the next one or 1. O(rows), few where they are no such numbers.
  init?(_ file: LedgerFile, number field: Int) {
    guard let column = file.records.columns[field], file.records.count > 1 else { return nil }
    var starts: [Int] = []
    var last = 0
    for (row, code) in column.codes.enumerated() {
      guard column.states[Int(code)] == .value, let number = Self.plain(column.texts[Int(code)]) else { return nil }
      if number == 1 { starts.append(row) } else if number != last + 1 || row == 0 { return nil }
      last = number
    }
    // A one in every row counts nothing.
    guard starts.count < file.records.count else { return nil }
    (self.starts, rows) = (starts, file.records.count)
  }

  /// Digits and nothing else, zeros before them or not.
  private static func plain(_ text: String) -> Int? {
    guard text.utf8.count < 10, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// The rows counted together with one.
  func run(of row: Int) -> Range<Int> {
    let after = starts.firstIndex { $0 > row } ?? starts.count
    return starts[after - 1]..<(after < starts.count ? starts[after] : rows)
  }
}
