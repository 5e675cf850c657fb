/// How dates that end in their year, such as `5/10/2026`, are to be read in a column.
public enum DayMonthOrder: Sendable, Hashable {
  /// Some first number is over 12, no second is: 13/10/2026.
  case dayFirst
  /// Some second number is over 12, no first is: 10/13/2026.
  case monthFirst
  /// Every date could be read both ways, or there is none.
  case undecided
  /// There are dates of both kinds.
  case contradictory

  /// What two columns, or two parts of one, decide together. Associative and commutative; `undecided` is neutral.
  public func merging(_ other: DayMonthOrder) -> DayMonthOrder {
    switch (self, other) {
    case (.undecided, _): other
    case (_, .undecided): self
    default: self == other ? self : .contradictory
    }
  }
}
