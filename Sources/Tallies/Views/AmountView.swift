import Values

/// What the rows of a file add to a sum, by code; 0 where nothing is told.
struct AmountView {
  private let codes: RowCodes?
  private let amounts: [Int64]

  init(_ view: FieldView) {
    codes = view.codes
    amounts = view.numbers.map { $0 == FieldColumn.blank ? 0 : $0 }
  }

  /// Adds the amounts of the rows from `first` on to the sums of their cells; `UInt32.max` stands for none.
  func add(from first: Int, to sums: inout [Int128], cells: [UInt32]) {
    guard let codes else {
      for cell in cells where cell != .max { sums[Int(cell)] += Int128(amounts[0]) }
      return
    }
    for at in cells.indices where cells[at] != .max {
      sums[Int(cells[at])] += Int128(amounts[Int(codes[first + at])])
    }
  }
}
