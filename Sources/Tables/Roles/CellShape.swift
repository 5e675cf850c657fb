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
      case 0x20, 0x09, 0x1A: blanks += 1
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
    } else if letters == 0 && Self.isMoment(bytes) {
      self = .moment
    } else if letters == 0 && wide <= 6 && marks == 0 && Self.isDigit(bytes.first) {
      // A number with its unit: 3小时, 1.2万.
      self = .number
    } else if wide == 0 && blanks == 0 && letters <= 6 {
      self = .code
    } else {
      self = .text
    }
  }

  /// Whether a text has nothing but blanks.
  static func isBlank(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isBlank($0) }
  }

  /// Whether there is nothing but what `FoldedName` leaves out: blanks, also wide ones (U+3000), those that do not break
  /// (U+00A0) or have no width (U+200B), and byte order marks; nor anything but the mark (U+001A) by which old programs
  /// end a file. O(1) for most.
  static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x20, 0x09...0x0D, 0x1A: i += 1
      case 0xC2 where i + 1 < bytes.count && bytes[i + 1] == 0xA0: i += 2
      case 0xE3 where i + 2 < bytes.count && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x80: i += 3
      case 0xE2
      where i + 2 < bytes.count && bytes[i + 1] == 0x80 && (bytes[i + 2] <= 0x8F || bytes[i + 2] == 0xAF): i += 3
      case 0xEF where i + 2 < bytes.count && bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF: i += 3
      default: return false
      }
    }
    return true
  }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

  /// Whether, besides digits and marks, there is nothing but 年 月 日 时 分 秒 点 号, behind a digit.
  private static func isMoment(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isDigit(bytes.first) else { return false }
    var i = 0
    var found = false
    while i < bytes.count {
      guard bytes[i] >= 0x80 else {
        i += 1
        continue
      }
      guard i + 2 < bytes.count else { return false }
      switch (bytes[i], bytes[i + 1], bytes[i + 2]) {
      case (0xE5, 0xB9, 0xB4), (0xE6, 0x9C, 0x88), (0xE6, 0x97, 0xA5), (0xE6, 0x97, 0xB6), (0xE5, 0x88, 0x86),
        (0xE7, 0xA7, 0x92), (0xE7, 0x82, 0xB9), (0xE5, 0x8F, 0xB7):
        found = true
        i += 3
      default: return false
      }
    }
    return found
  }

  /// Whether a header cell hardly ever looks like this.
  var isValue: Bool { self == .number || self == .moment || self == .code }
}
