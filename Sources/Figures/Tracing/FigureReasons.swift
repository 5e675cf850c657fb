import Catalog
import Diagnostics
import Values

/// Why a figure has no value, or a 0 or a comparison that sheets show as “—”.
public struct FigureReasons {
  let engine: FigureEngine
  let figures: Figures
  let catalog: Catalog

  /// Reasons of the figures of a period.
  public init(_ engine: FigureEngine, _ figures: Figures) {
    (self.engine, self.figures, catalog) = (engine, figures, engine.catalog)
  }

  /// Why a measure's figure is none, or is a 0 that nobody wrote down; nil where neither is so.
  ///
  /// - Parameters:
  ///   - figure: what it comes to.
  ///   - period: where it is another than that of the figures.
  public func reason(
    _ figure: Figure, _ measure: Measure, unit: Int, category: String = "", in other: Period? = nil
  ) -> Text? {
    if let value = figure.value, !value.isZero { return nil }
    if measure.value.isRoster { return figure.value == nil ? roster(measure, unit) : nil }
    let period = other ?? figures.period
    if let lacking = lacking(measure, isZero: figure.value != nil) { return lacking }
    if figure.status != .ok, let early = early(measure, period) { return early }
    if figure.value != nil {
      return other == nil && figures.isUnsaid(measure.id, unit: unit, category: category) ? unsaid(measure) : nil
    }
    if !category.isEmpty {
      return Text(
        zh: "\(name(unit).zh)\(period.title.zh)没有“\(category)”的记录",
        en: "\(name(unit).en) has no record of `\(category)` in \(period.id)")
    }
    if !measure.hasTotal { return parted(measure) }
    if case .ratio = measure.value { return divided(measure, period, unit) }
    if case .meanDays = measure.value {
      return Text(
        zh: "\(name(unit).zh)\(period.title.zh)没有可以求平均的记录",
        en: "\(name(unit).en) has no record in \(period.id) of which a mean could be taken")
    }
    return stated(measure, unit)
  }

  /// That there is no total, and the categories that there are.
  private func parted(_ measure: Measure) -> Text {
    let known = figures.categoryKeys(measure.id).map(\.category).sorted().prefix(4)
    let seen = Text(zh: "这个指标只分类统计，没有合计", en: "the measure is told by category alone and has no total")
    guard !known.isEmpty else { return seen }
    return Text(
      zh: "\(seen.zh)，请用 --category 写明分类，如 \(known.joined(separator: "、"))",
      en: "\(seen.en): name one by --category, such as \(known.joined(separator: ", "))")
  }

  /// The ledgers of which there is no file, though a measure is made of them, or asks who is in them.
  private func lacking(_ measure: Measure, isZero: Bool) -> Text? {
    let lacking = kinds(measure).filter { kind in !engine.ledger.files.contains { $0.records.kind == kind } }
    guard let kind = lacking.first.map({ catalog.kinds[$0] }) else { return nil }
    let so =
      isZero
      ? Text(zh: "这个 0 只表示没有人记录", en: "so the 0 only says that nobody records this")
      : Text(zh: "无从计算", en: "so there is nothing to work it out from")
    return Text(
      zh: "没有读到“\(kind.title.zh)”（\(kind.id)）的文件，\(so.zh)",
      en: "there is no file of “\(kind.title.en)” (\(kind.id)), \(so.en)")
  }

  /// In the order of what is divided, what by, and whom they ask about.
  private func kinds(_ measure: Measure) -> [Int] {
    if case .ratio(let above, let below) = measure.value {
      return [above, below].compactMap(catalog.measure).flatMap { kinds($0) }
    }
    var found = measure.kind.map { [$0] } ?? []
    for condition in measure.conditions {
      if case .member(_, let name) = condition.test, let member = catalog.measure(name) { found += kinds(member) }
    }
    return found
  }

  /// That no record reaches a period: it has not begun, as far as is known, or a ledger had not.
  func early(_ measure: Measure, _ period: Period) -> Text? {
    if engine.newest < period.first {
      return Text(
        zh: "数据只到 \(engine.newest)，\(period.title.zh)还没有任何记录",
        en: "data are as of \(engine.newest): there is no record of \(period.id) yet")
    }
    let late = engine.datedKinds(measure).sorted().first { kind in
      engine.beginnings[kind].map { period.last < $0.first } ?? false
    }
    guard let late, let begins = engine.beginnings[late] else { return nil }
    let kind = catalog.kinds[late].title
    return Text(
      zh: "“\(kind.zh)”从\(begins.title.zh)才有记录，\(period.title.zh)在这以前",
      en: "“\(kind.en)” begins in \(begins.id), after \(period.id)")
  }

