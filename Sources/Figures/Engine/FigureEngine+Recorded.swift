import Catalog

/// Whether anybody records what a measure counts: what no file tells is neither 0 nor none of it, but unmeasured.
extension FigureEngine {
  /// Whether some file, of whatever period, tells of what a measure is made of: there is such a ledger, and of a sum also
  /// some record that says a number, unless there is no record at all.
  func isRecorded(_ measure: Measure) -> Bool {
    switch measure.value {
    case .stars, .starsPromoted: return ledger.files.contains { catalog.kinds[$0.records.kind].form == .people }
    case .ratio(let above, _): return catalog.measure(above).map(isRecorded) ?? true
    default: break
    }
    guard isKept(measure) else { return false }
    for condition in measure.conditions {
      guard case .member(_, let name) = condition.test, let member = catalog.measure(name) else { continue }
      if !isRecorded(member) { return false }
    }
    guard let filled = catalog.measure(Measure.filled(measure.id)) else { return true }
    return hasRecords(filled) || !hasRecords(measure)
  }

  /// The same of what a target or an indicator asks for: of a category, unless all records leave its field blank.
  func isRecorded(_ target: Target) -> Bool {
    guard let measure = catalog.measure(target.measure), isRecorded(measure) else { return false }
    guard !target.category.isEmpty, let kind = measure.kind.map({ catalog.kinds[$0] }) else { return true }
    let language = catalog.settings.language
    let by = measure.by.first { target.category.hasPrefix(kind.fields[$0].label[language] + "=") }
    return by.map { met(measure, $0) != [CategoryName.empty] } ?? true
  }

  private func hasRecords(_ measure: Measure) -> Bool {
    guard let ways = catalog.measureIndex[measure.id].flatMap({ tallies[$0] }) else { return false }
    return ways.values.contains { $0.tally.cells.contains { $0.count > 0 } }
  }
}
