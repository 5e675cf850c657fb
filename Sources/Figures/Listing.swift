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
    case date(CivilDate)
  }

  /// A listed record.
  public struct Row: Sendable {
    /// Position of its unit in `Figures.units`.
    public var unit: Int
    public var values: [Value]

    public init(unit: Int, values: [Value]) {
      self.unit = unit
      self.values = values
    }
  }

  public var columns: [Text]
  public var rows: [Row]

  public init(columns: [Text], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }
}
