/// The workbooks of a folder.
public struct PageFolder: Sendable, Hashable {
  /// 各单位工作簿（60）.
  public var title: String
  /// In the register's order.
  public var links: [PageLink]
}
