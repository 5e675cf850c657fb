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
    for field in fields {
      fieldStarts.append(UInt32(Int(other.fieldStarts[field]) + byteShift))
      fieldEnds.append(UInt32(Int(other.fieldEnds[field]) + byteShift))
    }
    for row in rows {
      rowEnds.append(other.rowEnds[row] + fieldShift)
      lines.append(other.lines[row])
    }
  }

  /// A batch of some of these rows. Cost: their bytes.
  public func slice(_ rows: Range<Int>) -> RowBatch {
    var part = RowBatch()
    part.append(rows, of: self)
    return part
  }
}
