/// A line along a cell's edge.
public struct Rule: Sendable, Hashable {
  /// How thick a line is.
  public enum Weight: String, Sendable, Hashable { case hair, thin, medium, thick }
  /// How thick.
  public var weight: Weight
  /// In which colour.
  public var colour: Colour

  /// A line.
  public init(_ weight: Weight, _ colour: Colour) {
    self.weight = weight
    self.colour = colour
  }
}
