/// The fields of a batch while it is being filled: arrays of its own that grow without a check per element.
///
/// Forgetting fields is setting `count` back.
struct FieldList {
  /// How many fields and rows there are; what the arrays hold behind them means nothing.
  var count: Int
  var rows: Int
  var starts: [UInt32] = []
  var ends: [UInt32] = []
  var rowEnds: [UInt32] = []
  var lines = LineNumbers()

  /// Goes on after the fields of a batch, whose memory it takes.
  init(_ batch: inout RowBatch) {
    rows = batch.count
    count = batch.allFields
    swapArrays(with: &batch)
  }

  /// Adds a field.
  @inline(__always)
  mutating func append(_ start: Int, _ end: Int) {
    if count == starts.count { reserve(1) }
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count &+= 1
  }

  /// Makes room for so many further fields, and as many rows.
  @inline(never)
  mutating func reserve(_ more: Int) {
    if starts.count - count < more {
      let added = max(more, starts.count, 1024)
      starts += repeatElement(0, count: added)
      ends += repeatElement(0, count: added)
    }
    if rowEnds.count - rows < more {
      rowEnds += repeatElement(0, count: max(more, rowEnds.count, 128))
    }
  }

  /// Ends a row with the last field.
  @inline(__always)
  mutating func endRow() {
    if rows == rowEnds.count { reserve(1) }
    rowEnds[rows] = UInt32(truncatingIfNeeded: count)
    rows &+= 1
  }

  /// Gives the fields to a batch.
  mutating func move(to batch: inout RowBatch) {
    batch.count = rows
    swapArrays(with: &batch)
  }

  private mutating func swapArrays(with batch: inout RowBatch) {
    swap(&starts, &batch.fieldStarts)
    swap(&ends, &batch.fieldEnds)
    swap(&rowEnds, &batch.rowEnds)
    swap(&lines, &batch.lines)
  }
}
