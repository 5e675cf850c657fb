import Diagnostics

/// Columns under a common heading.
public struct FigureGroup: Sendable, Hashable {
  /// What stands above the columns.
  public var heading: Text
  /// The columns.
  public var figures: [FigureName]
}
