/// What is known of fields that were looked at and not kept, as nobody asks for them. Every row of such a table can be used,
/// and has a number of its own.
public struct PassedFields: Sendable {
  /// By field: whether it was passed over and any row holds something.
  public var filled: [Bool]
  /// The first record number, and the last; they rise from row to row in the order of their bytes.
  public var numbers: (first: [UInt8], last: [UInt8])
}
