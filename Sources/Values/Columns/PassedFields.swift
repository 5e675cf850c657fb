/// What is known of fields that were looked at and not kept, as nobody asks for them. Every row of such a table has a number
/// of its own.
public struct PassedFields: Sendable {
  /// By field: whether it was passed over and any row holds something.
  public var filled: [Bool]
  /// The first record number, and the last; they rise from row to row in the order of their bytes.
  public var numbers: (first: [UInt8], last: [UInt8])
  /// By field, by row that cannot be used: its text.
  package var kept: [Int: [Int: String]] = [:]

  /// What is known before any row that cannot be used is seen.
  package init(filled: [Bool], numbers: (first: [UInt8], last: [UInt8])) {
    (self.filled, self.numbers) = (filled, numbers)
  }

  /// A field of some of the rows that cannot be used.
  func column(_ field: Int, _ rows: [Int]) -> FieldColumn {
    var column = FieldColumn()
    var codes = ["": UInt32(0)]
    for row in rows {
      let text = kept[field]?[row] ?? ""
      let code = codes[text] ?? column.add(value: 0, text: text)
      codes[text] = code
      column.codes.append(code)
    }
    return column
  }
}
