extension RowBatch {
  /// Appends some rows of another batch. Cost: their bytes.
  public mutating func append(_ rows: Range<Int>, of other: RowBatch) {
    guard !rows.isEmpty else { return }
    let fields = other.fields(row: rows.lowerBound).lowerBound..<other.rowEnds[rows.upperBound - 1]
    let fieldShift = fieldStarts.count - fields.lowerBound
    // The bytes between the first field's start and the last one's end go along, so that ranges move by one shift.
    let low = fields.isEmpty ? 0 : Int(other.fieldStarts[fields.lowerBound])
    let high = fields.isEmpty ? 0 : Int(other.fieldEnds[fields.upperBound - 1])
    let byteShift = bytes.count - low
    bytes.append(contentsOf: other.bytes[low..<high])
    // The sums stay within UInt32 as batches do; the difference itself may be negative.
    let shift = UInt32(truncatingIfNeeded: byteShift)
    fieldStarts += other.fieldStarts[fields].lazy.map { $0 &+ shift }
    fieldEnds += other.fieldEnds[fields].lazy.map { $0 &+ shift }
    rowEnds += other.rowEnds[rows].lazy.map { $0 + fieldShift }
    lines += other.lines[rows]
  }

  /// Forgets the rows from an index on. Their bytes stay.
  public mutating func truncate(to count: Int) {
    guard count < self.count else { return }
    let fields = count == 0 ? 0 : rowEnds[count - 1]
    fieldStarts.removeLast(fieldStarts.count - fields)
    fieldEnds.removeLast(fieldEnds.count - fields)
    lines.removeLast(self.count - count)
    rowEnds.removeLast(rowEnds.count - count)
  }

  /// A batch of some of these rows. Cost: their bytes.
  public func slice(_ rows: Range<Int>) -> RowBatch {
    var part = RowBatch()
    part.append(rows, of: self)
    return part
  }
}
