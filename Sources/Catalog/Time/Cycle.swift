/// How often something is to be done or reported.
public enum Cycle: Int, Sendable, Hashable, CaseIterable {
  /// In months.
  case month = 1
  case quarter = 3
  case halfYear = 6
  case year = 12

  /// As written in settings.
  public var name: String {
    switch self {
    case .month: "month"
    case .quarter: "quarter"
    case .halfYear: "half-year"
    case .year: "year"
    }
  }

  /// The cycle that holds a day.
  public func period(of day: CivilDate, yearStarts: Int) -> Period {
    if self == .year { return Period.year(day.month >= yearStarts ? day.year : day.year - 1, starting: yearStarts) }
    return .months(rawValue, year: day.year, index: (day.month - 1) / rawValue)
  }

  /// All cycles that lie within a period.
  public func periods(in period: Period, yearStarts: Int) -> [Period] {
    var found: [Period] = []
    var day = period.first
    while day <= period.last {
      let cycle = self.period(of: day, yearStarts: yearStarts)
      if cycle.first >= period.first && cycle.last <= period.last { found.append(cycle) }
      day = cycle.last + 1
    }
    return found
  }
}
