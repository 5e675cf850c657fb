import Catalog

extension Cell {
  /// The largest amount of one cell, in millionths: 10^12.
  static let largest: Int64 = 1_000_000_000_000 * FixedPoint.number

  /// A value × `factor` in millionths.
  ///
  /// - Throws: `decimals` where it is not whole in them, `too_large` beyond 10^12. A binary computer's rounding error is taken
  ///   off first, and noted.
  mutating func millionths(_ value: ExactDecimal, factor: Int64) throws(Refusal) -> Int64 {
    var value = value
    if let clean = value.withoutBinaryNoise {
      value = clean
      note(.binaryNoise)
    }
    guard let (amount, isExact) = value.units(per: FixedPoint.number * factor), amount <= Self.largest
    else { throw tooLarge }
    guard isExact else {
      throw refusal("decimals", zh: "的小数超过六位", en: "has more than six decimals")
    }
    return amount
  }

  var tooLarge: Refusal {
    refusal("too_large", zh: "超过一万亿", en: "is more than 10^12")
  }

  /// Takes 十 百 千 万 亿 or 百万 千万 as a header's brackets have them; 1 where none stands next.
  mutating func takeHeaderScale() -> Int64 {
    let scales: [(String, Int64)] = [
      ("百万", 1_000_000), ("千万", 10_000_000), ("百", 100), ("千", 1000), ("万", 10_000), ("亿", 100_000_000),
    ]
    for (word, factor) in scales {
      // 千克 is a measure of its own.
      if word == "千", peek(1) == "克" { continue }
      if take(word) { return factor }
    }
    return 1
  }
}
