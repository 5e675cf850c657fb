import Catalog

/// How fixed-point values are shown in messages.
package enum FixedWords {
  /// Millionths as a plain decimal: `1200`, `-0.5`.
  package static func decimal(_ millionths: Int64) -> String {
    let scale = UInt64(FixedPoint.number)
    let (whole, part) = millionths.magnitude.quotientAndRemainder(dividingBy: scale)
    let sign = millionths < 0 ? "-" : ""
    guard part > 0 else { return "\(sign)\(whole)" }
    var decimals = String(String(part + scale).dropFirst())
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }

  /// Millionths of 1 as a percentage: `93%`.
  static func percent(_ millionths: Int64) -> String {
    let (product, over) = millionths.multipliedReportingOverflow(by: 100)
    return over ? decimal(millionths) : decimal(product) + "%"
  }

  /// Whole digits, padded with a zero to two.
  static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Seconds of the day: `08:30`, `08:30:05`.
  static func clock(_ seconds: Int64) -> String {
    let (hours, minutes, left) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    return "\(two(hours)):\(two(minutes))" + (left == 0 ? "" : ":\(two(left))")
  }
}
