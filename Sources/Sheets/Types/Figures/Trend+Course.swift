import Catalog
import Figures

/// Which steps a trend shows, and their figures.
extension BookScope {
  /// All months, or shorter steps, that the trend may show: none that has not begun as far as records tell, and not the
  /// one in the midst of which the period ends, as its figures are those of days after it, too.
  private var course: [Period] {
    let all = figures.steps.isEmpty ? figures.trend : figures.steps
    return all.filter { $0.first <= figures.asOf && !isCut($0) }
  }

  private func isCut(_ month: Period) -> Bool {
    figures.period.last < month.last && figures.asOf == figures.period.last && month.first <= figures.asOf
  }

  /// Says which month the trend leaves out.
  var cutNote: String? {
    guard figures.steps.isEmpty, let month = figures.trend.last(where: isCut) else { return nil }
    return language == .zh
      ? "本期止于\(figures.period.last.words(zh: true))，\(monthName(month))不满一月，未列入。"
      : "The period ends in the midst of \(month.title.en), which is left out."
  }

  /// The months, or shorter steps, of the trend from the first of which any of the measures, or the year before, has a
  /// figure.
  func trendMonths(of measures: [String]) -> [Period] {
    let months = course
    let first = months.firstIndex { month in
      measures.contains { ofMonth($0, month).value != nil || lastYear($0, of: month).value != nil }
    }
    return Array(months.dropFirst(first ?? 0))
  }

  /// A month's figure; undefined before the first month that has records, where 0 would mislead.
  func ofMonth(_ id: String, _ month: Period) -> Figure {
    let figure = figure(id, period: month.id)
    guard figure.status == .none else { return figure }
    let hasBegun = (figures.trend + figures.steps).contains {
      $0.last < month.first && self.figure(id, period: $0.id).status == .ok
    }
    return hasBegun ? figure : .undefined
  }

  /// The figure of the same month a year before, from the figures derived, else from that month's own; undefined where
  /// there were no records, as a line at 0 before the first log would mislead.
  func lastYear(_ id: String, of month: Period) -> Figure {
    guard !isBeforeLedger(id, month) else { return .undefined }
    let derived = figure(FigureName(id, .lastYear), period: month.id)
    if derived.value != nil { return derived.status == .none ? .undefined : derived }
    guard let before = month.lastYear(yearStarts: settings.yearStarts) else { return .undefined }
    let own = figure(id, period: before.id)
    return own.status == .none ? .undefined : own
  }

  /// Whether the same month a year before lies before a measure's ledger begins, where nothing is compared.
  func isBeforeLedger(_ id: String, _ month: Period) -> Bool {
    guard let at = index.figureIndex.measure(id), let begins = figures.measureBeginnings[at],
      let before = month.lastYear(yearStarts: settings.yearStarts)
    else { return false }
    return before.last < begins.first
  }
}
