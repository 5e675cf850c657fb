import Values

/// One field of a file as numbers, taken out once, so that a loop over its rows touches two arrays and nothing else.
public struct NumberView: Sendable {
  private let codes: RowCodes?
  private let numbers: [Int64]

  init(_ file: LedgerFile, _ field: Int) {
    codes = file.records.columns[field]?.codes
    numbers = file.numbers[field] ?? [FieldColumn.blank]
  }

  /// The number of a row's field, or `FieldColumn.blank`.
  @inline(__always)
  public subscript(row: Int) -> Int64 {
    guard let codes else { return FieldColumn.blank }
    return numbers[Int(codes[row])]
  }
}

extension LedgerFile {
  /// A field as numbers; all blank where the file has no such column.
  public func view(_ field: Int) -> NumberView { NumberView(self, field) }
}
