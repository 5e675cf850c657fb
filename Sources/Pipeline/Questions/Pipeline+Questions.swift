import Catalog
import Diagnostics
import Figures

extension Pipeline {
  /// What is behind a figure of a period.
  public struct Answer: Sendable {
    /// What was asked for, as people read it.
    public var title: Text
    /// The period asked for.
    public var period: Period
    /// The unit, as in `figures.csv`.
    public var unit: String
    /// The category, as in `figures.csv`; empty for the total.
    public var category: String
    /// The rows behind it.
    public var parts: [Trace.Part]
    /// Other figures and entries behind it: what they are, and what they say.
    public var made: [(label: String, value: String)]
    /// How these come to the figure, where they are not just added up.
    public var note: Text?
    /// Why there is no figure, or a 0 or a comparison that sheets show as “—”; nil where neither is so.
    public var reason: Text?
    /// The figure as reported; of a part that no report shows, what its rows come to.
    public var figure: Figure
    /// What could not be read, and what is to be known of the period.
    public var remarks: DiagnosticLog
  }

  /// What a measure means, and what it comes to for the whole.
  public struct Explanation: Sendable {
    /// The measure.
    public var measure: Measure
    /// The category, as in `figures.csv`; empty for the total.
    public var category: String
    /// The period asked for.
    public var period: Period
    /// Up to which day all is known.
    public var asOf: CivilDate
    /// Its value.
    public var value: Figure
    /// Why there is none, or a 0 that nobody wrote down; nil where neither is so.
    public var reason: Text?
    /// The ledger that it is of; nil for what is made of others.
    public var kind: Kind?
    /// What could not be read, and what is to be known of the period.
    public var remarks: DiagnosticLog
  }

  /// `trace`: every row and figure behind a figure of `figures.csv`.
  ///
  /// - Parameter person: of a figure of stars: the number of the one of those counted who is asked about.
  public func trace(
    _ name: String, unit: String?, category: String, person: String? = nil
  ) async throws(RunFailure) -> Answer {
    let prepared = try await prepare()
    let (engine, catalog, periods) = (prepared.engine, prepared.catalog, prepared.periods)
    let figures = engine.figures(of: periods[0])
    let (figure, words) = category.isEmpty ? parted(name, catalog, figures) : (name, category)
    let (asked, id, title) = try find(figure: figure, catalog)
    let (line, wanted) = try line(of: unit, engine, catalog)
    let category = try self.category(words, of: asked, id, figures, catalog)
    let sources = FigureSources(asked, engine, catalog, figures, line: line, category: category, person: person)
    if let person {
      try check(person, asked, title, figures, catalog, isFound: sources.parts.contains { !$0.lines.isEmpty })
    }
    var value = figures.figure(id, unit: line, category: category)
    if case .measure(let measure) = asked, measure.isHidden {
      value = hidden(measure, engine, periods[0], line, category)
    }
    return Answer(
      title: title, period: periods[0], unit: wanted, category: category, parts: sources.parts, made: sources.made,
      note: sources.note, reason: sources.reason ?? Self.undefined(id, value), figure: value, remarks: prepared.remarks)
  }

  /// What is said of a figure that is none for no other reason.
  private static func undefined(_ id: String, _ figure: Figure) -> Text? {
    guard figure.value == nil else { return nil }
    return id.hasSuffix("@met") || id.hasSuffix("@cycles")
      ? Text(zh: "这个目标不是逐个周期判断的", en: "the target is not judged cycle by cycle")
      : Text(zh: "这个数在这里没有定义", en: "it is not defined here")
  }

  /// What the rows of a part of other figures come to, which stands in no report by itself.
  private func hidden(
    _ measure: Measure, _ engine: FigureEngine, _ period: Period, _ line: Int, _ category: String
  ) -> Figure {
    var tracer = Tracer(engine, period: period)
    return tracer.trace(measure.id, unit: line, category: category)?.value.map { Figure($0, .ok) } ?? .undefined
  }

