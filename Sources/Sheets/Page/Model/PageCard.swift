/// A key figure: the number, what it is compared with, and the light of its target.
public struct PageCard: Sendable, Hashable {
  /// The measure's id, as in `figures.csv`.
  public var measure: String
  /// The measure's name.
  public var label: String
  /// What it is counted in, or empty.
  public var unit: String
  /// The number as shown, or —.
  public var value: String
  /// 环比 and 同比.
  public var changes: [PageChange]
  /// 累计, where it is defined.
  public var further: PageFact?
  /// Nil where there is no target.
  public var light: PageLight?
}
