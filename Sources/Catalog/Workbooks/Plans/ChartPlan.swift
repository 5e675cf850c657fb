/// A chart of an overview or a trend.
public struct ChartPlan: Sendable, Hashable {
  /// What it shows.
  public enum Show: String, Sendable, CaseIterable {
    /// The months, with those of a year before.
    case trend
    /// The leading units.
    case units
    /// The shares of categories.
    case categories
  }

  /// What it shows.
  public var show: Show
  /// A measure's id.
  public var measure: String
  /// The category field, by id.
  public var by: String?
  /// How many units.
  public var top: Int
}
