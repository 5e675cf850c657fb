/// How a measure's number is formed. The list is closed; there are no expressions.
public enum MeasureValue: Sendable, Hashable {
  /// The number of records.
  case count
  /// The sum of a numeric field.
  case sum(field: Int)
  /// The number of distinct values of a field: people, as a rule.
  case distinct(fields: [Int])
  /// One measure divided by another.
  case ratio(String, String)
  /// The mean number of days from one date to the other.
  case meanDays(from: Int, to: Int)
  /// Registered people who hold exactly so many stars.
  case stars(Int)
  /// Registered people whose stars rose in the period.
  case starsPromoted
  /// Reports that the settings expect and that did not come.
  case missingReports
  /// The settings' index: weights × shares, out of 100.
  case score

  /// Whether it counts people by their stars.
  public var isOfStars: Bool {
    switch self {
    case .stars, .starsPromoted: true
    default: false
    }
  }
}
