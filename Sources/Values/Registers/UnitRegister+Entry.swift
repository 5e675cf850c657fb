public import Catalog

extension UnitRegister {
  /// A reporting body.
  public struct Entry: Sendable, Hashable {
    /// As registered.
    public var name: String
    /// 单位编码, or empty.
    public var code: String
    /// 单位类别, or empty.
    public var group: String
    /// Position of the unit above.
    public var parent: Int?
    /// 0 at the top.
    public var depth: Int
    /// Positions of the units right below.
    public var children: [Int]
    /// As in figures: the name, or 上级/名称 where the name is not alone.
    public var shownAs: String
    /// 启用日期, where it is given.
    public var from: CivilDate?
    /// 撤销日期, where it is given.
    public var until: CivilDate?

    /// Whether it existed on some day of a span.
    public func exists(from first: CivilDate, to last: CivilDate) -> Bool {
      (from.map { $0 <= last } ?? true) && (until.map { first <= $0 } ?? true)
    }
  }
}
