/// What is known of a column of money besides each cell's text.
public struct MoneyContext: Sendable, Hashable {
  /// Whether an amount may be below zero.
  public var allowsNegative: Bool
  /// How many yuan a bare number's unit has, from the header's brackets (10,000 for 万元).
  public var factor: Int64

  /// A column of money; by itself, of yuan that are not negative.
  public init(allowsNegative: Bool = false, factor: Int64 = 1) {
    self.allowsNegative = allowsNegative
    self.factor = factor
  }
}
