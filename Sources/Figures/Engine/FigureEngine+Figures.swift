import Catalog

extension FigureEngine {
  /// All figures of one of the periods that the engine was made for.
  public func figures(of period: Period) -> Figures {
    let span = Span(period, newest: newest)
    let trend = Self.trend(of: period, newest: newest)
    var figures = Figures(
      period: period, asOf: span.asOf, units: lines.lines, trend: trend, columns: [:], categories: [:])
    figures.steps = Self.steps(of: period)
    let (columns, stars) = work(period, span, course: trend + figures.steps)
    for made in columns {
      figures.columns.merge(made.columns) { _, new in new }
      figures.categories.merge(made.categories) { _, new in new }
    }
    figures.quotients = quotients(span)
    figures.asides = asides(of: period, span)
    enterJudgements(into: &figures, of: period, span, stars: stars)
    figures.unsaid = unsaid(figures)
    figures.shortBases = shortBases(of: period)
    figures.incomparable = incomparable(figures.shortBases)
    figures.uncounted = uncounted(figures.shortBases)
    figures.beginnings = beginnings
    figures.measureBeginnings = measureBeginnings
    figures.absent = Set(lines.lines.indices.filter { !lines.exists($0, in: span) })
    return figures
  }

  /// The columns of all measures and the volunteers' stars, worked out on several threads: first what stands by itself,
  /// then what is made of others, which are known by then.
  private func work(
    _ period: Period, _ span: Span, course: [Period]
  ) -> (columns: [Figures.MeasureColumns], stars: StarBook) {
    let ranks = RankTable(lines.lines)
    let measures = catalog.measures.filter { !$0.isHidden && !$0.value.isRoster }
    let (others, ratios) = (measures.filter { !$0.value.isRatio }, measures.filter(\.value.isRatio))
    let (plain, asking) = (others.filter { !$0.asksMembers }, others.filter(\.asksMembers))
    // Each span of these is rolled up by itself, and remembered.
    let spans = Set(([period] + course).map { Span($0, newest: newest) }).sorted { $0.first < $1.first }
    let alone = asking.flatMap { measure in spans.map { (measure: measure, span: $0) } }
    let counter = StarCounter(ledger: ledger, catalog: catalog, lines: lines, closed: closed)
    let first = Parallel.map(1 + alone.count + plain.count, jobs: jobs) { at -> Part in
      if at == 0 { return .hours(counter.hours(span)) }
      guard at <= alone.count else {
        return .columns(measureColumns(plain[at - 1 - alone.count], span, course, period, ranks))
      }
      return .remembered(values(alone[at - 1].measure, alone[at - 1].span, withCategories: false))
    }
    var hours = StarCounter.Hours()
    if case .hours(let found) = first[0] { hours = found }
    let chunks = counter.chunks()
    let made = asking + ratios
    let last = Parallel.map(chunks.count + made.count, jobs: jobs) { [hours] at -> Part in
      guard at >= chunks.count else { return .stars(counter.entries(chunks[at], hours, span)) }
      return .columns(measureColumns(made[at - chunks.count], span, course, period, ranks))
    }
    var (columns, stars): ([Figures.MeasureColumns], [[StarEntry]]) = ([], [])
    for part in first + last {
      switch part {
      case .hours, .remembered: continue
      case .stars(let entries): stars.append(entries)
      case .columns(let made): columns.append(made)
      }
    }
    return (columns, counter.book(stars))
  }

  /// The hidden measures that workbooks speak of: what a sentence hangs on need not be shown.
  private func asides(of period: Period, _ span: Span) -> [Figures.Key: [Figure]] {
    var asides: [Figures.Key: [Figure]] = [:]
    let plans = catalog.workbooks.filter { $0.applies(to: period) && catalog.settings.wants($0) }
    for id in Set(plans.flatMap(\.measures)).sorted() {
      guard let measure = catalog.measure(id), measure.isHidden, measure.hasTotal, !measure.value.isRoster
      else { continue }
      asides[Figures.Key(period: period.id, measure: id)] = values(measure, span, withCategories: false).total
    }
    return asides
  }

  /// What is judged by the figures and the ledger: stars, reports that did not come, scores and targets.
  private func enterJudgements(into figures: inout Figures, of period: Period, _ span: Span, stars: StarBook) {
    let targets = lines.lines.indices.map(lines.targets(ofLine:))
    figures.enter(stars, catalog: catalog, ofUnit: { targets[$0] })
    let reports = MissingReportFinder(ledger: ledger, catalog: catalog, lines: lines).reports(period, asOf: span.asOf)
    if !catalog.settings.expectedReports.isEmpty {
      figures.enter(reports.filter { $0.outcome == .missing }.map(\.report), catalog: catalog, ofUnit: { targets[$0] })
      figures.unexpected = Set(reports.filter { $0.outcome == .notExpected }.map(\.report))
    }
    if let board = scoreboard(period) { figures.enter(board, catalog: catalog) }
    figures.enter(targetResults(period, register))
  }

  /// What is worked out on a thread of its own.
  private enum Part {
    case hours(StarCounter.Hours)
    case stars([StarEntry])
    case columns(Figures.MeasureColumns)
    /// Kept in the memo, where columns find it.
    case remembered(FigureEngine.Values)
  }

  /// A measure's figures of the period, what is derived from them, and those of the months, or shorter steps, of the trend.
  private func measureColumns(
    _ measure: Measure, _ span: Span, _ course: [Period], _ period: Period, _ ranks: RankTable
  ) -> Figures.MeasureColumns {
    let starts = catalog.settings.yearStarts
    func wanted(_ derivation: Derivation, _ period: Period?) -> [Figure]? {
      measure.derivations.contains(derivation) ? period.flatMap { total(measure, $0) } : nil
    }
    let now = values(measure, span, withCategories: true)
    var made = Figures.MeasureColumns(measure, now, period: period.id, catalog: catalog)
    if let total = now.total {
      let behind = records(behind: measure, now, span)
      let derivation = Deriver(engine: self, measure: measure, total: total, records: behind, ranks: ranks, span: span)
      let columns = derivation.columns(
        previous: wanted(.previous, period.previous(yearStarts: starts)),
        lastYear: wanted(.lastYear, period.lastYear(yearStarts: starts)),
        yearToDate: wanted(.yearToDate, period.yearToDate(yearStarts: starts)))
      for (suffix, column) in columns {
        made.columns[.init(period: period.id, measure: measure.id + suffix)] = column
      }
    }
    for month in course where month.id != period.id {
      if let total = total(measure, month) { made.columns[.init(period: month.id, measure: measure.id)] = total }
      guard measure.derivations.contains(.lastYear), let before = month.lastYear(yearStarts: starts),
        let column = total(measure, before)
      else { continue }
      made.columns[.init(period: month.id, measure: measure.id + "@lastYear")] = column
    }
    return made
  }

  private func total(_ measure: Measure, _ period: Period) -> [Figure]? {
    values(measure, Span(period, newest: newest), withCategories: false).total
  }
}

extension Figures {
  /// The columns of one measure.
  struct MeasureColumns: Sendable {
    var columns: [Key: [Figure]] = [:]
    /// `<measure>` → `<field label>` → values, in the order to show.
    var categories: [String: [String: [String]]] = [:]

    /// The figures of the period, with their categories in the order to show.
    init(_ measure: Measure, _ values: FigureEngine.Values, period: String, catalog: Catalog) {
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
}
