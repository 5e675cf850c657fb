/// What kind of text a cell holds, judged by its characters alone.
enum CellShape: UInt8 {
  case empty
  /// Digits with signs, points, commas, a percent sign, a currency sign.
  case number
  /// Digits with date or time marks: 2026-10-05, 8:30, 2026年10月5日.
  case moment
  /// Letters and digits without blanks, with at least one digit: U0003, S-17.
  case code
  case text

  /// The shape of some UTF-8. O(n).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (digits, letters, marks, others, wide) = (0, 0, 0, 0, 0)
    var blanks = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A, 0x5F: letters += 1
      case 0x2D, 0x2F, 0x3A: marks += 1
      case 0x2E, 0x2C, 0x2B, 0x25, 0x24: others += 1
      case 0x20, 0x09: blanks += 1
      case 0x80...0xFF: wide += 1
      default: letters += 1
      }
    }
    if bytes.count == blanks || (digits + letters == 0 && Self.isBlank(bytes)) {
      self = .empty
    } else if digits == 0 {
      self = .text
    } else if letters == 0 && wide == 0 {
      self = marks >= 2 || (marks == 1 && bytes.first != 0x2D) ? .moment : .number
    } else if letters == 0 && wide > 0 && wide <= 12 && digits * 3 >= wide {
      self = .moment
    } else if wide == 0 && blanks == 0 && letters <= 6 {
      self = .code
    } else {
      self = .text
    }
  }

  /// Whether there is nothing but blanks, also wide ones (U+3000) and those that do not break (U+00A0). O(1) for most.
  static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x20, 0x09, 0x0A, 0x0D: i += 1
      case 0xC2 where i + 1 < bytes.count && bytes[i + 1] == 0xA0: i += 2
      case 0xE3 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x80: i += 3
      default: return false
      }
    }
    return true
  }

  /// Whether a header cell hardly ever looks like this.
  var isValue: Bool { self == .number || self == .moment || self == .code }
}
