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
  /// The year for which it holds; nil for every one.
  public var year: Int?
  /// 依据, as written.
  public var source: String
  /// The line of the register.
  public var place: Place

  /// Whether a value is what is wanted.
  func isMet(by value: Exact) -> Bool { isCeiling ? value <= self.value : value >= self.value }

  /// Whether a value says before its cycle's end how that is judged: what is to be reached has been, or what is not to be
  /// passed has been passed.
  func isSettled(by value: Exact) -> Bool { isMet(by: value) != isCeiling }

  /// What is to be reached and by whom, without how much, when and where that is written.
  var aim: Target {
    var aim = self
    (aim.value, aim.isCeiling, aim.year, aim.source, aim.place) = (.zero, false, nil, "", Place(file: ""))
    return aim
  }
}
