internal import Diagnostics
import Rows

extension TableReader {
  /// The header where the user says it is.
  func said(_ finder: HeaderFinder) -> HeaderFinder.Found? {
    guard let line = options.headerLine, tablesRead == 1 else { return nil }
    guard line > 0 else { return .init(above: 0, rows: 0) }
    let above = finder.rows.prefix { pending.lines[$0] < line }.count
    return .init(above: min(above, finder.rows.count - 1), rows: 1)
  }

  /// The table whose header was found in the waiting rows; `body` is what is known of the rows below it.
  func table(_ found: HeaderFinder.Found, _ body: ArraySlice<RowFacts>) -> Table {
    let start = next + found.above
    let preamble = (next..<start).map { row in
      SetAsideRow(
        line: pending.lines[row], cells: pending.texts(row: row),
        role: RowFacts(pending, row).isBlank ? .blank : .title)
    }
    let header = (start..<start + found.rows + found.numbered).map { row in
      SetAsideRow(line: pending.lines[row], cells: found.words ?? pending.texts(row: row), role: .header)
    }
    let line = start < pending.count ? pending.lines[start] : 1
    let columns = columns(header.prefix(found.rows).map(\.cells), body).enumerated().map { index, parts in
      TableColumn(index: index, parts: parts, line: line)
    }
    return Table(columns: columns, preamble: preamble, headerLines: header)
  }

  /// The rows below a header as far as they are looked at, and no other table begins.
  func body(below found: HeaderFinder.Found, _ finder: HeaderFinder) -> ArraySlice<RowFacts> {
    let all = finder.facts.dropFirst(found.above + found.rows + found.numbered)
    guard let width = all.first(where: { $0.filled.count > 1 })?.width else { return all }
    let first = finder.rows.lowerBound
    let start = first + found.above
    let boundary = TableBoundary(
      vocabulary: vocabulary, headers: (start..<start + found.rows).map { found.words ?? pending.texts(row: $0) },
      width: width)
    for index in all.indices.dropFirst() {
      let apart = all[index - 1].isBlank
      guard apart || all[index].width != width || all[index].filled.count == 1 else { continue }
      if boundary.isBefore(first + index, of: pending, until: finder.rows.upperBound, isApart: apart) {
        return all[..<index]
      }
    }
    return all
  }

  /// The width of most rows of a table.
  static func width(of body: ArraySlice<RowFacts>) -> Int? {
    var counts: [Int: Int] = [:]
    for row in body where row.filled.count > 1 { counts[row.width, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Per column, the texts of its header cells from top to bottom.
  private func columns(_ header: [[String]], _ body: ArraySlice<RowFacts>) -> [[String]] {
    guard !header.isEmpty else { return Array(repeating: [], count: Self.width(of: body) ?? 1) }
    var width = header.map(\.count).max() ?? 1
    var rows = header
    if let usual = Self.width(of: body) {
      if let gap = Self.gap(in: header, body) {
        for row in rows.indices where rows[row].count == usual + 1 { rows[row].remove(at: gap) }
      }
      width = rows.map(\.count).max() ?? 1
      // Fields without a name count where most rows have something there.
      while width < usual && (body.count { $0.shape(width) != .empty }) * 2 > body.count { width += 1 }
    }
    // Padding: columns at the end that have no name and, as far as can be seen, no text.
    while width > 1 && !rows.contains(where: { width <= $0.count && !$0[width - 1].isEmpty })
      && !body.contains(where: { $0.shape(width - 1) != .empty })
    {
      width -= 1
    }
    return (0..<width).map { column in
      rows.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty }
    }
  }

  /// Where a header has a delimiter too many: it is wider than all rows, has an empty name between others, and most
  /// rows have something there. Where they have nothing, the column is theirs, too, and what they lack is the last cell.
  static func gap(in header: [[String]], _ body: ArraySlice<RowFacts>) -> Int? {
    guard let usual = width(of: body) else { return nil }
    let wide = header.filter { $0.count == usual + 1 }
    guard
      let gap = wide.first?.indices.dropLast().first(where: { at in
        header.allSatisfy { at >= $0.count || $0[at].isEmpty }
      }),
      wide.contains(where: { names in names[(gap + 1)...].contains { !$0.isEmpty } })
    else { return nil }
    let rows = body.filter { $0.filled.count > 1 }
    guard !rows.contains(where: { $0.shape(usual) != .empty && $0.holdsNumbers }) else { return nil }
    return rows.count { $0.shape(gap) != .empty } * 2 > rows.count ? gap : nil
  }

  /// The role of a waiting row. A lone text that stands above the table, too, heads a further page, one that names a
  /// month the rows below it; one after a blank row at the very end of the file, such as the day of writing, is a note.
  func role(_ finder: RoleFinder, _ row: Int) -> RowRole {
    let role = finder.role(pending, row)
    if role == .data || role == .footnote, finder.columns > 1 {
      if let only = onlyColumn(row), finder.boundary.isTitle(pending.text(row: row, column: only)) {
        return .title
      }
    }
    if role == .data || role == .section, timeHeading(row, columns: finder.columns) != nil { return .title }
    guard role == .data, previous == .blank || previous == .footnote, finder.columns > 2, isAtEnd,
      row + Self.heldBack >= pending.count
    else { return role }
    let isLast = (row..<pending.count).allSatisfy { other in
      let facts = RowFacts(pending, other)
      return facts.isBlank || (facts.filled == [0] && facts.shapes[0] != .number)
    }
    return isLast ? .footnote : .data
  }
}

extension RoleFinder {
  /// Whether a row begins with one of the header's names, whatever marks it; of interest where it goes on otherwise.
  func beginsWithName(_ batch: RowBatch, _ row: Int) -> Bool {
    guard let names = boundary.names.last, !batch.isEmpty(row: row, column: 0) else { return false }
    let name = FoldedName(batch.text(row: row, column: 0)).unmarked.splitUnit.name
    return !name.isEmpty && names.contains { $0 == name || $0.splitUnit.name == name }
  }
}
