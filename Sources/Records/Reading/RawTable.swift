import Catalog
import Rows
import Tables

/// The rows of a table as codes of distinct texts, column by column, before anything is understood.
struct RawTable {
  /// By column of the header: the distinct texts, and a code a row.
  var texts: [TextTable]
  var codes: [[UInt32]]
  /// By row: the physical line.
  var lines = LineNumbers()
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
    var batch = TableBatch(rows: RowBatch(), roles: [])
    while try reader.next(into: &batch) { add(batch, isTotal: isTotal) }
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
    for column in texts.indices { encode(column, rows, data) }
    for (offset, row) in data.enumerated() where rows.fieldCount(row: row) > texts.count {
      extra[first + offset] = (texts.count..<rows.fieldCount(row: row)).map { rows.text(row: row, column: $0) }
    }
  }

  /// Appends the codes of one column. The table is taken out and put back, so that it is changed in place.
  ///
  /// Every range of a batch lies within its bytes, and its bounds do not change here.
  private mutating func encode(_ column: Int, _ rows: RowBatch, _ data: [Int]) {
    var table = TextTable()
    var column0: [UInt32] = []
    swap(&table, &texts[column])
    swap(&column0, &codes[column])
    rows.bytes.withUnsafeBufferPointer { bytes in
      rows.fieldStarts.withUnsafeBufferPointer { starts in
        rows.fieldEnds.withUnsafeBufferPointer { ends in
          rows.rowEnds.withUnsafeBufferPointer { rowEnds in
            for row in data {
              let field = (row == 0 ? 0 : Int(rowEnds[row - 1])) + column
              if field >= Int(rowEnds[row]) {
                column0.append(0)
              } else {
                let range = Int(starts[field])..<Int(ends[field])
                column0.append(table.code(UnsafeBufferPointer(rebasing: bytes[range])))
              }
            }
          }
        }
      }
    }
    swap(&table, &texts[column])
    swap(&column0, &codes[column])
  }

  /// A row's cells as they were read.
  func cells(row: Int) -> [String] {
    texts.indices.map { texts[$0][codes[$0][row]] } + (extra[row] ?? [])
  }
}
