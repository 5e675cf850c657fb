/// Cells that a chart draws.
public struct ChartRange: Sendable, Hashable {
  public var sheet: String
  public var range: CellRange

  public init(_ sheet: String, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }
}

/// A line, a set of bars, or the slices of a pie.
public struct ChartSeries: Sendable, Hashable {
  public var name: String
  public var categories: ChartRange
  public var values: ChartRange
  public var colour: Colour
  public var isDashed = false
  /// Slices' colours, in order.
  public var slices: [Colour] = []

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

  public var shape: Shape
  public var title: String
  public var series: [ChartSeries]
  /// What the values are counted in.
  public var valueTitle: String
  public var categoryTitle: String
  public var format: NumberFormat
  public var hasLegend: Bool
  /// Read aloud, and shown where charts are not.
  public var description: String
  /// The cells that it covers.
  public var area: CellRange
  /// The least value of the value axis; nil lets the reader choose.
  public var startsAtZero = true

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
