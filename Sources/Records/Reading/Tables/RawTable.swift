import Diagnostics
import Rows
import Tables
import Values

/// The rows of a table as codes of distinct texts, column by column, before anything is understood.
struct RawTable {
  /// By column of the header: the distinct texts, and a code a row.
  var texts: [TextTable]
  var codes: [RowCodes]
  /// By row: the physical line.
  var lines = LineNumbers()
  /// Cells beyond the header's columns, for the few rows that have them.
  var extra: [Int: [String]] = [:]
  var setAside: [FileRecords.SetAside] = []
  /// Texts of the rows around the table: titles above, notes below.
  var notes: [[String]] = []
  /// Rows that head a section: their cells, and the row right below.
  var sections: [(row: Int, cells: [String])] = []
  /// Records that begin like a total, in order.
  var likeTotals: [Int] = []
  /// The cells of total rows, where these are asked for: the last few.
  var totals: [[String]] = []
  /// Whether they are.
  var keepsTotals = false
  /// What is done with each column's cells.
  var ways: [ColumnWay]
  /// Whether a column was not what it was passed over for: the table was not read to its end.
  var isBroken = false
  /// The cells of rows that are wanted whole, by row.
  private(set) var whole: [Int: [String]] = [:]
  private let wanted: Set<Int>
  /// What places call the file.
  let name: String

  /// Whether any column is only looked at.
  var passesColumns: Bool { ways.contains(where: \.isPassed) }

  /// How many rows are taken at a time, so that their texts stay in the processor's nearest memory.
  private static let stretch = 256
  /// By row of the batch that is a record: its first field, and the one past its last.
  private var firsts: [UInt32] = []
  private var lasts: [UInt32] = []

  /// No rows yet.
  ///
  /// - Parameters:
  ///   - ways: by column, what is done with its cells.
  ///   - wanted: rows of which all cells are kept besides.
  ///   - name: what places call the file.
  ///   - table: what stands above the rows, unless these are further down.
  init(ways: [ColumnWay], wanted: Set<Int> = [], name: String, below table: Table? = nil) {
    self.ways = ways
    self.wanted = wanted
    self.name = name
    texts = ways.map { TextTable(mayList: $0.mayList) }
    codes = [RowCodes](repeating: RowCodes(), count: ways.count)
    notes = (table?.carried ?? []).filter { $0.role != .blank }.map(\.cells)
    for row in (table?.preamble ?? []) + (table?.headerLines ?? []) {
      setAside.append(.init(line: row.line, role: row.role))
      if row.role != .header { notes.append(row.cells) }
    }
  }

  /// Whether anything stands in a column. O(distinct texts).
  func says(_ column: Int) -> Bool {
    guard ways[column].isKept else { return false }
    let texts = texts[column].texts
    return (0..<texts.count).contains { !Cell.isEmpty(texts[$0]) }
  }

  /// Whether anything stands in a column in a row where another is empty. O(rows).
  func says(_ column: Int, where other: Int) -> Bool {
    guard ways[column].isKept, ways[other].isKept else { return false }
    let (filled, empty) = (
      texts[column].texts.map { !Cell.isEmpty($0) }, texts[other].texts.map { Cell.isEmpty($0) }
    )
    return codes[column].indices.contains { filled[Int(codes[column][$0])] && empty[Int(codes[other][$0])] }
  }

  /// Reads on to the end of the current table, or to a start where that is met.
  ///
  /// - Parameters:
  ///   - start: where to stop; nil: nowhere.
  ///   - expected: about how many bytes are read.
  ///   - isRecord: whether a row that is not plainly data is a record all the same.
  mutating func read(
    _ reader: inout TableReader, upTo start: TableStart? = nil, expecting expected: Int,
    isRecord: (RowRole, RowBatch, Int) -> Bool
  ) throws(ReadingFailure) {
    reader.stop(at: start)
    var batch = TableBatch(rows: RowBatch(), roles: [])
    while try reader.next(into: &batch) {
      if let full = texts.firstIndex(where: { !$0.hasRoom(for: batch.rows.bytes.count) }) {
        throw Self.tooMuchText(Place(file: name, line: batch.rows.lines.first ?? 0, column: full + 1))
      }
      let isFirst = lines.count == 0
      add(batch, isRecord: isRecord)
      guard !isBroken else { return }
      if isFirst { reserve(lines.count * (expected / max(batch.rows.bytes.count, 1)), of: expected) }
      if let start, reader.meets(start) { return }
    }
  }

