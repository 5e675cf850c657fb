/// By row of a table: the row that was taken in its place, of the same table or another.
struct RowLinks: Sendable {
  /// A row of some table.
  struct Row: Hashable {
    /// Its position in `Ledger.files`.
    var file: Int
    /// The row in that table.
    var row: Int
  }

  /// Empty until a row has one; -1 for none.
  private var files: [Int32] = []
  private var rows: [Int32] = []

  /// Whether no row has one.
  var isEmpty: Bool { files.isEmpty }

  /// The row taken in the place of one; nil where it stands for itself, or met its fate alone.
  subscript(_ row: Int) -> Row? {
    guard files.indices.contains(row), files[row] >= 0 else { return nil }
    return Row(file: Int(files[row]), row: Int(rows[row]))
  }

  /// Sets the row taken in the place of one of `count`.
  mutating func set(_ row: Int, of count: Int, to other: Row) {
    if files.isEmpty {
      files = [Int32](repeating: -1, count: count)
      rows = files
    }
    files[row] = Int32(truncatingIfNeeded: other.file)
    rows[row] = Int32(truncatingIfNeeded: other.row)
  }
}
