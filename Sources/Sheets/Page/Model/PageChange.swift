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
