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
