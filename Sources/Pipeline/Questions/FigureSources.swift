import Catalog
import Diagnostics
import Figures
import Ledger
import Values

/// What a figure of `figures.csv` is made of: rows, other figures, or both.
struct FigureSources {
  /// A name of `figures.csv`, understood.
  enum Asked {
    case measure(Measure)
    case derived(Measure, FigureName.Derived)
    case target(Measure)
    case completion(Measure)
    /// An indicator's points.
    case points(ScoreIndicator, Measure)
  }

  /// The rows, in parts.
  var parts: [Trace.Part] = []
  /// Other figures and entries: what they are, and what they say.
  var made: [(label: String, value: String)] = []
  /// How they come to the figure.
  var note: Text?
  /// Why there is no figure, or none that sheets show.
  var reason: Text?

  let engine: FigureEngine
  let catalog: Catalog
  let figures: Figures
  let line: Int
  let category: String
  /// The number of the one person who is asked about.
  let person: String?

  /// Finds what a figure is made of. `line` is a position in `engine.units`; of stars, `person` is the number of whom is asked
  /// about alone.
  init(
    _ asked: Asked, _ engine: FigureEngine, _ catalog: Catalog, _ figures: Figures, line: Int, category: String,
    person: String? = nil
  ) {
    (self.engine, self.catalog, self.figures, self.line, self.category) = (engine, catalog, figures, line, category)
    self.person = person
    reason = reason(asked)
    switch asked {
    case .measure(let measure): addMeasure(measure)
    case .derived(let measure, let derived): addDerived(measure, derived)
    case .target(let measure): addTargets(measure, withRows: false)
    case .completion(let measure): addTargets(measure, withRows: true)
    case .points(let indicator, let measure):
      let value = figures.figure(measure.id, unit: line, category: indicator.category)
      made.append(([measure.id, indicator.category].filter { !$0.isEmpty }.joined(separator: " "), Self.words(value)))
      if indicator.rule == .rank && indicator.category.isEmpty { addRanked(measure, .groupRank) }
      addRows(measure, category: indicator.category)
      let rule = indicator.rule.words(isLow: measure.better == .less)
      note = Text(
        zh: "按设置中指标“\(indicator.name)”的规则折算：\(rule.zh)；权重 \(indicator.weight.decimal())",
        en:
          "by the rule of the indicator `\(indicator.id)` of the settings: \(rule.en); of weight \(indicator.weight.decimal())"
      )
    }
  }

  /// Why what is asked about is “—”.
  private func reason(_ asked: Asked) -> Text? {
    let reasons = FigureReasons(engine, figures)
    func figure(_ id: String, _ category: String) -> Figure { figures.figure(id, unit: line, category: category) }
    switch asked {
    case .measure(let measure):
      // What stands in no report is worked out by its rows.
      guard !measure.isHidden else { return nil }
      return reasons.reason(figure(measure.id, category), measure, unit: line, category: category)
    case .derived(let measure, let derived):
      return reasons.reason(figure(FigureName(measure.id, derived).id, ""), measure, derived, unit: line)
    case .target(let measure): return targetReason(measure)
    case .completion(let measure): return targetReason(measure) ?? completionReason(reasons, measure)
    case .points(let indicator, let measure):
      let value = figure(measure.id, indicator.category)
      return reasons.reason(value, measure, unit: line, category: indicator.category)
    }
  }

  static func words(_ figure: Figure) -> String { figure.value?.decimal() ?? "—" }

  private mutating func addMeasure(_ measure: Measure) {
    switch measure.value {
    case .stars, .starsPromoted: addStars(measure)
    case .missingReports:
      for report in figures.missing where isCounted(report.unit) {
        made.append(
          (figures.units[report.unit].name, "\(catalog.kinds[report.kind].title[language])\t\(report.period.id)"))
      }
    case .score:
      let stem = measure.id.split(separator: ".").first.map(String.init) ?? measure.id
      for indicator in catalog.settings.index?.indicators ?? [] {
        let id = "\(stem).\(indicator.id)"
        made.append((id, "\(Self.words(figures.figure(id, unit: line)))/\(indicator.weight.decimal())"))
      }
      note = Text(zh: "各指标得分之和÷已测评的权重之和×100", en: "100 × the sum of points ÷ the weights that are measured")
    case .count, .sum, .distinct, .ratio, .meanDays: addRows(measure, category: category)
    }
  }

