import Catalog

extension FigureEngine {
  /// All figures of one of the periods that the engine was made for.
  public func figures(of period: Period) -> Figures {
    let starts = catalog.settings.yearStarts
    let span = Span(period, newest: newest)
    let trend = Self.trend(of: period, newest: newest)
    var figures = Figures(
      period: period, asOf: span.asOf, units: lines.lines, trend: trend, columns: [:], categories: [:])
    let ranks = RankTable(lines.lines)
    for measure in catalog.measures where !measure.isHidden && !measure.value.isRoster {
      let now = values(measure, span, withCategories: true)
      figures.add(measure, now, period: period.id, catalog: catalog)
      if let total = now.total {
        let previous = period.previous(yearStarts: starts).map { Span($0, newest: newest) }
        let lastYear = period.lastYear(yearStarts: starts).map { Span($0, newest: newest) }
        let derivation = Deriver(engine: self, measure: measure, total: total, records: now.records, ranks: ranks)
        let before = previous.flatMap { values(measure, $0, withCategories: false).total }
        let yearBefore = lastYear.flatMap { values(measure, $0, withCategories: false).total }
        let toDate =
          measure.derivations.contains(.yearToDate)
          ? values(measure, Span(period.yearToDate(yearStarts: starts), newest: newest), withCategories: false).total
          : nil
        for (suffix, column) in derivation.columns(previous: before, lastYear: yearBefore, yearToDate: toDate) {
          figures.columns[.init(period: period.id, measure: measure.id + suffix)] = column
        }
      }
      for month in trend {
        if month.id != period.id, let total = values(measure, Span(month, newest: newest), withCategories: false).total
        {
          figures.columns[.init(period: month.id, measure: measure.id)] = total
        }
        guard measure.derivations.contains(.lastYear), month.id != period.id,
          let before = month.lastYear(yearStarts: starts),
          let column = values(measure, Span(before, newest: newest), withCategories: false).total
        else { continue }
        figures.columns[.init(period: month.id, measure: measure.id + "@lastYear")] = column
      }
    }
    let stars = StarCounter(ledger: ledger, catalog: catalog, lines: lines, closed: closed).book(span)
    figures.enter(stars, catalog: catalog, ofUnit: lines.targets(ofLine:))
    let missing = MissingReportFinder(ledger: ledger, catalog: catalog, lines: lines).missing(period, asOf: span.asOf)
    if !catalog.settings.expectedReports.isEmpty {
      figures.enter(missing, catalog: catalog, ofUnit: lines.targets(ofLine:))
    }
    if let board = scoreboard(period) { figures.enter(board, catalog: catalog) }
    figures.enter(targetResults(period, register))
    return figures
  }
}

extension Figures {
  /// Enters a measure's figures of the period, with their categories in the order to show.
  mutating func add(_ measure: Measure, _ values: FigureEngine.Values, period: String, catalog: Catalog) {
    if measure.hasTotal, let total = values.total { columns[.init(period: period, measure: measure.id)] = total }
    guard let kind = measure.kind.map({ catalog.kinds[$0] }) else { return }
    for by in measure.by {
      let field = kind.fields[by]
      let label = field.label[catalog.settings.language]
      var names: [String] = []
      for part in values.parted where part.field == by {
        names.append(part.name)
        columns[.init(period: period, measure: measure.id, category: "\(label)=\(part.name)")] = part.figures
      }
      categories[measure.id, default: [:]][label] = CategoryOrder(field).sorted(names)
    }
  }
}
