/// How far a target is met.
public struct PageLight: Sendable, Hashable {
  /// ● ◐ ○ –
  public var symbol: String
  /// 达标, 接近, 未达标, 未计量; with the share reached where it is known.
  public var words: String
  /// The symbol's colour.
  public var tone: PageTone
}
