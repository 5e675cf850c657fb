extension TextBytes {
  /// Whether a text of up to sixteen bytes is another one of the same length, up to a last number of eight digits, which
  /// is greater: the usual case of record numbers. False says nothing.
  ///
  /// Precondition: all bytes of both can be read.
  @inlinable @inline(__always)
  package static func isNext(
    _ text: (start: UnsafeRawPointer, count: Int), after other: (start: UnsafeRawPointer, count: Int)
  ) -> Bool {
    let count = text.count
    guard count == other.count && count >= 8 && count <= 16 else { return false }
    let (a, b) = (word(other.start, count &- 8), word(text.start, count &- 8))
    guard isDigits(b) && a.byteSwapped < b.byteSwapped else { return false }
    // What stands before the digits may overlap them by bytes that are compared twice.
    let shown = UInt64.max >> UInt64(truncatingIfNeeded: (16 &- count) &* 8)
    return count == 8 || (word(text.start, 0) ^ word(other.start, 0)) & shown == 0
  }

  /// Whether all eight bytes are digits of ASCII.
  @inlinable @inline(__always)
  package static func isDigits(_ word: UInt64) -> Bool {
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    let digits: UInt64 = 0x3030_3030_3030_3030
    return word & high == digits && (word &+ 0x0606_0606_0606_0606) & high == digits
  }
}
