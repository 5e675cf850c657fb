import Sheets

/// Which merged range covers a cell; none covers its own first one.
struct MergedCells {
  private var first = Position(0, 0)
  private var columns = 0
  /// By row and column within the rectangle around all ranges: one more than the range's place in `merges`; 0 for none.
  private var covering: [Int32] = []

  /// Precondition: the ranges lie within a sheet and do not overlap, as `check` has seen.
  init(_ merges: [CellRange]) {
    guard let box = merges.surrounding else { return }
    first = box.first
    columns = box.columns.count
    covering = [Int32](repeating: 0, count: box.rows.count * columns)
    for (at, range) in merges.enumerated() {
      for row in range.rows {
        for column in range.columns where row != range.first.row || column != range.first.column {
          covering[(row - first.row) * columns + column - first.column] = Int32(at + 1)
        }
      }
    }
  }

  /// The range's place among them.
  subscript(at: Position) -> Int? {
    let (row, column) = (at.row - first.row, at.column - first.column)
    guard row >= 0, column >= 0, column < columns, row * columns + column < covering.count else { return nil }
    let place = covering[row * columns + column]
    return place > 0 ? Int(place - 1) : nil
  }
}
