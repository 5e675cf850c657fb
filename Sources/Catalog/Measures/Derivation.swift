/// Figures that are derived from a measure by comparison.
public enum Derivation: String, Sendable, CaseIterable {
  case previous, lastYear, yearToDate, share, rank
}
