/// The length of a text, and what stands before its last digits.
struct DigitForm {
  private let length: Int
  /// What its last eight bytes hold before the digits, and where digits stand among them; the last byte is the highest.
  private let before: UInt64
  private let digits: UInt64
  /// Of a longer text: what it begins with, before the last eight bytes.
  private let first: UInt64
  private let shown: UInt64

  /// The form of a text; nil where it ends in fewer than three digits, or is longer than sixteen bytes.
  init?(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) {
    guard count >= 3 && count <= 16 else { return nil }
    let last = TextBytes.last(start, count, limit)
    var found = 0
    while found < min(count, 8), (0x30...0x39).contains(UInt8(truncatingIfNeeded: last >> UInt64(56 - found * 8))) {
      found += 1
    }
    guard found >= 3 else { return nil }
    length = count
    digits = UInt64.max << UInt64(64 - found * 8)
    before = last & ~digits
    shown = count > 8 ? UInt64.max >> UInt64((16 - count) * 8) : 0
    first = count > 8 ? TextBytes.word(start, 0) & shown : 0
  }

  /// The number in the last digits of a text of this form; nil of another one. Precondition: as `TextBytes`.
  @inline(__always)
  func number(_ start: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> Int? {
    guard count == length else { return nil }
    let last = TextBytes.last(start, count, limit)
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let eight = (last & digits) | (zeros & ~digits)
    guard last & ~digits == before, TextBytes.isDigits(eight),
      shown == 0 || TextBytes.word(start, 0) & shown == first
    else { return nil }
    // Two digits, then four, then eight by a multiplication each; the first digit is the lowest byte.
    var sum = eight &- zeros
    sum = (sum &* 10) &+ (sum >> 8)
    let (low, high) = (sum & 0x0000_00FF_0000_00FF, (sum >> 16) & 0x0000_00FF_0000_00FF)
    sum = (low &* 0x000F_4240_0000_0064 &+ high &* 0x0000_2710_0000_0001) >> 32
    return Int(truncatingIfNeeded: sum)
  }
}
