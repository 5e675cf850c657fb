import Catalog

/// A report that the settings expect and that did not come.
public struct MissingReport: Sendable, Hashable {
  /// Position in `Figures.units`.
  public var unit: Int
  /// Position in `Catalog.kinds`.
  public var kind: Int
  /// The month, or other cycle, that was to be reported.
  public var period: Period

  /// A report of one unit.
  public init(unit: Int, kind: Int, period: Period) {
    self.unit = unit
    self.kind = kind
    self.period = period
  }
}
