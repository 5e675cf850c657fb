/// A figure that differs from what was issued.
public struct Restatement: Sendable, Hashable {
  /// The issued period's name.
  public var period: String
  /// The unit as in `figures.csv`.
  public var unit: String
  /// Empty, or `<field label>=<value>`.
  public var category: String
  /// A measure's id.
  public var measure: String
  /// As in `figures.csv`; empty where not defined.
  public var issued: String
  /// As of this run, in the same form.
  public var now: String
  /// Files of the measure's kinds that are new, changed or gone since.
  public var causes: [String]

  /// One difference.
  public init(
    period: String, unit: String, category: String, measure: String, issued: String, now: String, causes: [String]
  ) {
    self.period = period
    self.unit = unit
    self.category = category
    self.measure = measure
    self.issued = issued
    self.now = now
    self.causes = causes
  }
}
