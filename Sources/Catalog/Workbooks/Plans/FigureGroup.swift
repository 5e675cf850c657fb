import Diagnostics

/// Columns under a common heading.
public struct FigureGroup: Sendable, Hashable {
  /// What stands above the columns.
  public var heading: Text
  /// The columns.
  public var figures: [FigureName]
  /// A field's id: the columns are then the categories of it that no other measure counts; nil for the figures themselves.
  public var by: String?
}
