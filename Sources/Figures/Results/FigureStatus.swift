/// What a figure's value means.
public enum FigureStatus: String, Sendable {
  case ok
  /// No rows: a count or sum is 0, a rate empty.
  case none
  /// 0 in the denominator, or not defined for this unit.
  case undefined
  /// Too few records to be measured.
  case unmeasured
}
