import Catalog
import Diagnostics
import Figures

extension Pipeline {
  /// The rows behind a figure of a period.
  public struct Answer: Sendable {
    /// What was asked for.
    public var measure: Measure
    /// The period asked for.
    public var period: Period
    /// The unit, as in `figures.csv`.
    public var unit: String
    /// The rows behind it.
    public var trace: Trace
    /// The figure as reported.
    public var figure: Figure
  }

  /// `trace`: every row behind a figure.
  public func trace(_ name: String, unit: String?, category: String) async throws(RunFailure) -> Answer {
    let (engine, catalog, periods) = try await prepare()
    let measure = try find(name, catalog)
    let period = periods[0]
    let lines = engine.units
    let (line, wanted) = try line(of: unit, in: lines, catalog)
    var tracer = Tracer(engine, period: period)
    guard let trace = tracer.trace(measure.id, unit: line, category: category) else {
      throw wrong(
        Text(zh: "“\(measure.title.zh)”不是逐条记录得出的", en: "`\(measure.id)` is not made of records"), nil, measure.id)
    }
    let figure = engine.figures(of: period).figure(measure.id, unit: line, category: category)
    return Answer(measure: measure, period: period, unit: wanted, trace: trace, figure: figure)
  }

  /// `explain`: a measure's definition and its value for the whole.
  public func explain(_ name: String) async throws(RunFailure) -> (
    measure: Measure, period: Period, asOf: CivilDate, value: Figure, kind: Kind?
  ) {
    let (engine, catalog, periods) = try await prepare()
    let measure = try find(name, catalog)
    let figures = engine.figures(of: periods[0])
    return (
      measure, periods[0], figures.asOf, figures.figure(measure.id), measure.kind.map { catalog.kinds[$0] }
    )
  }

  /// Everything read and added up, ready to be asked: with every row, as those behind a figure are asked for.
  func prepare() async throws(RunFailure) -> (FigureEngine, Catalog, [Period]) {
    var all = options
    all.closesFrom = nil
    return try await Pipeline(all, progress: progress).answers()
  }

  private func answers() async throws(RunFailure) -> (FigureEngine, Catalog, [Period]) {
    let (folder, catalog) = try open()
    var reading = try await read(folder, catalog)
    let ledger = try settle(&reading, catalog)
    let periods = try choosePeriods(ledger, catalog)
    return (tally(ledger, catalog, periods, newest: newest(ledger, catalog, periods)), catalog, periods)
  }

  /// The line of a unit by its name in `figures.csv`; the whole where none is named.
  func line(of unit: String?, in lines: [ReportUnit], _ catalog: Catalog) throws(RunFailure) -> (Int, String) {
    let wanted = unit ?? catalog.settings.whole
    if let line = lines.firstIndex(where: { $0.name == wanted }) { return (line, wanted) }
    throw wrong(
      Text(zh: "没有单位“\(wanted)”", en: "there is no unit `\(wanted)`"),
      NearestName.of(wanted, in: lines.map(\.name)).first, "--unit")
  }

  private func find(_ name: String, _ catalog: Catalog) throws(RunFailure) -> Measure {
    let found = catalog.measures.first {
      $0.id == name || $0.title.zh == name || FoldedName($0.title.en) == FoldedName(name)
    }
    if let found { return found }
    let near = NearestName.of(name, in: catalog.measures.flatMap { [$0.id, $0.title.zh] }).first
    throw wrong(Text(zh: "没有指标“\(name)”", en: "there is no measure `\(name)`"), near, name)
  }

  private func wrong(_ seen: Text, _ near: String?, _ place: String) -> RunFailure {
    RunFailure([
      Diagnostic(
        .error, "question.unknown", at: Place(file: place), seen: seen,
        fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
          ?? Text(zh: "可用的名称见“指标口径”和 figures.csv", en: "the names are in the definitions sheet and in figures.csv"))
    ])
  }
}