  /// A name of `figures.csv` understood, with that name in full and what people call it.
  private func find(
    figure name: String, _ catalog: Catalog
  ) throws(RunFailure) -> (asked: FigureSources.Asked, id: String, title: Text) {
    if catalog.measure(name) == nil, let indicator = catalog.indicators(of: name).first {
      let measure = try find(indicator.measure, catalog)
      return (.points(indicator, measure), name, Text(both: indicator.name))
    }
    guard let at = name.lastIndex(of: "@") else {
      let measure = try find(name, catalog)
      return (.measure(measure), measure.id, measure.title)
    }
    let measure = try find(String(name[..<at]), catalog)
    let suffix = String(name[name.index(after: at)...])
    let (id, title) = ("\(measure.id)@\(suffix)", measure.title)
    let said = (id, Text(zh: "\(title.zh)@\(suffix)", en: "\(title.en)@\(suffix)"))
    if let derived = FigureName.Derived(rawValue: suffix) { return (.derived(measure, derived), said.0, said.1) }
    if suffix == "target" { return (.target(measure), said.0, said.1) }
    if ["completion", "cycles", "met"].contains(suffix) { return (.completion(measure), said.0, said.1) }
    throw wrong(
      Text(zh: "没有派生数字“@\(suffix)”", en: "nothing is derived as `@\(suffix)`"), DerivedWords.hint(suffix), name)
  }

  /// `explain`: a measure's definition and its value for the whole.
  public func explain(_ name: String) async throws(RunFailure) -> Explanation {
    let prepared = try await prepare()
    let (engine, catalog, periods) = (prepared.engine, prepared.catalog, prepared.periods)
    let figures = engine.figures(of: periods[0])
    let (name, words) = parted(name, catalog, figures)
    let measure = try find(name, catalog)
    let category = try self.category(words, of: .measure(measure), measure.id, figures, catalog)
    let value =
      measure.isHidden
      ? hidden(measure, engine, periods[0], 0, category) : figures.figure(measure.id, category: category)
    return Explanation(
      measure: measure, category: category, period: periods[0], asOf: figures.asOf, value: value,
      reason: measure.isHidden
        ? nil : FigureReasons(engine, figures).reason(value, measure, unit: 0, category: category),
      kind: measure.kind.map { catalog.kinds[$0] }, remarks: prepared.remarks)
  }

  /// The line of a unit by its name in `figures.csv`, or by another that the register knows; the whole where none is named.
  /// Gives the name in `figures.csv` with it.
  func line(of unit: String?, _ engine: FigureEngine, _ catalog: Catalog) throws(RunFailure) -> (Int, String) {
    let (wanted, lines) = (unit ?? catalog.settings.whole, engine.units)
    if let line = lines.firstIndex(where: { $0.name == wanted }) { return (line, wanted) }
    let register = engine.ledger.units
    if let shown = register.shown(as: wanted), let line = lines.firstIndex(where: { $0.name == shown }) {
      return (line, shown)
    }
    if case .ambiguous(let several) = register.resolve(wanted) {
      let names = several.map { register.entries[$0].shownAs }
      throw wrong(
        Text(zh: "有多个单位叫“\(wanted)”", en: "several units are called `\(wanted)`"),
        Text(zh: "请写明：\(names.joined(separator: "、"))", en: "name one: \(names.joined(separator: ", "))"), "--unit")
    }
    throw wrong(
      Text(zh: "没有单位“\(wanted)”", en: "there is no unit `\(wanted)`"),
      NearestName.of(wanted, in: lines.map(\.name)).first.map {
        Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?")
      } ?? Text(zh: "单位的名称见 figures.csv 或单位名录", en: "the units are named in figures.csv and in the register"), "--unit")
  }

  private func find(_ name: String, _ catalog: Catalog) throws(RunFailure) -> Measure {
    let found = catalog.measures.called(name)
    if let found { return found }
    let near = NearestName.of(name, in: catalog.measures.flatMap { [$0.id, $0.title.zh] }).first
    throw wrong(Text(zh: "没有指标“\(name)”", en: "there is no measure `\(name)`"), near, name)
  }

  func wrong(_ seen: Text, _ near: String?, _ place: String) -> RunFailure {
    let fix =
      near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
      ?? Text(zh: "可用的名称见“指标口径”和 figures.csv", en: "the names are in the definitions sheet and in figures.csv")
    return wrong(seen, fix, place)
  }

  func wrong(_ seen: Text, _ fix: Text, _ place: String) -> RunFailure {
    RunFailure([Diagnostic(.error, "question.unknown", at: Place(file: place), seen: seen, fix: fix)])
  }
}
