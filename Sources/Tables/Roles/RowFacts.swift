import Rows

/// What is looked at in a row to tell what it is.
struct RowFacts {
  /// How many fields it has.
  let width: Int
  let shapes: [CellShape]
  /// The columns that are not empty.
  let filled: [Int]

  init(_ batch: RowBatch, _ row: Int) {
    let shapes = (0..<batch.fieldCount(row: row)).map { column in
      batch.withBytes(row: row, column: column) { CellShape($0) }
    }
    width = shapes.count
    filled = shapes.indices.filter { shapes[$0] != .empty }
    self.shapes = shapes
  }

  var isBlank: Bool { filled.isEmpty }

  /// The shape of a cell, empty past the row's end.
  func shape(_ column: Int) -> CellShape { column < width ? shapes[column] : .empty }

  /// Whether some cell is a number, a date or a time, which names of columns are not.
  var holdsNumbers: Bool { filled.contains { shapes[$0] == .number || shapes[$0] == .moment } }
}
