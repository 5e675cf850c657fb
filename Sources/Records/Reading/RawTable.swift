import Catalog
import Rows
import Tables

/// The rows of a table as codes of distinct texts, column by column, before anything is understood.
struct RawTable {
  /// By column of the header: the distinct texts, and a code a row.
  var texts: [TextTable]
  var codes: [[UInt32]]
  /// By row: the physical line.
  var lines: [Int] = []
  /// Cells beyond the header's columns, for the few rows that have them.
  var extra: [Int: [String]] = [:]
  var setAside: [FileRecords.SetAside] = []
  /// Texts of the rows around the table: titles above, notes below.
  var notes: [[String]] = []

  /// Reads all batches of the current table.
  ///
  /// A row that begins like a total is one unless `isTotal` finds something in it that only a record has.
  init(
    columns: Int, reader: inout TableReader, table: Table, isTotal: (RowBatch, Int) -> Bool
  ) throws(ReadingFailure) {
    texts = [TextTable](repeating: TextTable(), count: columns)
    codes = [[UInt32]](repeating: [], count: columns)
    for row in table.preamble + table.headerLines {
      setAside.append(.init(line: row.line, role: row.role))
      if row.role != .header { notes.append(row.cells) }
    }
    while let batch = try reader.nextBatch() {
      add(batch, isTotal: isTotal)
    }
  }

  private mutating func add(_ batch: TableBatch, isTotal: (RowBatch, Int) -> Bool) {
    let rows = batch.rows
    var data: [Int] = []
    data.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      let role = batch.roles[row]
      if role == .data || (role == .total && !isTotal(rows, row)) {
        data.append(row)
      } else {
        setAside.append(.init(line: rows.lines[row], role: role))
        if role == .footnote || role == .title { notes.append(rows.texts(row: row)) }
      }
    }
    let first = lines.count
    for row in data { lines.append(rows.lines[row]) }
    for column in texts.indices {
      codes[column].reserveCapacity(codes[column].count + data.count)
      for row in data {
        let code = rows.withBytes(row: row, column: column) { texts[column].code($0) }
        codes[column].append(code)
      }
    }
    for (offset, row) in data.enumerated() where rows.fieldCount(row: row) > texts.count {
      extra[first + offset] = (texts.count..<rows.fieldCount(row: row)).map { rows.text(row: row, column: $0) }
    }
  }

  /// A row's cells as they were read.
  func cells(row: Int) -> [String] {
    texts.indices.map { texts[$0][codes[$0][row]] } + (extra[row] ?? [])
  }
}
