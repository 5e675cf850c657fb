import Catalog

/// A unit's score in an assessment.
public struct ScoreEntry: Sendable, Hashable {
  /// Position in `Figures.units`.
  public var unit: Int
  /// By indicator: points out of its weight; nil where it is not measured.
  public var points: [Exact?]
  /// Out of 100, over what is measured; nil where nothing is.
  public var total: Exact?
  /// The weight that could not be measured.
  public var unmeasured: Exact
  /// Whether less than half of the weight is measured: such a total is not held against those of others, and bears no mark.
  public var isThin = false
  /// Among the units of its group; nil without a total, where it is thin, and where no other of them has one.
  public var rank: Int?
  /// The same in the period before.
  public var rankBefore: Int?
  /// 流动红旗: the first of its class, unless it lies under the pass line or has nobody to be ahead of.
  public var isFlag = false
  /// Whether the total lies under the pass line (黄牌).
  public var isYellow = false
}
