/// Some rows of a file, in order: the text of all their fields in one buffer of UTF-8, and where each field stands in it.
///
/// Field `f` is `bytes[fieldStarts[f]..<fieldEnds[f]]`, already without its quotes and escapes; between the fields the
/// buffer holds what stood between them in the file. Row `i` has the fields `rowEnds[i - 1]..<rowEnds[i]`. The arrays
/// may be longer than that: memory is kept from one batch to the next.
public struct RowBatch: Sendable {
  /// UTF-8, valid within each field; where escapes were removed, a rest of them may stand behind a field.
  public internal(set) var bytes: [UInt8] = []
  /// Per field, the index of its first byte.
  public internal(set) var fieldStarts: [UInt32] = []
  /// Per field, the index past its last byte.
  public internal(set) var fieldEnds: [UInt32] = []
  /// Per row, the index past its last field.
  public internal(set) var rowEnds: [UInt32] = []
  /// Per row, the physical line on which it starts, from 1.
  public internal(set) var lines = LineNumbers()
  /// How many rows there are.
  public internal(set) var count = 0

  /// No rows.
  public init() {}

  /// Whether there are no rows.
  public var isEmpty: Bool { count == 0 }

  /// How many fields all rows have together.
  var allFields: Int { count == 0 ? 0 : Int(rowEnds[count - 1]) }

  /// The fields of a row, as indices into `fieldStarts` and `fieldEnds`. O(1).
  @inlinable
  public func fields(row: Int) -> Range<Int> {
    precondition(row < count, "no such row")
    return (row == 0 ? 0 : Int(rowEnds[row - 1]))..<Int(rowEnds[row])
  }

  /// How many fields a row has; a blank line has one, which is empty. O(1).
  public func fieldCount(row: Int) -> Int { fields(row: row).count }

  /// The text of a field, made anew at each call; empty past the row's end.
  public func text(row: Int, column: Int) -> String {
    withBytes(row: row, column: column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The texts of all fields of a row.
  public func texts(row: Int) -> [String] {
    (0..<fieldCount(row: row)).map { text(row: row, column: $0) }
  }

  /// Lends a field's bytes without making a string of them; none past the row's end. O(1) besides `body`.
  @inlinable
  public func withBytes<R>(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let fields = fields(row: row)
    guard column < fields.count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let field = fields.lowerBound + column
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(fieldStarts[field])..<Int(fieldEnds[field])]))
    }
  }

  /// Whether a field is empty or stands past the row's end. O(1).
  @inlinable
  public func isEmpty(row: Int, column: Int) -> Bool {
    let fields = fields(row: row)
    guard column < fields.count else { return true }
    return fieldStarts[fields.lowerBound + column] == fieldEnds[fields.lowerBound + column]
  }

  /// Forgets all rows but keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lines.removeAll()
    count = 0
  }
}
