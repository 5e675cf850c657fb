/// The fields of a batch while it is being filled: arrays of its own that grow without a check per element.
///
/// Forgetting fields is setting `count` back.
struct FieldList {
  private(set) var capacity: Int
  var count: Int
  /// The starts and ends of the fields; of the elements, only the first `count` mean something.
  var starts: [UInt32]
  var ends: [UInt32]
  var rowEnds: [Int]
  var lines: [Int]

  /// Goes on after the fields of a batch, whose memory it takes.
  init(_ batch: inout RowBatch) {
    count = batch.fieldStarts.count
    starts = []
    ends = []
    rowEnds = []
    lines = []
    swap(&starts, &batch.fieldStarts)
    swap(&ends, &batch.fieldEnds)
    swap(&rowEnds, &batch.rowEnds)
    swap(&lines, &batch.lines)
    capacity = count
  }

  /// Adds a field.
  @inline(__always)
  mutating func append(_ start: Int, _ end: Int) {
    if count == capacity { grow() }
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: end)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let more = max(1024, capacity)
    starts += repeatElement(0, count: more)
    ends += repeatElement(0, count: more)
    capacity += more
  }

  /// Ends a row with the last field.
  @inline(__always)
  mutating func endRow() { rowEnds.append(count) }

  /// Gives the fields to a batch.
  mutating func move(to batch: inout RowBatch) {
    starts.removeLast(capacity - count)
    ends.removeLast(capacity - count)
    swap(&starts, &batch.fieldStarts)
    swap(&ends, &batch.fieldEnds)
    swap(&rowEnds, &batch.rowEnds)
    swap(&lines, &batch.lines)
  }
}
