/// Something odd in a row that was put right, or left as it was on purpose.
enum RowRepair: UInt8, Sendable {
  /// A quote that opens nothing was read as text.
  case strayQuote
  /// Quotes inside a quoted field were not escaped.
  case bareQuote
  /// A row parts its fields by another delimiter than the rest of the file.
  case otherDelimiter

  /// A repair with its place: physical line of the row, and field from 1 (0: the row).
  struct Placed: Sendable {
    var repair: RowRepair
    var line: Int
    var column: Int
  }
}
