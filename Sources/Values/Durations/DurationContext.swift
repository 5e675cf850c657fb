import Catalog

/// What is known of a column of durations besides each cell's text.
public struct DurationContext: Sendable, Hashable {
  /// The unit of bare numbers, from the header's brackets.
  public var bareUnit: DurationUnit
  /// The longest duration accepted, in 1/90,000 h; nil for none.
  public var longest: Int64?
  /// Whether 0 is a duration here.
  public var allowsZero: Bool
  /// What a day is worth where one is written; nil where nobody said, so that days are refused.
  public var hoursPerDay: Int?

  /// A column of durations; by itself, of hours over 0 up to 24.
  public init(
    bareUnit: DurationUnit = .hours, longest: Int64? = 24 * FixedPoint.hour, allowsZero: Bool = false,
    hoursPerDay: Int? = nil
  ) {
    self.bareUnit = bareUnit
    self.longest = longest
    self.allowsZero = allowsZero
    self.hoursPerDay = hoursPerDay
  }
}
