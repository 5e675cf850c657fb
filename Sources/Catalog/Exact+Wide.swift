/// A number of 256 bits, two's complement: the product of two of 128.
struct WideInteger {
  private var high: Int128
  private var low: UInt128

  /// A product, which always fits.
  init(_ a: Int128, times b: Int128) { (high, low) = a.multipliedFullWidth(by: b) }

  /// The difference of two products, which fits as well.
  static func - (a: WideInteger, b: WideInteger) -> WideInteger {
    var difference = a
    let (low, borrows) = a.low.subtractingReportingOverflow(b.low)
    difference.low = low
    difference.high = a.high &- b.high &- (borrows ? 1 : 0)
    return difference
  }

  static func < (a: WideInteger, b: WideInteger) -> Bool { a.high != b.high ? a.high < b.high : a.low < b.low }

  var isNegative: Bool { high < 0 }

  /// How many bits it has, without its sign.
  var bits: Int {
    let (above, below) = isNegative ? (~high, ~low) : (high, low)
    return above == 0 ? 128 - below.leadingZeroBitCount : 256 - above.leadingZeroBitCount
  }

  /// Without so many of its last bits. Precondition: the rest fits 128 bits.
  func dropping(_ count: Int) -> Int128 {
    if count >= 128 { return high >> Int128(count - 128) }
    if count == 0 { return Int128(truncatingIfNeeded: low) }
    return Int128(truncatingIfNeeded: UInt128(truncatingIfNeeded: high) << UInt128(128 - count) | low >> UInt128(count))
  }
}

extension Exact {
  /// Both parts keep so many bits where a fraction would need more than 128: some 36 digits, and room to multiply by ten.
  private static let kept = 122

  /// A fraction of two products: itself where it fits, else one that differs from it by less than 10^-30 of it.
  init(nearest above: WideInteger, over below: WideInteger) {
    let more = max(0, max(above.bits, below.bits) - Self.kept)
    let (numerator, denominator) = (above.dropping(more), below.dropping(more))
    // A number that is larger than anything that is counted stays large.
    self = Exact(numerator, over: denominator == 0 ? 1 : denominator) ?? .zero
  }

  /// The same with fewer bits, where ten times the denominator would not fit.
  var lessened: Exact {
    denominator.leadingZeroBitCount > 4
      ? self : Exact(nearest: WideInteger(numerator, times: 1), over: WideInteger(denominator, times: 1))
  }
}
