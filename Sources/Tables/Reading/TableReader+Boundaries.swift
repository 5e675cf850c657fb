import Rows

/// Where the current table ends.
extension TableReader {
  /// Whether rows of another reporting body or time follow below a waiting row that names it, without a header of their own.
  func goesOn(_ row: Int, _ finder: RoleFinder) -> Bool {
    if goesOnInTime(row, finder) { return true }
    guard let start = finder.boundary.rowsOfAnotherBody(row, of: pending, until: pending.count),
      finder.columns > 1, finder.role(pending, start) == .data
    else { return false }
    return !finder.boundary.isBefore(start, of: pending, until: pending.count, isApart: true)
  }

  /// Whether another table begins with a waiting row.
  func isBoundary(_ row: Int, _ finder: RoleFinder) -> Bool {
    if finder.boundary.isOfAnotherBody(row, of: pending, until: pending.count) { return true }
    if row > next || previous != .header, finder.boundary.isOfOtherCaptions(row, of: pending, until: pending.count) {
      return true
    }
    if isNamedBelow, finder.boundary.isHeaderAgain(row, of: pending, until: pending.count) { return true }
    let isOtherTitle = isOtherTitle(row, finder)
    // Else no table ends right below its header.
    guard row > next || previous != .header else {
      return isOtherTitle && finder.boundary.isHeaderAgain(row, of: pending, until: pending.count)
    }
    let apart = previous == .blank || previous == .footnote || previous == .total
    guard
      apart || pending.fieldCount(row: row) != finder.boundary.width || finder.beginsWithName(pending, row)
        || timeHeading(row, columns: finder.columns) != nil || leadsTable(row, finder) || isOtherTitle
    else { return false }
    return finder.boundary.isBefore(row, of: pending, until: pending.count, isApart: apart)
  }

  /// Whether a waiting row is the title of another table, as far as its words tell.
  private func isOtherTitle(_ row: Int, _ finder: RoleFinder) -> Bool {
    guard finder.columns > 1, let only = onlyColumn(row) else { return false }
    return finder.boundary.isOtherTitle(pending.text(row: row, column: only))
  }

  /// Whether a line that says of whom rows are, right below other rows, belongs to those below it: their header follows at
  /// once. With titles in between, it is of those above.
  private func leadsTable(_ row: Int, _ finder: RoleFinder) -> Bool {
    guard row + 1 < pending.count, finder.boundary.isLead(pending, row) else { return false }
    let next = RowFacts(pending, row + 1)
    return next.filled.count > 2 && !next.holdsNumbers && !finder.boundary.isLead(pending, row + 1)
  }
}
