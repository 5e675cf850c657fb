/// One condition of a measure. A comparison with an empty field does not hold; so its negation does.
public struct Condition: Sendable, Hashable {
  /// What is asked.
  public enum Test: Sendable, Hashable {
    /// The field against a word, as written.
    case value(field: Int, Comparison, String)
    /// The field against an amount, in the field's own scale (`FixedPoint`).
    case number(field: Int, Comparison, Int64)
    /// The field against another of the same record.
    case field(Int, Comparison, Int)
    /// A date field against a bound of the period.
    case bound(field: Int, Comparison, PeriodBound)
    /// Whether the field is filled.
    case filled(field: Int)
    /// Whether the field's value is among those that a `distinct` measure counts in the whole.
    case member(field: Int, of: String)
  }

  /// What is asked of the record.
  public var test: Test
  /// Whether the test must not hold.
  public var isNegated: Bool

  /// A condition, or with `isNegated` its opposite.
  public init(_ test: Test, isNegated: Bool = false) {
    self.test = test
    self.isNegated = isNegated
  }
}
