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

/// What a mark means: told by words and symbols, colour being an addition.
public enum PageTone: String, Sendable, Hashable {
  /// A rise of what should rise, a target met.
  case good
  /// A target nearly met.
  case near
  /// A fall of what should rise, a target missed.
  case bad
  /// Neither.
  case plain
}

/// A change against an earlier period.
public struct PageChange: Sendable, Hashable {
  /// 环比 or 同比.
  public var label: String
  /// ▲ 6.9%, or —.
  public var mark: String
  /// The same in words, for those who hear the page: 增长6.9%.
  public var words: String
  /// Whether that is good.
  public var tone: PageTone
}

/// How far a target is met.
public struct PageLight: Sendable, Hashable {
  /// ● ◐ ○ –
  public var symbol: String
  /// 达标, 接近, 未达标, 未计量; with the share reached where it is known.
  public var words: String
  /// The symbol's colour.
  public var tone: PageTone
}
