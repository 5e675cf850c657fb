import Catalog

/// Stars and missing reports of any span, as targets and the index ask for them.
extension FigureEngine {
  /// A roster's figures of one span; without a total where there is nothing to tell it by.
  func roster(_ measure: Measure, _ span: Span) -> Values {
    switch measure.value {
    case .missingReports: missingReports(span)
    case .stars, .starsPromoted: stars(measure, span)
    default: Values(total: nil, parted: [])
    }
  }

  /// Where nothing was due by then, it is not known whether it would have come.
  private func missingReports(_ span: Span) -> Values {
    guard !catalog.settings.expectedReports.isEmpty else { return Values(total: nil, parted: []) }
    let finder = MissingReportFinder(ledger: ledger, catalog: catalog, lines: lines)
    let period = Period(span: .phase, id: "", first: span.first, last: span.last)
    var due = [Int64](repeating: 0, count: lines.lines.count)
    var missing = [Int](repeating: 0, count: lines.lines.count)
    for (report, outcome) in finder.reports(period, asOf: span.asOf) where outcome != .notExpected {
      for line in lines.targets(ofLine: report.unit) {
        due[line] += 1
        if outcome == .missing { missing[line] += 1 }
      }
    }
    let figures = missing.indices.map { due[$0] > 0 ? Figure(Exact(missing[$0]), .ok) : Figure(nil, .unmeasured) }
    return Values(total: figures, records: due, parted: [])
  }

  /// Those of all measures of stars are found together, and kept. O(rows of logs).
  private func stars(_ measure: Measure, _ span: Span) -> Values {
    let counter = StarCounter(ledger: ledger, catalog: catalog, lines: lines, closed: closed)
    let (hours, chunks) = (counter.hours(span), counter.chunks())
    let book = counter.book(Parallel.map(chunks.count, jobs: jobs) { counter.entries(chunks[$0], hours, span) })
    guard !book.entries.isEmpty else { return Values(total: nil, parted: []) }
    let targets = lines.lines.indices.map(lines.targets(ofLine:))
    let counts = StarCounts(book, lines: lines.lines.count) { targets[$0] }
    let people = counts.people.map(Int64.init)
    for other in catalog.measures where other.id != measure.id {
      guard let at = catalog.measureIndex[other.id], let figures = counts.figures(other.value) else { continue }
      memo.keep(Values(total: figures, records: people, parted: []), ValuesMemo.Key(measure: at, span: span))
    }
    return Values(total: counts.figures(measure.value), records: people, parted: [])
  }
}
