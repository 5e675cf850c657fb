public import Rows

/// Going on from one table to the next.
extension TableReader {
  /// Goes on to the next table, past any rows of the current one; nil after the last. An empty file has none; a file of
  /// blank lines has one, without a header.
  ///
  /// - Throws: where the file cannot be read any further, or a field is too long.
  public mutating func nextTable() throws(ReadingFailure) -> Table? {
    while roles != nil { _ = try nextBatch() }
    if let finder = carrying { return tableGoingOn(finder) }
    let window = try window()
    guard next < pending.count else { return nil }
    tablesRead += 1
    for row in window { pending.dropMarks(row: row) }
    let finder = HeaderFinder(vocabulary, in: pending, rows: window)
    var found = said(finder) ?? finder.withSpacedHeader(finder.find())
    let body = body(below: found, finder)
    found.above += window.lowerBound - next
    if found.words != nil { noteSpacedHeader(next + found.above) }
    var table = table(found, body)
    noteGap(table, Array(table.headerLines.prefix(found.rows)), body)
    next += found.above + found.rows + found.numbered
    try fill(atLeast: Self.heldBack)
    if found.rows > 0 { takeLinesBelowHeader(of: &table) }
    var boundary = TableBoundary(
      vocabulary: vocabulary,
      headers: (table.headerLines.suffix(found.numbered) + table.headerLines.prefix(found.rows)).map(\.cells),
      width: Self.width(of: body) ?? table.columns.count)
    boundary.titles = Set(table.preamble.compactMap(\.loneText).map(RowWording.withoutContinuation))
    boundary.body = table.preamble.lazy.compactMap { RowWording.body(in: $0.cells) }.first
    boundary.time = table.preamble.compactMap(\.loneText).last { TimeHeading($0) != nil }.map(RowWording.packed)
    isNamedBelow = false
    boundary.captions = table.preamble.flatMap { vocabulary.captions(in: $0.cells) }
    begin(table, boundary)
    return table
  }

  /// Takes the lines between a header and the first row that say of whom or of when the rows are.
  private mutating func takeLinesBelowHeader(of table: inout Table) {
    while next < pending.count {
      let cells = pending.texts(row: next)
      if let line = timeHeading(next, columns: table.columns.count) {
        table.heading = (table.heading ?? "") + line.text
      } else if table.preamble.contains(where: { RowWording.body(in: $0.cells) != nil })
        || RowWording.reporter(in: cells) == nil
        || !RowWording.isSignature(cells.map(RowWording.packed).filter { !$0.isEmpty })
      {
        break
      }
      table.preamble.append(SetAsideRow(line: pending.lines[next], cells: cells, role: .title))
      next += 1
    }
  }

  /// The current table's header once more, for the rows of another reporting body. Such rows wait.
  private mutating func tableGoingOn(_ finder: RoleFinder) -> Table? {
    carrying = nil
    guard let before = current else { return nil }
    tablesRead += 1
    var boundary = finder.boundary
    let isOfAnotherTime = isOfAnotherTime(next, finder)
    let start =
      isOfAnotherTime
      ? next + 1
      : boundary.rowsOfAnotherBody(next, of: pending, until: pending.count) ?? next + 1
    let preamble = (next..<start).map { row in
      SetAsideRow(
        line: pending.lines[row], cells: pending.texts(row: row),
        role: RowFacts(pending, row).isBlank ? .blank : .title)
    }
    var table = Table(columns: before.columns, preamble: preamble, headerLines: [])
    if isOfAnotherTime { table.heading = preamble.first?.loneText }
    // A part named anew is one of the same body, and so is another time.
    let isPart = isOfAnotherTime || !preamble.contains { RowWording.wholeBody(in: $0.cells) != nil }
    table.carried = ((before.carried ?? []) + before.preamble).filter { line in
      RowWording.body(in: line.cells) == nil || isOfAnotherTime
        || isPart && RowWording.wholeBody(in: line.cells) != nil
    }
    if !isOfAnotherTime { table.heading = before.heading }
    next = start
    if isOfAnotherTime {
      boundary.time = table.heading.map(RowWording.packed)
    } else {
      boundary.body = preamble.lazy.compactMap { RowWording.body(in: $0.cells) }.first
    }
    begin(table, boundary)
    return table
  }

  /// Makes a table the current one. Its first row is the next that waits.
  private mutating func begin(_ table: Table, _ boundary: TableBoundary) {
    var boundary = boundary
    boundary.firstRows = (next..<pending.count).prefix(TableBoundary.copied).map { pending.texts(row: $0) }
    roles = RoleFinder(boundary: boundary, columns: table.columns.count)
    previous = .header
    current = table
  }
}
