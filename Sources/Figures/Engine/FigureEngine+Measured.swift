import Catalog

/// Whether a unit has enough records behind a figure to be ranked and scored by it (未测评 where it has not).
extension FigureEngine {
  /// By line: how many records tell whether a measure's figure is measured; nil where it always is.
  ///
  /// Of what is bad and counted by itself few are no want of records, unless it is said among what it is counted.
  func records(behind measure: Measure, _ own: Values, _ span: Span) -> [Int64]? {
    // Few reports that are due are no want of them.
    if measure.value == .missingReports { return nil }
    if let name = measure.among {
      return catalog.measure(name).map { values($0, span, withCategories: false).records } ?? []
    }
    return measure.better == .less && measure.value.isCount ? nil : own.records
  }

  /// What of an indicator's column is measured; of the others there is no value.
  func measured(_ target: Target, _ measure: Measure, _ span: Span) -> [Figure]? {
    guard let figures = column(target, span), isRecorded(target) else { return nil }
    let behind = records(behind: measure, values(measure, span, withCategories: false), span)
    let isCategory = !target.category.isEmpty && measure.among == nil
    let counted = isCategory ? behind.map { _ in part(target, measure, span)?.records ?? [] } : behind
    let minimum = Int64(catalog.settings.minimumRecords)
    return figures.enumerated().map { line, figure in
      let isMeasured = counted.map { ($0.indices.contains(line) ? $0[line] : 0) >= minimum } ?? true
      return isMeasured && lines.exists(line, in: span) ? figure : Figure(nil, .unmeasured)
    }
  }
}

extension MeasureValue {
  fileprivate var isCount: Bool {
    switch self {
    case .count, .distinct: true
    default: false
    }
  }
}
