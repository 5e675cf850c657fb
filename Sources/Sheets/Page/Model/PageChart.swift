/// A chart as numbers; how it is drawn is not told here.
public struct PageChart: Sendable, Hashable {
  /// The two shapes that a page has.
  public enum Shape: Sendable, Hashable {
    /// Months along, a line a series.
    case lines
    /// A bar a label.
    case bars
  }

  /// A label of the axis.
  public struct Label: Sendable, Hashable {
    /// 10, or a unit's name.
    public var text: String
    /// 2026年, of months.
    public var year: String
  }

  /// A line, or the bars.
  public struct Series: Sendable, Hashable {
    /// For the legend.
    public var name: String
    /// As many as labels, in the unit shown; nil where there is none.
    public var values: [Double?]
    /// The same numbers as the reader sees them.
    public var texts: [String]
  }

  /// How it is drawn.
  public var shape: Shape
  /// What it shows.
  public var title: String
  /// The unit at the axis, or empty.
  public var unit: String
  /// Stands behind the axis' numbers: % or nothing.
  public var suffix: String
  /// Along the axis.
  public var labels: [Label]
  /// This year first, then the year before.
  public var series: [Series]
  /// All of its numbers in words, for those who hear the page.
  public var description: String
}