  private mutating func addDerived(_ measure: Measure, _ derived: FigureName.Derived) {
    let (period, starts) = (figures.period, catalog.settings.yearStarts)
    switch derived {
    case .previous: addRows(measure, in: period.previous(yearStarts: starts))
    case .lastYear: addRows(measure, in: period.lastYear(yearStarts: starts))
    case .yearToDate: addRows(measure, in: period.yearToDate(yearStarts: starts))
    case .previousChange, .lastYearChange:
      let isPrevious = derived == .previousChange
      let other = isPrevious ? period.previous(yearStarts: starts) : period.lastYear(yearStarts: starts)
      addRows(measure, in: period)
      addRows(measure, in: other)
      note = Text(
        zh: "比率和平均数为两者之差，其余为差÷前者的绝对值", en: "of rates and means their difference; of all else it ÷ the earlier")
    case .share:
      addRows(measure, unit: line)
      addRows(measure, unit: 0)
      note = Text(zh: "本单位÷总体", en: "the unit's ÷ the whole's")
    case .rank, .groupRank:
      addRanked(measure, derived)
      addRows(measure, category: "")
      note = Text(
        zh: "在同级\(derived == .groupRank ? "同类别" : "")单位中的名次，上列为参加排名的单位",
        en: "the place among the units of its level\(derived == .groupRank ? " and group" : ""), which are listed")
    }
  }

  /// The units that are ranked together with this one, best first.
  private mutating func addRanked(_ measure: Measure, _ derived: FigureName.Derived) {
    let own = figures.units[line]
    let id = FigureName(measure.id, derived).id
    let ranked = figures.units.indices.compactMap { unit -> (unit: Int, rank: Exact)? in
      let other = figures.units[unit]
      guard other.depth == own.depth, derived == .rank || other.group == own.group else { return nil }
      return figures.figure(id, unit: unit).value.map { (unit, $0) }
    }
    for (unit, rank) in ranked.sorted(by: { ($0.rank, $0.unit) < ($1.rank, $1.unit) }) {
      made.append(
        ("\(rank.decimal()) \(figures.units[unit].name)", Self.words(figures.figure(measure.id, unit: unit))))
    }
  }

  private mutating func addTargets(_ measure: Measure, withRows: Bool) {
    let all = figures.targets.filter {
      $0.target.measure == measure.id && $0.target.category == category && $0.unit == line
    }
    guard let result = figures.nearest(all) else { return }
    parts.append(
      Trace.Part(
        measure: "\(measure.id)@target",
        lines: [Trace.Line(place: result.target.place, contribution: result.target.value, member: "")],
        total: result.target.value))
    guard withRows else { return }
    let (period, starts) = (figures.period, catalog.settings.yearStarts)
    var toDate = FigureEngine.toDate(result.target.cycle, period, newest: engine.newest, starts)
    toDate.id = "\(toDate.first)..\(toDate.last)"
    if result.countsCycles {
      for (cycle, value, isMet) in engine.judgedCycles(of: result.target, in: period, line: line) {
        let word = isMet ? Text(zh: "达标", en: "met") : Text(zh: "未达标", en: "not met")
        made.append((cycle.id, "\(value.decimal())\t\(word[language])"))
      }
    }
    addRows(measure, in: result.countsCycles ? period : toDate, category: category)
    note =
      result.countsCycles
      ? Text(
        zh: "@met 为上列达标的期数，@cycles 为上列的期数，@completion 为两者之比",
        en: "@met is how many of the cycles above were met, @cycles how many there are, @completion their ratio")
      : result.target.isCeiling
        ? Text(zh: "目标值÷实际值", en: "the target ÷ what was reached")
        : Text(zh: "实际值÷目标值", en: "what was reached ÷ the target")
  }

  private var language: Language { catalog.settings.language }

  private mutating func addRows(_ measure: Measure, in period: Period?, category: String = "") {
    guard let period else { return }
    let isOwn = period.id == figures.period.id
    add(
      measure, period, line, category, as: isOwn ? "" : period.isNamed ? period.id : "\(period.first)..\(period.last)")
  }

  private mutating func addRows(_ measure: Measure, unit: Int) {
    add(measure, figures.period, unit, "", as: figures.units[unit].name)
  }

  private mutating func addRows(_ measure: Measure, category: String) {
    add(measure, figures.period, line, category, as: "")
  }

  private mutating func add(_ measure: Measure, _ period: Period, _ unit: Int, _ category: String, as label: String) {
    var tracer = Tracer(engine, period: period)
    for var part in tracer.trace(measure.id, unit: unit, category: category)?.parts ?? [] {
      if !label.isEmpty { part.measure += " \(label)" }
      parts.append(part)
    }
  }
}

extension Period {
  /// Whether its name is one that can be asked for.
  fileprivate var isNamed: Bool { !id.contains("@") }
}

extension FigureSources {
  /// Whether what stands at a line counts for the line that is asked about.
  func isCounted(_ other: Int) -> Bool {
    if line == 0 || other == line { return true }
    if figures.units[line].part == .own { return figures.units[line].parent == other }
    var above = figures.units[other].parent
    while let next = above {
      if next == line { return true }
      above = figures.units[next].parent
    }
    return false
  }
}
