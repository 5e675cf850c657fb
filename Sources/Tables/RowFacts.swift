import Rows

/// What is looked at in a row to tell what it is.
struct RowFacts {
  var width: Int
  /// The columns that are not empty.
  var filled: [Int]
  var shapes: [CellShape]

  init(_ batch: RowBatch, _ row: Int) {
    width = batch.fieldCount(row: row)
    let shapes = (0..<width).map { column in batch.withBytes(row: row, column: column) { CellShape($0) } }
    self.shapes = shapes
    filled = shapes.indices.filter { shapes[$0] != .empty }
  }

  var isBlank: Bool { filled.isEmpty }
}
