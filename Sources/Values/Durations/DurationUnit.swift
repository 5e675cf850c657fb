/// What a duration is counted in.
public enum DurationUnit: Sendable, Hashable, CaseIterable {
  case hours, minutes, seconds
  /// A day has no certain hours of service; see `DurationContext.hoursPerDay`.
  case days

  /// The unit that a header names in brackets, as in `服务时长(分钟)`; nil where the words name none.
  public init?(headerUnit: String) {
    var cell = Cell(headerUnit, as: .duration)
    _ = cell.take("单位:")
    guard let unit = cell.takeDurationUnit(), unit.minutes != 15, cell.atEnd else { return nil }
    self = unit.unit
  }
}
