/// The words for kinds of period in `periods:`.
public enum PeriodName: String, Sendable, CaseIterable {
  case month, quarter, week, phase, year
  case halfYear = "half-year"
  case halfMonth = "half-month"

  var span: Period.Span {
    switch self {
    case .month: .month
    case .quarter: .quarter
    case .halfYear: .halfYear
    case .year: .year
    case .week: .week
    case .halfMonth: .halfMonth
    case .phase: .phase
    }
  }
}
