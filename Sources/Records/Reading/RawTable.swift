import Diagnostics
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

  /// How many rows are taken at a time, so that their texts stay in the processor's nearest memory.
  private static let stretch = 256
  /// By row of the batch that is a record: its first field, and the one past its last.
  private var firsts: [UInt32] = []
  private var lasts: [UInt32] = []

  /// Reads all batches of the current table.
  ///
  /// A row that begins like a total is one unless `isTotal` finds something in it that only a record has.
  ///
  /// - Parameters:
  ///   - listed: by column, whether a text may have several codes where hardly any repeats.
  ///   - name: what places call the file.
  init(
    listed: [Bool], name: String, reader: inout TableReader, table: Table, isTotal: (RowBatch, Int) -> Bool
  ) throws(ReadingFailure) {
    texts = listed.map { TextTable(mayList: $0) }
    codes = [[UInt32]](repeating: [], count: listed.count)
    for row in table.preamble + table.headerLines {
      setAside.append(.init(line: row.line, role: row.role))
      if row.role != .header { notes.append(row.cells) }
    }
    var batch = TableBatch(rows: RowBatch(), roles: [])
    while try reader.next(into: &batch) {
      if let full = texts.firstIndex(where: { !$0.hasRoom(for: batch.rows.bytes.count) }) {
        throw Self.tooMuchText(Place(file: name, line: batch.rows.lines.first ?? 0, column: full + 1))
      }
      add(batch, isTotal: isTotal)
    }
  }

  private mutating func add(_ batch: TableBatch, isTotal: (RowBatch, Int) -> Bool) {
    let rows = batch.rows
    firsts.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    let first = lines.count
    var row = 0
    while row < rows.count {
      let start = row
      while row < rows.count, batch.roles[row] == .data || (batch.roles[row] == .total && !isTotal(rows, row)) {
        let fields = rows.fields(row: row)
        firsts.append(UInt32(truncatingIfNeeded: fields.lowerBound))
        lasts.append(UInt32(truncatingIfNeeded: fields.upperBound))
        if fields.count > texts.count {
          extra[first + firsts.count - 1] = (texts.count..<fields.count).map { rows.text(row: row, column: $0) }
        }
        row += 1
      }
      lines.append(start..<row, of: rows.lines)
      guard row < rows.count else { break }
      let role = batch.roles[row]
      setAside.append(.init(line: rows.lines[row], role: role))
      if role == .footnote || role == .title { notes.append(rows.texts(row: row)) }
      row += 1
    }
    encode(rows, from: first)
  }

  /// Appends the codes of all columns for the rows of a batch.
  ///
  /// Every field that `firsts` and `lasts` name lies within the batch's arrays, and its range within the bytes.
  private mutating func encode(_ rows: RowBatch, from first: Int) {
    for column in codes.indices { codes[column] += repeatElement(0, count: firsts.count) }
    rows.bytes.withUnsafeBytes { bytes in
      rows.fieldStarts.withUnsafeBufferPointer { starts in
        rows.fieldEnds.withUnsafeBufferPointer { ends in
          firsts.withUnsafeBufferPointer { firsts in
            lasts.withUnsafeBufferPointer { lasts in
              guard let base = bytes.baseAddress, let starts = starts.baseAddress, let ends = ends.baseAddress,
                let firsts = firsts.baseAddress, let lasts = lasts.baseAddress
              else { return }
              for at in stride(from: 0, to: self.firsts.count, by: Self.stretch) {
                var cells = ColumnCells(
                  bytes: base, limit: base + bytes.count, starts: starts, ends: ends, firsts: firsts + at,
                  lasts: lasts + at, count: min(Self.stretch, self.firsts.count - at), column: 0)
                for column in texts.indices {
                  cells.column = column
                  codes[column].withUnsafeMutableBufferPointer { codes in
                    if let codes = codes.baseAddress { texts[column].encode(cells, into: codes + first + at) }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func tooMuchText(_ place: Place) -> ReadingFailure {
    ReadingFailure(
      Diagnostic(
        .error, "column.size", at: place,
        seen: Text(zh: "这一列的文字超过4 GiB", en: "a column with more than 4 GiB of text"),
        fix: Text(zh: "请把文件分成几个（如按月）", en: "split the file, as by month")))
  }

  /// A row's cells as they were read.
  func cells(row: Int) -> [String] {
    texts.indices.map { texts[$0][codes[$0][row]] } + (extra[row] ?? [])
  }
}
