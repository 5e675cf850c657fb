import Catalog

/// A target beside what was reached.
public struct TargetResult: Sendable, Hashable {
  /// What was to be reached, and by whom.
  public var target: Target
  /// Position in `Figures.units`.
  public var unit: Int
  /// What was reached: the period's value, that of the running cycle to date, or in how many cycles the target was met.
  public var actual: Exact?
  /// What was to be reached: the target's value, or how many cycles there were.
  public var wanted: Exact
  /// Reached ÷ wanted; for a ceiling wanted ÷ reached.
  public var completion: Exact?
  /// What is lacking; nil where it is met or unmeasured.
  public var gap: Exact?
  /// Met, nearly met, not met, or unmeasured.
  public var light: Light
  /// Whether it counts as nearly met only since more of it is done than of its cycle is over (快于序时进度).
  public var isAhead = false
  /// Whether its cycle still runs and it is not met: unmeasured where nothing can be said before the cycle's end (未到期),
  /// not met where it is behind as things stand.
  public var isRunning = false
  /// Whether it is not met since less of it is done than of its cycle is over (慢于序时进度).
  public var isBehind = false
  /// The cycle that is judged by what was reached to date, where that is not the period itself.
  public var cycle: Period?
  /// Whether cycles were counted (在几个周期中达标).
  public var countsCycles: Bool
}
