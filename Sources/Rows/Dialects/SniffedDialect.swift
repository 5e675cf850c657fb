/// A dialect, and how it reads a sample.
struct SniffedDialect {
  let dialect: Dialect
  /// The width of most rows.
  private(set) var width = 1
  /// How well it fits; 0 where there is but one column.
  private(set) var score = 0.0

  /// Reads a sample; `whole` says that nothing follows it.
  init(_ dialect: Dialect, _ sample: [UInt8], whole: Bool) {
    self.dialect = dialect
    var first = RowParser(dialect: dialect)
    var batch = first.parseAll(of: sample)
    judge(batch, rows(batch, whole: whole), first.repairs)
    // Words are parted as fields are: rows that have them in the right number show how the others are to be joined.
    let joinsWords = dialect.delimiter == .text([0x20]) && width > 2
    guard width > 1 && (!first.repairs.isEmpty || joinsWords) else { return }
    // Once more, knowing the width: it settles most doubts.
    var second = RowParser(dialect: dialect, usual: width)
    if joinsWords { second.columns = ColumnProfile.of(batch, width: width) }
    batch = second.parseAll(of: sample)
    judge(batch, rows(batch, whole: whole), second.repairs)
  }

  /// How many rows count: the last of a cut sample may be half a row.
  private func rows(_ batch: RowBatch, whole: Bool) -> Int {
    batch.count - (whole || batch.count < 2 ? 0 : 1)
  }

  private mutating func judge(_ batch: RowBatch, _ rows: Int, _ repairs: [RowRepair.Placed]) {
    let filled = (0..<rows).filter { batch.fieldCount(row: $0) > 1 || !batch.isEmpty(row: $0, column: 0) }
    (width, score) = (1, 0)
    guard let usual = usualWidth(batch, filled), usual > 1 else { return }
    width = usual
    var (cells, natural, quoted) = (0, 0.0, 0)
    for row in filled.prefix(400) where batch.fieldCount(row: row) == usual {
      for field in batch.fields(row: row) {
        let (start, end) = (Int(batch.fieldStarts[field]), Int(batch.fieldEnds[field]))
        let isQuoted = start > 0 && batch.bytes[start - 1] == dialect.quote
        if isQuoted { quoted += 1 }
        cells += 1
        natural += isQuoted ? 1 : CellLook.naturalness(batch.bytes[start..<end])
      }
    }
    guard cells > 0 else { return }
    let even = filled.count { batch.fieldCount(row: $0) == usual }
    let evenness = Double(even) / Double(max(even, filled.count - notes(batch, filled)))
    let doubt = repairs.reduce(0) { $0 + $1.repair.doubt } / Double(filled.count)
    let columns = Double(usual - 1) / Double(usual)
    score = evenness * evenness * natural / Double(cells) * columns / (1 + 2 * doubt)
    // One row that has blanks, such as a header before any record, parts no table.
    if dialect.delimiter.isBlank && (score < 0.35 || even < 2 || (usual == 2 && evenness < 1)) { score = 0 }
  }

  /// The width of most rows; where rows of one field prevail, the most frequent other one, unless it is rare.
  private func usualWidth(_ batch: RowBatch, _ rows: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows { counts[batch.fieldCount(row: row), default: 0] += 1 }
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    let wide = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard usual.key == 1, let wide, wide.value * 4 >= usual.value || usual.value <= 4 else { return usual.key }
    return wide.key
  }

  /// How many rows of one field stand at the start and the end, at most ten each: titles and notes, which speak
  /// neither for a dialect nor against it.
  private func notes(_ batch: RowBatch, _ rows: [Int]) -> Int {
    let above = rows.prefix(10).prefix { batch.fieldCount(row: $0) == 1 }.count
    let below = rows.suffix(10).reversed().prefix { batch.fieldCount(row: $0) == 1 }.count
    return min(rows.count, above + below)
  }
}

extension SniffedDialect {
  /// How the columns of a sample look in a dialect.
  static func columns(_ dialect: Dialect, width: Int, _ sample: [UInt8]) -> [ColumnProfile] {
    var parser = RowParser(dialect: dialect, usual: width)
    return ColumnProfile.of(parser.parseAll(of: sample), width: width)
  }
}

extension SniffedDialect {
  /// Whether some of the first rows says known names of columns, at least two and in half of its cells, and most rows
  /// below it have about as many cells, though they may lack some at their end.
  func hasHeader(in sample: [UInt8], of isName: (String) -> Bool) -> Bool {
    var parser = RowParser(dialect: dialect, usual: width)
    let batch = parser.parseAll(of: sample)
    let rows = (0..<batch.count).filter { row in
      (0..<batch.fieldCount(row: row)).contains { !batch.isEmpty(row: row, column: $0) }
    }
    let header = rows.prefix(64).firstIndex { row in
      let cells = batch.texts(row: row).filter { !$0.isEmpty }
      return cells.count(where: isName) >= max(2, (cells.count + 1) / 2)
    }
    guard let header else { return false }
    let names = batch.fieldCount(row: rows[header])
    let below = rows[(header + 1)...]
    return below.count { names < batch.fieldCount(row: $0) * 2 && batch.fieldCount(row: $0) < names * 2 } * 2
      >= below.count
  }
}

extension RowParser {
  /// Reads a text that is all there is. The batch holds the text.
  mutating func parseAll(of text: [UInt8]) -> RowBatch {
    var rows = RowBatch()
    var bytes = text
    bytes.withUnsafeMutableBufferPointer { _ = parse($0, final: true, into: &rows) }
    rows.bytes = bytes
    return rows
  }
}
