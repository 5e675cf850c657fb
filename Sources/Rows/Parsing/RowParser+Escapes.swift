/// Escapes taken out of fields in place, which makes these shorter and moves no other.
extension RowParser {
  /// Removes the escapes of quoted fields in place.
  func unescape(_ p: UnsafeMutablePointer<UInt8>, from first: Int, of fields: inout FieldList) {
    for field in first..<fields.count {
      let (from, to) = (Int(fields.starts[field]), Int(fields.ends[field]))
      // A field that was quoted has its quote right before it; what stands before an unquoted one never is one.
      guard from > 0, UInt16(p[from - 1]) == quote else { continue }
      let end = Self.unescape(p, from, to, quote: UInt8(truncatingIfNeeded: quote), dialect.escape)
      fields.ends[field] = UInt32(truncatingIfNeeded: end)
    }
  }

  /// Removes escapes in place; gives back the new end.
  static func unescape(
    _ p: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int, quote: UInt8, _ escape: Dialect.Escape
  ) -> Int {
    var (read, write) = (from, from)
    while read < to {
      let next = read + 1 < to ? p[read + 1] : 0
      if p[read] == quote && next == quote && read + 1 < to {
        read += 1
      } else if escape == .backslash && p[read] == 0x5C && (next == quote || next == 0x5C) && read + 1 < to {
        read += 1
      }
      p[write] = p[read]
      write += 1
      read += 1
    }
    return write
  }

  /// Makes one of each two double quotes in the fields that were quoted: within single ones, two of them mean one.
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
