/// Double quotes within single ones, two of which mean one.
extension RowParser {
  /// Makes one of each two double quotes in the fields that were quoted, in place. Precondition: the fields lie in `p`.
  func joinDoubleQuotes(_ p: UnsafeMutablePointer<UInt8>, from first: Int, of fields: inout FieldList) {
    for field in first..<fields.count {
      let (from, to) = (Int(fields.starts[field]), Int(fields.ends[field]))
      // A field that was quoted has its quote right before it.
      guard from > 0, UInt16(p[from - 1]) == quote else { continue }
      var (read, write) = (from, from)
      while read < to {
        if p[read] == 0x22 && read + 1 < to && p[read + 1] == 0x22 { read += 1 }
        p[write] = p[read]
        write += 1
        read += 1
      }
      fields.ends[field] = UInt32(truncatingIfNeeded: write)
    }
  }
}
