import Catalog

/// A figure that differs from what was issued.
public struct Restatement: Sendable, Hashable {
  /// The issued period's name.
  public var period: String
  /// What stands behind the measure's id where it is a target that differs.
  public static let target = "@target"

  /// The id of a figure whose target a column says, else that of the column.
  public static func figure(_ id: String) -> String { id.hasSuffix(target) ? String(id.dropLast(target.count)) : id }

  /// The unit as in `figures.csv`.
  public var unit: String
  /// Empty, or `<field label>=<value>`.
  public var category: String
  /// A measure's id, with a suffix where it is what the period was compared with.
  public var measure: String
  /// The period that the figure is of, where that is another than the issued one: what it was compared with, or a month of its
  /// trend.
  public var other: Period?
  /// As in `figures.csv`; empty where not defined.
  public var issued: String
  /// As of this run, in the same form.
  public var now: String
  /// Files of the measure's kinds that are new, changed or gone since.
  public var causes: [String]

  /// One difference.
  public init(
    period: String, unit: String, category: String, measure: String, other: Period? = nil, issued: String, now: String,
    causes: [String]
  ) {
    self.period = period
    self.unit = unit
    self.category = category
    self.measure = measure
    self.other = other
    self.issued = issued
    self.now = now
    self.causes = causes
  }
}
