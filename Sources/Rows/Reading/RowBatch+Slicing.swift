extension RowBatch {
  /// Appends some rows of another batch. Cost: their bytes.
  public mutating func append(_ rows: Range<Int>, of other: RowBatch) {
    guard !rows.isEmpty else { return }
    let fields = other.fields(row: rows.lowerBound).lowerBound..<other.fields(row: rows.upperBound - 1).upperBound
    let (fieldShift, known) = (allFields - fields.lowerBound, allFields)
    // The bytes between the first field's start and the last one's end go along, so that ranges move by one shift.
    let low = fields.isEmpty ? 0 : Int(other.fieldStarts[fields.lowerBound])
    let high = fields.isEmpty ? 0 : Int(other.fieldEnds[fields.upperBound - 1])
    let byteShift = bytes.count - low
    bytes.append(contentsOf: other.bytes[low..<high])
    // The sums stay within UInt32 as batches do; the differences themselves may be negative.
    let shift = UInt32(truncatingIfNeeded: byteShift)
    let rowShift = UInt32(truncatingIfNeeded: fieldShift)
    fieldStarts.replaceSubrange(known..., with: other.fieldStarts[fields].lazy.map { $0 &+ shift })
    fieldEnds.replaceSubrange(known..., with: other.fieldEnds[fields].lazy.map { $0 &+ shift })
    rowEnds.replaceSubrange(count..., with: other.rowEnds[rows].lazy.map { $0 &+ rowShift })
    lines.append(rows, of: other.lines)
    count += rows.count
  }

  /// Forgets the rows from an index on. Their bytes stay.
  public mutating func truncate(to count: Int) {
    guard count < self.count else { return }
    lines.truncate(to: count)
    self.count = count
  }

  /// A batch of some of these rows. Cost: their bytes.
  public func slice(_ rows: Range<Int>) -> RowBatch {
    var part = RowBatch()
    part.append(rows, of: self)
    return part
  }
}
