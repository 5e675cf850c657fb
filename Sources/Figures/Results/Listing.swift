import Catalog
import Diagnostics

/// Records listed one by one: a unit's activities, people, open issues.
public struct Listing: Sendable {
  /// One value of a listed record.
  public enum Value: Sendable, Hashable {
    case blank
    case text(String)
    /// A name to be masked where the workbook is not for full names.
    case personName(String)
    /// An identity number, phone or the like, to be masked.
    case personNumber(String)
    case number(Exact)
    /// What a cell without a number counts as.
    case assumed(Exact)
    case date(CivilDate)
  }

  /// A listed record.
  public struct Row: Sendable {
    /// Position of its unit in `Figures.units`.
    public var unit: Int
    /// In the order of the columns.
    public var values: [Value]

    /// A row of a unit.
    public init(unit: Int, values: [Value]) {
      self.unit = unit
      self.values = values
    }
  }

  /// The headings.
  public var columns: [Text]
  /// In the order to show.
  public var rows: [Row]

  /// A list with its headings.
  public init(columns: [Text], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }
}
