import Diagnostics

/// A table of a measure's categories with its chart.
public struct CategoryTablePlan: Sendable, Hashable {
  /// The shapes a category chart may take.
  public enum Shape: String, Sendable, CaseIterable { case bar, pie, none }

  /// What the table is called; after its first measure where nil.
  public var heading: Text?
  /// The columns; the first is the one that is drawn.
  public var measures: [String]
  /// The category field, by id.
  public var by: String
  /// The chart beside the table.
  public var shape: Shape
}
