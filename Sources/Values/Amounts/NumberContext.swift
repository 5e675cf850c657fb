/// What is known of a column of numbers besides each cell's text.
public struct NumberContext: Sendable, Hashable {
  /// Whether a number may be below zero.
  public var allowsNegative: Bool
  /// What a bare number is multiplied by, from the header's brackets (`万人` makes it 10,000).
  public var factor: Int64

  /// A column of numbers; by itself, of such as are not negative.
  public init(allowsNegative: Bool = false, factor: Int64 = 1) {
    self.allowsNegative = allowsNegative
    self.factor = factor
  }
}
