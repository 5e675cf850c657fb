import Catalog

/// A native chart.
public struct Chart: Sendable, Hashable {
  /// Its shape.
  public enum Shape: String, Sendable, Hashable {
    case line, column
    /// Bars lying down, the first on top.
    case bar
    case pie
  }

  /// What it looks like.
  public var shape: Shape
  /// What it shows, above it.
  public var title: String
  /// What is drawn.
  public var series: [ChartSeries]
  /// What the values are counted in.
  public var valueTitle: String
  /// What the categories are; empty where they speak for themselves.
  public var categoryTitle: String
  /// How values are shown.
  public var format: NumberFormat
  /// Whether the series are named below.
  public var hasLegend: Bool
  /// Read aloud, and shown where charts are not.
  public var description: String
  /// The cells that it covers.
  public var area: CellRange
  /// Which of so many equal parts of the area's width it takes, from 0.
  public var part = 0, parts = 1
  /// Whether the value axis begins at 0.
  public var startsAtZero = true
  /// Where the value axis ends and by how much it goes on; nil where the program that shows it decides.
  public var axisEnd: Int?, axisStep: Int?

  /// A chart over the cells of an area.
  public init(
    _ shape: Shape, title: String, series: [ChartSeries], valueTitle: String = "", categoryTitle: String = "",
    format: NumberFormat = .integer, legend: Bool = false, description: String = "", area: CellRange
  ) {
    self.shape = shape
    self.title = title
    self.series = series
    self.valueTitle = valueTitle
    self.categoryTitle = categoryTitle
    self.format = format
    hasLegend = legend
    self.description = description
    self.area = area
  }

  /// Keeps the value axis to what the values can be: a rate ends at 100 %, and of a few things there is no half.
  mutating func fitAxis(to values: [Exact]) {
    guard let most = values.max(), most > .zero else { return }
    if format.isPercent {
      if most <= Exact(1), most * 5 > Exact(4) { axisEnd = 1 }
    } else if format == .integer, most <= Exact(5) {
      axisStep = 1
    }
  }
}