  /// Makes room for the codes of about so many rows, so that they need not be moved as they grow. The first rows must be
  /// enough to tell, and no row is shorter than its columns' ends.
  private mutating func reserve(_ rows: Int, of bytes: Int) {
    guard lines.count >= Self.stretch, rows > lines.count else { return }
    let rows = min(rows + rows / 64, bytes / max(codes.count, 1) + 1)
    for column in codes.indices where ways[column].isKept { codes[column].reserveCapacity(rows) }
  }

  private mutating func add(_ batch: TableBatch, isRecord: (RowRole, RowBatch, Int) -> Bool) {
    let rows = batch.rows
    firsts.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    let first = lines.count
    var row = 0
    while row < rows.count {
      let start = row
      while row < rows.count, batch.roles[row] == .data || isRecord(batch.roles[row], rows, row) {
        let fields = rows.fields(row: row)
        firsts.append(UInt32(truncatingIfNeeded: fields.lowerBound))
        lasts.append(UInt32(truncatingIfNeeded: fields.upperBound))
        let at = first + firsts.count - 1
        if batch.roles[row] == .total { likeTotals.append(at) }
        if fields.count > texts.count {
          let beyond = (texts.count..<fields.count).map { rows.text(row: row, column: $0) }
          if beyond.contains(where: { !Cell.isEmpty($0) }) { extra[at] = beyond }
        }
        if !wanted.isEmpty && wanted.contains(at) {
          whole[at] = texts.indices.map { rows.text(row: row, column: $0) } + (extra[at] ?? [])
        }
        row += 1
      }
      lines.append(start..<row, of: rows.lines)
      guard row < rows.count else { break }
      let role = batch.roles[row]
      setAside.append(.init(line: rows.lines[row], role: role))
      if role == .footnote || role == .title { notes.append(rows.texts(row: row)) }
      if keepsTotals, role == .total { totals.append(rows.texts(row: row)) }
      if role == .section { sections.append((lines.count, rows.texts(row: row))) }
      row += 1
    }
    encode(rows)
  }

  /// Appends the codes of all columns for the rows of a batch.
  ///
  /// Every field that `firsts` and `lasts` name lies within the batch's arrays, and its range within the bytes.
  private mutating func encode(_ rows: RowBatch) {
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
                  encode(cells)
                }
              }
            }
          }
        }
      }
    }
  }

  /// Keeps or looks at some cells of one column.
  private mutating func encode(_ cells: ColumnCells) {
    switch ways[cells.column] {
    case .kept:
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: cells.count) { found in
        guard let base = found.baseAddress else { return }
        texts[cells.column].encode(cells, into: base)
        codes[cells.column].append(UnsafeBufferPointer(found), below: texts[cells.column].count)
      }
    case .passed(var column):
      ways[cells.column] = .left
      column.look(at: cells)
      isBroken = isBroken || !column.holds
      ways[cells.column] = .passed(column)
    case .left: break
    }
  }

  private static func tooMuchText(_ place: Place) -> ReadingFailure {
    ReadingFailure(
      Diagnostic(
        .error, "column.size", at: place,
        seen: Text(zh: "这一列的文字超过4 GiB", en: "a column with more than 4 GiB of text"),
        fix: Text(zh: "请把文件分成几个（如按月）", en: "split the file, as by month")))
  }

  /// A row's cells as they were read, in the first columns, which are its own. Precondition: all columns were kept.
  func cells(row: Int, own: Int) -> [String] {
    (0..<own).map { texts[$0][codes[$0][row]] } + (extra[row] ?? [])
  }
}
