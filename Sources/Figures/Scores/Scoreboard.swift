import Catalog

/// All units' scores, class by class.
public struct Scoreboard: Sendable, Hashable {
  /// Units that are compared with each other.
  public struct Class: Sendable, Hashable {
    /// The group's name; empty for units without one, of which each level is a class.
    public var group: String
    /// Best first; those without a total last.
    public var entries: [ScoreEntry]
  }

  /// In the order of `ScoreEntry.points`.
  public var indicators: [ScoreIndicator] = []
  /// In the order of the register.
  public var classes: [Class] = []
  /// The unit that all others stand below, if there is one: it competes with nobody, and bears no mark.
  public var top: ScoreEntry?
}