  private func unsaid(_ measure: Measure) -> Text? {
    guard case .sum(let field) = measure.value, let kind = measure.kind else { return nil }
    let label = catalog.kinds[kind].fields[field].label
    return Text(
      zh: "有记录，但都没有填“\(label.zh)”：这个 0 是没有人填，表中为“—”",
      en: "there are records, but none fills “\(label.en)” in: the 0 says no more, and is “—” in sheets")
  }

  /// What the register does not state of a unit.
  private func stated(_ measure: Measure, _ unit: Int) -> Text? {
    guard let kind = measure.kind.map({ catalog.kinds[$0] }), kind.form == .units else { return nil }
    var label = measure.title
    if case .sum(let field) = measure.value { label = kind.fields[field].label }
    switch figures.units[unit].part {
    case .own, .unassigned:
      return Text(
        zh: "“\(label.zh)”按整个单位填写，\(figures.units[unit].name)没有自己的数",
        en: "“\(label.en)” is stated of whole units; \(figures.units[unit].name) has none of its own")
    case .whole:
      return Text(
        zh: "“\(kind.title.zh)”没有填“\(label.zh)”", en: "“\(kind.title.en)” does not tell “\(label.en)”")
    case .unit:
      return Text(
        zh: "“\(kind.title.zh)”没有填\(figures.units[unit].name)的“\(label.zh)”",
        en: "“\(kind.title.en)” does not tell “\(label.en)” of \(figures.units[unit].name)")
    }
  }

  /// What a rate cannot be divided by.
  private func divided(_ measure: Measure, _ period: Period, _ unit: Int) -> Text? {
    var ways = [measure.value]
    if let whole = measure.whole, unit == 0 { ways = [whole] }
    if let otherwise = measure.otherwise, figures.units[unit].part == .unit { ways.append(otherwise) }
    let below = ways.compactMap { way -> Measure? in
      if case .ratio(_, let id) = way { catalog.measure(id) } else { nil }
    }
    let reasons = below.compactMap { lower -> Text? in
      let totals = engine.values(lower, Span(period, newest: engine.newest), withCategories: false).total
      let figure = totals.flatMap { $0.indices.contains(unit) ? $0[unit] : nil } ?? .undefined
      guard let value = figure.value else { return reason(figure, lower, unit: unit, in: period) }
      guard value.isZero else { return nil }
      return Text(
        zh: "除数“\(lower.title.zh)”是 0：\(name(unit).zh)\(period.title.zh)没有这样的记录",
        en:
          "it would be divided by “\(lower.title.en)”, which is 0: \(name(unit).en) has no such record in \(period.id)")
    }
    guard let first = reasons.first else { return nil }
    return reasons.dropFirst().reduce(first) { Text(zh: "\($0.zh)；\($1.zh)", en: "\($0.en); \($1.en)") }
  }

  private func roster(_ measure: Measure, _ unit: Int) -> Text? {
    switch measure.value {
    case .stars, .starsPromoted:
      guard let kind = catalog.kinds.first(where: { $0.form == .people }) else { return nil }
      return figures.stars.entries.isEmpty
        ? Text(
          zh: "到 \(figures.asOf) “\(kind.title.zh)”（\(kind.id)）里没有人，星级无从计算",
          en: "“\(kind.title.en)” (\(kind.id)) has nobody as of \(figures.asOf) whose stars could be told")
        : nil
    case .missingReports:
      return catalog.settings.expectedReports.isEmpty
        ? Text(
          zh: "设置 expected reports 没有规定哪些台账要报", en: "the setting `expected reports` asks for no ledger") : nil
    case .score:
      if figures.scores != nil && figures.units[unit].part != .unit {
        let name = figures.units[unit].name
        return Text(
          zh: "只有单位参加测评，\(name)没有得分，请用 --unit 写明单位",
          en: "units alone are scored, and \(name) is none: name one by --unit")
      }
      return figures.scores == nil
        ? Text(zh: "设置 index 没有测评指标", en: "the setting `index` has no indicators")
        : Text(
          zh: "\(name(unit).zh)没有一项测评指标有足够的记录，或不参加测评",
          en: "\(name(unit).en) has enough records for none of the indicators, or takes no part")
    case .count, .sum, .distinct, .ratio, .meanDays: return nil
    }
  }

  /// A line's name, where it is not the whole's.
  func name(_ unit: Int) -> Text {
    let name = figures.units[unit].name
    return unit == 0 ? Text(zh: "", en: name) : Text(both: name)
  }
}
