import Rows

/// Lines between the rows that say of which year or month those below them are.
extension TableReader {
  /// The only text of a waiting row that names a year or month and no more; nil where there is none.
  func timeHeading(_ row: Int, columns: Int) -> (text: String, heading: TimeHeading)? {
    guard columns > 2, row < pending.count, let only = onlyColumn(row) else { return nil }
    let text = pending.text(row: row, column: only)
    return TimeHeading(text).map { (text, $0) }
  }

  /// Whether the rows below a waiting row are of another time than those above it: it says so, or is a title with a year,
  /// or the day of writing, right above the header once more.
  func isOfAnotherTime(_ row: Int, _ finder: RoleFinder) -> Bool {
    guard finder.columns > 2, let only = onlyColumn(row) else { return false }
    let boundary = finder.boundary
    let text = pending.text(row: row, column: only)
    let packed = RowWording.withoutContinuation(text)
    guard packed != boundary.time else { return false }
    if let heading = TimeHeading(text) {
      let titles = boundary.titles + [boundary.time].compactMap(\.self)
      return heading.hasYear || titles.contains(where: TimeHeading.namesMonth)
    }
    // Apart from the rows above it, a title begins a table of its own.
    guard previous == .data || previous == .repeatedHeader, row + 1 < pending.count,
      boundary.isCurrentHeader(pending, row + 1), !boundary.titles.contains(packed)
    else { return false }
    if RowWording.isLabel(packed, of: RowWording.writing) {
      return boundary.titles.contains { RowWording.isLabel($0, of: RowWording.writing) }
    }
    return !RowWording.isNote(packed) && packed.contains(#/(?:19|20)\d\d年/#)
  }

  /// Whether the table goes on below a waiting row that names another time. A header of other columns below it begins a
  /// table of its own.
  func goesOnInTime(_ row: Int, _ finder: RoleFinder) -> Bool {
    guard isOfAnotherTime(row, finder) else { return false }
    // As many rows as are held back, whatever the size of blocks.
    let most = min(pending.count, row + 1 + Self.heldBack - TableBoundary.reach)
    guard let next = (row + 1..<max(row + 1, most)).first(where: { !RowFacts(pending, $0).isBlank }) else {
      return false
    }
    return finder.boundary.isCurrentHeader(pending, next)
      || !finder.boundary.isBefore(next, of: pending, until: pending.count, isApart: true)
  }

  /// The column of a waiting row's only text; nil where it has several, or none.
  func onlyColumn(_ row: Int) -> Int? {
    var only: Int?
    for column in 0..<pending.fieldCount(row: row) {
      let isBlank = pending.withBytes(row: row, column: column) { CellShape.isBlank($0) }
      if isBlank { continue }
      guard only == nil else { return nil }
      only = column
    }
    return only
  }
}
