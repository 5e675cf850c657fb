import Diagnostics

/// The words for kinds of period in `periods:`.
public enum PeriodName: String, Sendable, CaseIterable {
  case month, quarter, week, phase, year
  case halfYear = "half-year"
  case halfMonth = "half-month"

  /// The span that it names.
  public var span: Period.Span {
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

  /// Reads the list of a key `periods`.
  static func list(_ node: DefinitionNode) throws(Diagnostic) -> [PeriodName] {
    var names: [PeriodName] = []
    for item in node.list() { names.append(try item.choice(PeriodName.self)) }
    guard !names.isEmpty else {
      throw node.wrong(
        Text(zh: "一种周期也没有写", en: "no kind of period is given"),
        Text(
          zh: "全部的请删去 periods，否则例如 [month, quarter]", en: "remove `periods` for all, or write such as [month, quarter]")
      )
    }
    return names
  }
}
