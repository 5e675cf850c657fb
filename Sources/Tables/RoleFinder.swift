import Rows

/// Tells what the rows below a header are, each by itself.
struct RoleFinder {
  let boundary: TableBoundary
  /// How many columns the table has.
  let columns: Int

  /// The role of a row below the header. O(1) for most rows, else the length of the row.
  func role(_ batch: RowBatch, _ row: Int) -> RowRole {
    let count = batch.fieldCount(row: row)
    guard let first = (0..<count).first(where: { !isBlank(batch, row, $0) }) else { return .blank }
    if boundary.isCurrentHeader(batch, row) { return .repeatedHeader }
    // All wordings looked for are Chinese, and a cell that begins with a digit or a letter is none of them.
    guard batch.withBytes(row: row, column: first, { ($0.first { $0 != 0x20 && $0 != 0x09 } ?? 0) >= 0x80 }) else {
      return .data
    }
    let text = RowWording.packed(batch.text(row: row, column: first))
    if RowWording.isTotal(text) { return .total }
    guard RowWording.isNote(text) else { return .data }
    let others = (first + 1..<max(count, first + 1)).filter { !isBlank(batch, row, $0) }
    let few = others.count < 3 && (others.count + 1) * 2 <= max(2, columns)
    let notes = others.allSatisfy { RowWording.isNote(RowWording.packed(batch.text(row: row, column: $0))) }
    return few || notes ? .footnote : .data
  }

  func isBlank(_ batch: RowBatch, _ row: Int, _ column: Int) -> Bool {
    batch.withBytes(row: row, column: column) { CellShape.isBlank($0) }
  }
}
