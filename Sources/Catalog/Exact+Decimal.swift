/// An exact number as a decimal: digits for people and files, a Double for cells.
extension Exact {
  /// Reads `60`, `-0.5` and nothing else; nil also beyond 10^12.
  init?(signedDecimal text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = text.dropFirst(isNegative ? 1 : 0)
    guard let first = digits.first, first.isASCII, first.isNumber, !digits.hasSuffix("%"),
      let size = Exact(percentOrDecimal: digits)
    else { return nil }
    self = isNegative ? .zero - size : size
  }

  /// The number in units of 10^-places, rounded half away from zero.
  public func rounded(places: Int) -> Int128 {
    if denominator == 1 && places <= 18 {
      var scale: Int128 = 1
      for _ in 0..<places { scale *= 10 }
      return numerator * scale
    }
    // Nearly all figures are small: their product with 10^6 fits a machine word.
    if places <= 6, numerator.magnitude < 1 << 40, denominator < 1 << 40 {
      return Int128(Self.rounded(Int64(numerator), over: Int64(denominator), places: places))
    }
    let (numerator, denominator) = (lessened.numerator, lessened.denominator)
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    // Digit by digit, so that nothing grows past ten times the denominator.
    var (value, remainder) = (whole, rest)
    for _ in 0..<places {
      let (digit, next) = (remainder * 10).quotientAndRemainder(dividingBy: denominator)
      value = value * 10 + digit
      remainder = next
    }
    let up: Int128 = remainder.magnitude >= denominator.magnitude - remainder.magnitude ? (numerator < 0 ? -1 : 1) : 0
    return value + up
  }

  private static func rounded(_ numerator: Int64, over denominator: Int64, places: Int) -> Int64 {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let (whole, rest) = (numerator * scale).quotientAndRemainder(dividingBy: denominator)
    let isUp = Int64(rest.magnitude) >= denominator - Int64(rest.magnitude)
    return isUp ? whole + (numerator < 0 ? -1 : 1) : whole
  }

  /// A plain decimal with at most `places` digits after the point, rounded half away from zero, without trailing zeros.
  public func decimal(places: Int = 6) -> String {
    // A whole number, as most figures are, needs no digits behind the point.
    if denominator == 1 { return Int64(exactly: numerator).map(String.init) ?? String(numerator) }
    var text: [UInt8] = []
    write(places: places, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Adds the same to a text.
  public func write(places: Int = 6, to text: inout [UInt8]) {
    let zero = UInt8(ascii: "0")
    if denominator == 1, let whole = UInt64(exactly: numerator) { return Self.write(whole, to: &text) }
    let value = rounded(places: places)
    if places <= 18, let magnitude = UInt64(exactly: value.magnitude) {
      var scale: UInt64 = 1
      for _ in 0..<places { scale *= 10 }
      if value < 0 { text.append(UInt8(ascii: "-")) }
      Self.write(magnitude / scale, to: &text)
      var rest = magnitude % scale
      if rest > 0 { text.append(UInt8(ascii: ".")) }
      while rest > 0 {
        scale /= 10
        text.append(zero + UInt8(rest / scale))
        rest %= scale
      }
      return
    }
    var digits = Self.digits(value, places: places)
    if places > 0 {
      while digits.last == zero { digits.removeLast() }
      if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    }
    text += digits
  }

  private static func write(_ whole: UInt64, to text: inout [UInt8]) {
    var place: UInt64 = 1
    while whole / place >= 10 { place *= 10 }
    while place > 0 {
      text.append(UInt8(ascii: "0") + UInt8(whole / place % 10))
      place /= 10
    }
  }

  /// A number in units of 10^-places with its sign, at least one digit before the point and `places` behind it.
  public static func digits(_ value: Int128, places: Int) -> [UInt8] {
    let plain = Int64(exactly: value).map { String($0.magnitude) } ?? String(value.magnitude)
    var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    let missing = places + 1 - plain.utf8.count
    let digits = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, missing)) + plain.utf8
    text += digits.dropLast(places)
    guard places > 0 else { return text }
    text.append(UInt8(ascii: "."))
    return text + digits.suffix(places)
  }

  /// The nearest Double, for a cell of a workbook or a chart: the decimal of six places, read.
  public var double: Double {
    if denominator == 1, let whole = Int64(exactly: numerator) { return Double(whole) }
    // Both sides of the line are exact, so that the quotient is the Double nearest to the decimal.
    let millionths = rounded(places: 6)
    return millionths.magnitude < 1 << 53 ? Double(Int64(millionths)) / 1_000_000 : Double(decimal()) ?? 0
  }
}
