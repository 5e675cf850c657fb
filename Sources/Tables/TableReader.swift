public import Diagnostics
public import Rows

/// Reads the tables of a file, one below the other: each with the titles above it, its header, and its rows in batches.
///
/// Every row of the file is in exactly one preamble, header or batch. Memory: a few blocks of the file.
public struct TableReader: ~Copyable {
  /// How many rows are looked at before a header is chosen, and how many are held back to see what follows a row.
  static let headerWindow = 64
  static let heldBack = 16

  var rows: RowReader
  let vocabulary: TableVocabulary
  let options: ReadingOptions
  /// Rows that were read; those before `next` were handed out.
  var pending = RowBatch()
  var next = 0
  var isAtEnd = false
  /// How the current table's rows are told apart; nil between tables.
  var roles: RoleFinder?
  var tablesRead = 0

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what places call it.
  ///   - vocabulary: names that columns may have.
  /// - Throws: where the file cannot be read.
  public init(
    path: String, shownAs name: String, vocabulary: TableVocabulary = .init(), options: ReadingOptions = .init()
  ) throws(ReadingFailure) {
    let rows = try RowReader(path: path, shownAs: name, options: options)
    self.rows = rows
    self.vocabulary = vocabulary
    self.options = options
  }

  /// How the bytes were turned into text.
  public var encoding: TextEncodingName { rows.encoding }

  /// How fields are parted and quoted.
  public var dialect: Dialect { rows.dialect }

  /// What was put right or is doubtful, in the rows read so far.
  public var log: DiagnosticLog { rows.log }

  /// Goes on to the next table, past any rows of the current one; nil after the last. An empty file has none; a file of
  /// blank lines has one, without a header.
  ///
  /// - Throws: where the file cannot be read any further, or a field is too long.
  public mutating func nextTable() throws(ReadingFailure) -> Table? {
    while roles != nil { _ = try nextBatch() }
    try fill(atLeast: Self.headerWindow)
    guard next < pending.count else { return nil }
    tablesRead += 1
    let window = next..<min(pending.count, next + Self.headerWindow)
    let found = header(in: window)
    let table = table(found)
    next += found.above + found.rows
    roles = RoleFinder(headers: table.headerLines.map(\.cells))
    return table
  }

  /// The next rows of the current table, at least one; nil at its end.
  ///
  /// - Throws: where the file cannot be read any further, or a field is too long.
  public mutating func nextBatch() throws(ReadingFailure) -> TableBatch? {
    guard let finder = roles else { return nil }
    try fill(atLeast: Self.heldBack + 1)
    let end = isAtEnd ? pending.count : pending.count - Self.heldBack
    guard next < end else {
      roles = nil
      return nil
    }
    let batch = pending.slice(next..<end)
    next = end
    return TableBatch(rows: batch, roles: (0..<batch.count).map { finder.role(batch, $0) })
  }

  /// Reads until so many rows are waiting, or the file ends.
  mutating func fill(atLeast count: Int) throws(ReadingFailure) {
    guard pending.count - next < count, !isAtEnd else { return }
    pending = pending.slice(next..<pending.count)
    next = 0
    var more = RowBatch()
    while pending.count < count {
      guard try rows.next(into: &more) else {
        isAtEnd = true
        return
      }
      pending.append(0..<more.count, of: more)
    }
  }

  private func header(in window: Range<Int>) -> HeaderFinder.Found {
    if let said = options.headerLine, tablesRead == 1 {
      guard said > 0 else { return .init(above: 0, rows: 0) }
      let above = window.prefix { pending.lines[$0] < said }.count
      return .init(above: min(above, window.count - 1), rows: 1)
    }
    return HeaderFinder(vocabulary: vocabulary, usualWidth: rows.usualWidth).find(in: pending, rows: window)
  }

  private func table(_ found: HeaderFinder.Found) -> Table {
    let preamble = (next..<next + found.above).map { row in
      let cells = pending.texts(row: row)
      let blank = cells.allSatisfy { $0.allSatisfy(\.isWhitespace) }
      return SetAsideRow(line: pending.lines[row], cells: cells, role: blank ? .blank : .title)
    }
    let start = next + found.above
    let header = (start..<start + found.rows).map { row in
      SetAsideRow(line: pending.lines[row], cells: pending.texts(row: row), role: .header)
    }
    let line = start < pending.count ? pending.lines[start] : 1
    let width = header.map(\.cells.count).max() ?? rows.usualWidth
    let columns = (0..<width).map { index in
      let names = header.compactMap { index < $0.cells.count ? $0.cells[index] : nil }.filter { !$0.isEmpty }
      return TableColumn(index: index, name: names.joined(separator: " "), line: line)
    }
    return Table(columns: columns, preamble: preamble, headerLines: header)
  }
}
