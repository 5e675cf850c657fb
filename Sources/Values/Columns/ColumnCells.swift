/// The cells of one column in some rows of a batch, in place.
///
/// Preconditions: all pointers stay valid while it is used; `firsts` and `lasts` have `count` elements, the fields that
/// they name lie within `starts` and `ends`, and those within the bytes before `limit`.
@usableFromInline
package struct ColumnCells {
  @usableFromInline package let bytes: UnsafeRawPointer
  /// The end of all bytes.
  @usableFromInline package let limit: UnsafeRawPointer
  @usableFromInline package let starts: UnsafePointer<UInt32>
  @usableFromInline package let ends: UnsafePointer<UInt32>
  /// By row: its first field, and the one past its last.
  @usableFromInline package let firsts: UnsafePointer<UInt32>
  @usableFromInline package let lasts: UnsafePointer<UInt32>
  /// How many rows there are.
  @usableFromInline package let count: Int
  @usableFromInline package var column: Int

  /// The cells of one column, where these arrays say.
  @inlinable
  package init(
    bytes: UnsafeRawPointer, limit: UnsafeRawPointer, starts: UnsafePointer<UInt32>, ends: UnsafePointer<UInt32>,
    firsts: UnsafePointer<UInt32>, lasts: UnsafePointer<UInt32>, count: Int, column: Int
  ) {
    (self.bytes, self.limit, self.starts, self.ends) = (bytes, limit, starts, ends)
    (self.firsts, self.lasts, self.count, self.column) = (firsts, lasts, count, column)
  }

  /// The text of a row's cell; empty past the row's end.
  @inlinable @inline(__always)
  package subscript(row: Int) -> (start: UnsafeRawPointer, count: Int) {
    let field = Int(firsts[row]) &+ column
    guard field < Int(lasts[row]) else { return (bytes, 0) }
    let start = Int(starts[field])
    return (bytes + start, Int(ends[field]) &- start)
  }
}
