/// The bounds of a period that a condition may name.
public enum PeriodBound: String, Sendable, CaseIterable {
  case start, end
  case asOf = "as of"
}
