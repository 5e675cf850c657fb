extension RowBatch {
  /// Takes byte order marks from before the first field of a row, which stand there where files were put below each
  /// other; and the quotes that they kept from being read as such, where the field is in them. O(1) for most.
  public mutating func dropMarks(row: Int) {
    let fields = fields(row: row)
    guard let field = fields.first else { return }
    var (start, end) = (Int(fieldStarts[field]), Int(fieldEnds[field]))
    guard start < end, bytes[start] == 0xEF else { return }
    while end - start >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF { start += 3 }
    guard start > Int(fieldStarts[field]) else { return }
    let quote = UInt8(ascii: "\"")
    if end - start >= 2, bytes[start] == quote, bytes[end - 1] == quote, !bytes[start + 1..<end - 1].contains(quote) {
      (start, end) = (start + 1, end - 1)
    }
    (fieldStarts[field], fieldEnds[field]) = (UInt32(start), UInt32(end))
  }
}
