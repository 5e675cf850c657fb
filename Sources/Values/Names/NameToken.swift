/// A piece of a file's name: a number, or a character that belongs to none.
package enum NameToken: Hashable {
  /// Its digits without leading zeros.
  case number(String)
  case scalar(Unicode.Scalar)

  /// What a number in Arabic, full-width or Chinese digits (十二, 二〇二六) comes to; nil where it is none.
  init?(numeral scalars: [Unicode.Scalar]) {
    guard let first = scalars.first else { return nil }
    if Self.isDigit(first) {
      let digits = scalars.map { String($0.value >= 0xFF10 ? $0.value - 0xFF10 : $0.value - 48) }.joined()
      self = .number(String(digits.drop { $0 == "0" }))
      return
    }
    guard Self.isChineseNumeral(first), scalars.count <= 12 else { return nil }
    let values = scalars.map { Self.chinese[$0] ?? 0 }
    guard values.contains(where: { $0 >= 10 }) else {
      self = .number(String(values.map { String($0) }.joined().drop { $0 == "0" }))
      return
    }
    var (sum, digit) = (0, 0)
    for (at, value) in values.enumerated() {
      if value >= 10 {
        sum += (digit == 0 && at == 0 ? 1 : digit) * value
        digit = 0
      } else {
        digit = value
      }
    }
    self = .number(String(sum + digit))
  }

  func precedes(_ other: NameToken) -> Bool {
    if case .number(let a) = self, case .number(let b) = other {
      return a.utf8.count == b.utf8.count ? a < b : a.utf8.count < b.utf8.count
    }
    return place < other.place
  }

  /// Numbers stand where digits do among the characters.
  private var place: UInt32 {
    switch self {
    case .number: 48
    case .scalar(let scalar): scalar.value
    }
  }

  private static let chinese: [Unicode.Scalar: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100,
  ]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool { chinese[scalar] != nil }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isChineseNumeral(scalar) }
}
