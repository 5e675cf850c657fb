/// The cells of one column in some rows of a batch, in place.
///
/// Preconditions: all pointers stay valid while it is used; `firsts` and `lasts` have `count` elements, the fields that
/// they name lie within `starts` and `ends`, and those within the bytes before `limit`.
struct ColumnCells {
  let bytes: UnsafeRawPointer
  /// The end of all bytes.
  let limit: UnsafeRawPointer
  let starts: UnsafePointer<UInt32>
  let ends: UnsafePointer<UInt32>
  /// By row: its first field, and the one past its last.
  let firsts: UnsafePointer<UInt32>
  let lasts: UnsafePointer<UInt32>
  /// How many rows there are.
  let count: Int
  var column: Int

  /// The text of a row's cell; empty past the row's end.
  @inline(__always)
  subscript(row: Int) -> (start: UnsafeRawPointer, count: Int) {
    let field = Int(firsts[row]) &+ column
    guard field < Int(lasts[row]) else { return (bytes, 0) }
    let start = Int(starts[field])
    return (bytes + start, Int(ends[field]) &- start)
  }
}
