/// The fixed-point scales of everything that is added up. No tally holds a floating-point number.
public enum FixedPoint {
  /// Numbers, money, scores and percentages: millionths. A value of one cell is at most 10^12.
  public static let number: Int64 = 1_000_000
  /// Durations: 1/90,000 of an hour, in which minutes, seconds and four decimals of an hour are all whole.
  public static let hour: Int64 = 90_000
}
