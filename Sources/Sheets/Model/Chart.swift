/// Cells that a chart draws.
public struct ChartRange: Sendable, Hashable {
  /// The name of the sheet that the cells are on.
  public var sheet: String
  /// The cells.
  public var range: CellRange

  /// Cells of a sheet.
  public init(_ sheet: String, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }
}

/// A line, a set of bars, or the slices of a pie.
public struct ChartSeries: Sendable, Hashable {
  /// What the legend calls it.
  public var name: String
  /// The cells that name its points.
  public var categories: ChartRange
  /// The cells of its values.
  public var values: ChartRange
  /// The colour of its line or bars.
  public var colour: Colour
  /// Whether its line is dashed, without marks.
  public var isDashed = false
  /// Slices' colours, in order.
  public var slices: [Colour] = []

  /// A series over cells.
  public init(_ name: String, categories: ChartRange, values: ChartRange, colour: Colour = .blue) {
    self.name = name
    self.categories = categories
    self.values = values
    self.colour = colour
  }
}

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
  /// Whether the value axis begins at 0.
  public var startsAtZero = true

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
}
