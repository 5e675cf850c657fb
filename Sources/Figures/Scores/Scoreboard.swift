import Catalog

/// All units' scores, class by class.
public struct Scoreboard: Sendable, Hashable {
  /// Units that are compared with each other.
  public struct Class: Sendable, Hashable {
    /// The group's name; empty for units without one.
    public var group: String
    /// Best first; those without a total last.
    public var entries: [ScoreEntry]
  }

  /// In the order of `ScoreEntry.points`.
  public var indicators: [ScoreIndicator] = []
  /// In the order of the register.
  public var classes: [Class] = []
  /// 红榜: of all classes together, the first N, and 黑榜 the last N that are not among them, worst first.
  public var red: [ScoreEntry] = []
  /// 黑榜: the last N that are not on the red list, worst first.
  public var black: [ScoreEntry] = []
}
