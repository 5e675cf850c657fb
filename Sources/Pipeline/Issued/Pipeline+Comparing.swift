import Catalog
import Diagnostics
import Figures
import Outputs

extension Pipeline {
  /// One measure in two periods, or as issued and now.
  public struct Compared: Sendable {
    /// What is compared.
    public var measure: Measure
    /// In the first period, or now.
    public var now: Figure
    /// In the other period, or as issued.
    public var before: Figure
    /// Relative for amounts, a difference for rates and means; undefined in comparison with nothing.
    public var change: Figure
  }

  /// Two periods side by side.
  public struct Comparison: Sendable {
    /// The unit, as in `figures.csv`.
    public var unit: String
    /// The periods as they were understood; one where it is compared with its figures as issued.
    public var periods: [Period]
    /// Up to which day all is known.
    public var asOf: CivilDate
    /// Measures that have a figure in one of them.
    public var rows: [Compared]
    /// What could not be read, and what is to be known of the periods.
    public var remarks: DiagnosticLog
  }

  /// `compare`: the key figures of two periods side by side; of the period as it was issued where no other is named.
  public func compare(_ unit: String?) async throws(RunFailure) -> Comparison {
    let prepared = try await prepare()
    let (engine, catalog, periods) = (prepared.engine, prepared.catalog, prepared.periods)
    let figures = engine.figures(of: periods[0])
    let (line, name) = try line(of: unit, engine, catalog)
    var before: (String) -> Figure
    if periods.count > 1 {
      let other = engine.figures(of: periods[1])
      before = { other.figure($0, unit: line) }
    } else {
      guard let kept = try issuedPeriods(catalog).kept.first(where: { $0.period == periods[0] }) else {
        throw RunFailure([notIssued(periods[0].id)])
      }
      let values = kept.renamed(by: IssuedNames(kept, engine, catalog))
      before = { id in
        guard let text = values[.init(period: kept.period.id, measure: id)]?[name], let value = Exact(decimal: text)
        else { return .undefined }
        return Figure(value, .ok)
      }
    }
    let rows = catalog.measures.filter { !$0.isHidden && $0.hasTotal }.map { measure in
      let (now, then) = (figures.figure(measure.id, unit: line), before(measure.id))
      return Compared(measure: measure, now: now, before: then, change: now.change(since: then, of: measure))
    }
    return Comparison(
      unit: name, periods: periods, asOf: engine.newest,
      rows: rows.filter { $0.now.value != nil || $0.before.value != nil },
      remarks: prepared.remarks)
  }

  private func notIssued(_ period: String) -> Diagnostic {
    // What is not reported cannot be issued either.
    let isReported = IssuedFolder.manifest(of: "\(options.outputs)/\(FileName.safe(period))") != nil
    let place = options.outputs == RunOptions().outputs ? "" : " --outputs \(options.outputs)"
    let (report, issue) = (reporting(period), "taizhang issue \(period)\(place)")
    return Diagnostic(
      .error, "compare.nothing", at: Place(file: period),
      seen: Text(zh: "没有留存过这个周期的已发布数据", en: "no figures of this period were kept as issued"),
      fix: isReported
        ? Text(
          zh: "请再写一个周期来比较，或先运行 \(issue)", en: "name another period to compare with, or run \(issue) first")
        : Text(
          zh: "请再写一个周期来比较，或先运行 \(report)，发出后运行 \(issue)",
          en: "name another period to compare with, or run \(report) first and, when it is sent, \(issue)"))
  }
}
