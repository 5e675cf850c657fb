import Diagnostics

/// What is assessed, and how a figure becomes a share of the weight.
public struct ScoreIndicator: Sendable, Hashable {
  /// How a share is taken.
  public enum Rule: Sendable, Hashable {
    /// Figure ÷ target, at most 1; for what is better low, target ÷ figure.
    case ratio(target: Exact)
    /// The share of the first step that the figure reaches; none reached gives 0. Highest first.
    case steps([(bound: Exact, share: Exact)])
    /// So many points off for each, down to a floor of points.
    case deduct(points: Exact, floor: Exact)
    /// By rank within the group: the first the whole weight, the last 1/n of it.
    case rank
  }

  /// A name of its own, as in `score.<id>`.
  public var id: String
  /// The name that people read.
  public var name: String
  /// A measure's id.
  public var measure: String
  /// Empty, or `<field label>=<value>`.
  public var category: String
  /// Points out of 100.
  public var weight: Exact
  /// How a figure becomes a share of the weight.
  public var rule: Rule
  /// 牵头单位.
  public var lead: String
  /// Where it stands in the settings.
  public var place: Place
}

extension ScoreIndicator.Rule {
  /// Equal rules with equal numbers.
  public static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.ratio(let x), .ratio(let y)): x == y
    case (.deduct(let x, let f), .deduct(let y, let g)): x == y && f == g
    case (.rank, .rank): true
    case (.steps(let x), .steps(let y)): x.map(\.bound) == y.map(\.bound) && x.map(\.share) == y.map(\.share)
    default: false
    }
  }

  /// Equal rules hash alike.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .ratio(let target): hasher.combine(target)
    case .steps(let steps): hasher.combine(steps.map(\.bound))
    case .deduct(let points, let floor):
      hasher.combine(points)
      hasher.combine(floor)
    case .rank: hasher.combine(0)
    }
  }
}
