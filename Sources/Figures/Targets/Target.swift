import Catalog
import Diagnostics

/// A line of the register of targets, understood.
public struct Target: Sendable, Hashable {
  /// To whom it applies.
  public enum Scope: Sendable, Hashable {
    case everyUnit
    case whole
    /// Position in `Figures.units`.
    case unit(Int)
    case group(String)
  }

  /// A measure's id.
  public var measure: String
  /// Empty, or `<field label>=<value>`.
  public var category: String
  /// In the unit of the measure; a rate as a fraction.
  public var value: Exact
  /// How often it is to be met.
  public var cycle: Cycle
  /// To whom it applies.
  public var scope: Scope
  /// Whether less is wanted (≤).
  public var isCeiling: Bool
  /// 依据, as written.
  public var source: String
  /// The line of the register.
  public var place: Place
}

/// How far a target is met, told without colour too.
public enum Light: String, Sendable, CaseIterable {
  case green, yellow, red, grey
}

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
  /// Whether it counts as nearly met only since more of it is done than of the year is over (快于序时进度).
  public var isAhead = false
  /// Whether cycles were counted (频次达标).
  public var countsCycles: Bool
}
