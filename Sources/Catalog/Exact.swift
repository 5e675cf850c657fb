/// An exact number: a fraction of two integers. Figures stay fractions until they are shown.
public struct Exact: Sendable, Hashable {
  /// Bears the sign.
  public var numerator: Int128
  /// Always positive.
  public var denominator: Int128

  /// A fraction; nil where the denominator is 0.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator < 0 ? -denominator : denominator
  }

  /// A whole number.
  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// 0.
  public static let zero = Exact(0)

  /// Whether it is 0.
  public var isZero: Bool { numerator == 0 }

  /// Without its sign.
  public var magnitude: Exact { numerator < 0 ? .zero - self : self }
}

extension Exact: Comparable {
  /// Compares by value, whatever the denominators.
  public static func < (a: Exact, b: Exact) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    let (x, y) = (a.reduced, b.reduced)
    let left = x.numerator.multipliedReportingOverflow(by: y.denominator)
    let right = y.numerator.multipliedReportingOverflow(by: x.denominator)
    if left.overflow || right.overflow {
      return WideInteger(x.numerator, times: y.denominator) < WideInteger(y.numerator, times: x.denominator)
    }
    return left.partialValue < right.partialValue
  }

  /// Equal by value: 1/2 is 2/4.
  public static func == (a: Exact, b: Exact) -> Bool {
    a.denominator == b.denominator ? a.numerator == b.numerator : !(a < b) && !(b < a)
  }

  /// Equal values hash alike.
  public func hash(into hasher: inout Hasher) { hasher.combine(decimal()) }

  /// One number divided by another; nil where that is 0. Where the quotient would not fit 128 bits, the nearest that does.
  public static func / (a: Exact, b: Exact) -> Exact? {
    guard !b.isZero else { return nil }
    let (x, y) = (a.reduced, b.reduced)
    let above = x.numerator.multipliedReportingOverflow(by: y.denominator)
    let below = x.denominator.multipliedReportingOverflow(by: y.numerator)
    if above.overflow || below.overflow {
      return Exact(
        nearest: WideInteger(x.numerator, times: y.denominator), over: WideInteger(x.denominator, times: y.numerator))
    }
    return Exact(above.partialValue, over: below.partialValue)
  }

  /// The difference; where it would not fit 128 bits, the nearest that does.
  public static func - (a: Exact, b: Exact) -> Exact {
    let (x, y) = (a.reduced, b.reduced)
    let left = x.numerator.multipliedReportingOverflow(by: y.denominator)
    let right = y.numerator.multipliedReportingOverflow(by: x.denominator)
    let below = x.denominator.multipliedReportingOverflow(by: y.denominator)
    if !left.overflow && !right.overflow && !below.overflow {
      let above = left.partialValue.subtractingReportingOverflow(right.partialValue)
      if !above.overflow, let exact = Exact(above.partialValue, over: below.partialValue) { return exact }
    }
    let wide = WideInteger(x.numerator, times: y.denominator) - WideInteger(y.numerator, times: x.denominator)
    return Exact(nearest: wide, over: WideInteger(x.denominator, times: y.denominator))
  }

  /// The sum; where it would not fit 128 bits, the nearest that does.
  public static func + (a: Exact, b: Exact) -> Exact {
    var negative = b
    negative.numerator = -b.numerator
    return a - negative
  }

  /// A multiple by a whole number; where it would not fit 128 bits, the nearest that does.
  public static func * (a: Exact, b: Int64) -> Exact {
    var product = a.reduced
    let above = product.numerator.multipliedReportingOverflow(by: Int128(b))
    if above.overflow {
      return Exact(
        nearest: WideInteger(product.numerator, times: Int128(b)), over: WideInteger(product.denominator, times: 1))
    }
    product.numerator = above.partialValue
    return product
  }

  /// In lowest terms, so that products stay far from the limits of 128 bits.
  public var reduced: Exact {
    if denominator == 1 { return self }
    if let a = UInt64(exactly: numerator.magnitude), let b = UInt64(exactly: denominator) {
      let divisor = Self.greatestDivisor(a, b)
      return divisor > 1 ? Exact(numerator / Int128(divisor), over: denominator / Int128(divisor)) ?? self : self
    }
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    guard a > 1 else { return self }
    return Exact(numerator / Int128(a), over: denominator / Int128(a)) ?? self
  }

  private static func greatestDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
