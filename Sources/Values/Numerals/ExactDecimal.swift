/// A number that is not negative, exactly as written: `digits` × 10^−`places`, of at most 18 significant digits.
package struct ExactDecimal: Hashable, Sendable {
  /// At most 10^18 − 1.
  let digits: UInt64
  /// 0 to 18 decimal places; the last is not 0.
  let places: Int

  static let zero = ExactDecimal(small: 0)
  private static let limit: UInt64 = 1_000_000_000_000_000_000

  /// `digits` × 10^−`places`, brought to its shortest form; nil where 18 digits cannot hold it.
  init?(digits: UInt64, places: Int) {
    var (d, p) = (digits, places)
    while p > 0, d % 10 == 0 { (d, p) = (d / 10, p - 1) }
    while p < 0, d != 0 {
      let (product, over) = d.multipliedReportingOverflow(by: 10)
      guard !over else { return nil }
      (d, p) = (product, p + 1)
    }
    if d == 0 { p = 0 }
    guard d < Self.limit, p <= 18 else { return nil }
    (self.digits, self.places) = (d, p)
  }

  /// A whole number of the programmer's.
  init(small: UInt32) { (digits, places) = (UInt64(small), 0) }

  /// One half, which 半 stands for.
  static let half = ExactDecimal(fiveTenths: ())
  private init(fiveTenths: Void) { (digits, places) = (5, 1) }

  var isZero: Bool { digits == 0 }
  var isWhole: Bool { places == 0 }
  /// The part before the point.
  var whole: UInt64 { Self.shifted(1, by: places).map { digits / $0 } ?? 0 }

  /// The value × 10^`power`.
  func scaled(by power: Int) -> ExactDecimal? { ExactDecimal(digits: digits, places: places - power) }

  /// The sum, or nil where 18 digits cannot hold it.
  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(places, other.places)
    guard let a = Self.shifted(digits, by: common - places),
      let b = Self.shifted(other.digits, by: common - other.places)
    else { return nil }
    return ExactDecimal(digits: a + b, places: common)
  }

  /// How often `unit` parts of 1 go into the value, and whether that is exact; else rounded half up (that is, away from
  /// zero, as signs are kept elsewhere). Nil beyond Int64.
  func units(per unit: Int64) -> (count: Int64, isExact: Bool)? {
    let (high, low) = digits.multipliedFullWidth(by: UInt64(unit))
    guard let divisor = Self.shifted(1, by: places), high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth((high, low))
    let rounded = quotient + (remainder >= divisor - remainder ? 1 : 0)
    guard let count = Int64(exactly: rounded) else { return nil }
    return (count, remainder == 0)
  }

  /// The value without a binary computer's rounding error: `3.3000000000000003` is 3.3, `434.99999999999994` is 435.
  /// Nil where there is no such error: fifteen or more digits of which all beyond the sixth decimal are the error.
  var withoutBinaryNoise: ExactDecimal? {
    // Of seventeen digits, as programs write binary numbers out, the last ones are noise though fewer stand behind the point.
    let isLong = digits >= 10_000_000_000_000_000
    guard places >= (isLong ? 8 : 10), digits >= 100_000_000_000_000,
      let (count, isExact) = units(per: 1_000_000), !isExact,
      let step = Self.shifted(1, by: places - 6)
    else { return nil }
    let (near, over) = UInt64(count).multipliedReportingOverflow(by: step)
    guard !over, (near > digits ? near - digits : digits - near) < min(100, max(1, step / 20)) else { return nil }
    return ExactDecimal(digits: UInt64(count), places: 6)
  }

  private static func shifted(_ value: UInt64, by zeros: Int) -> UInt64? {
    guard zeros <= 18 else { return nil }
    var out = value
    for _ in 0..<zeros {
      let (product, over) = out.multipliedReportingOverflow(by: 10)
      guard !over, product <= limit else { return nil }
      out = product
    }
    return out
  }
}
