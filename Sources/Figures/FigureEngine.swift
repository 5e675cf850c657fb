import Catalog
import Diagnostics
import Ledger
import Records
import Synchronization
import Tallies

/// Turns a ledger into the figures of every period asked for.
///
/// Tallies are made once, over atoms that all asked-for periods and their comparisons are made of.
public struct FigureEngine: Sendable {
  let catalog: Catalog
  let ledger: Ledger
  let lines: UnitLines
  let atoms: Atoms
  let closed: ClosedTables
  let memo = ValuesMemo()
  /// How many threads work at most.
  let jobs: Int
  /// The newest day on which something happened.
  public let newest: CivilDate
  /// By measure, by category field: its tally, parted by that.
  var tallies: [Int: [Int?: MeasureTally]] = [:]
  let register: TargetRegister
  /// Records that could not be tallied as they stand.
  public private(set) var log = DiagnosticLog()

  /// Tallies everything for the periods asked for.
  ///
  /// - Parameter jobs: how many threads work at most, here and for the figures.
  /// - Precondition: every closed table fits the dated cuts of `TimeCuts`.
  public init(
    ledger: Ledger, closed: consuming [ClosedTable] = [], catalog: Catalog, periods: [Period], newest: CivilDate,
    targets: TargetRegister = TargetRegister(), jobs: Int = 1
  ) {
    self.catalog = catalog
    self.jobs = jobs
    var ledger = ledger
    for log in closed.map(\.log) { self.log.merge(log) }
    var tables = ClosedTables(closed, in: &ledger, jobs: jobs)
    self.ledger = ledger
    self.newest = newest
    lines = UnitLines(ledger.units, settings: catalog.settings)
    register = targets
    let cuts = TimeCuts(of: periods, newest: newest, targets: targets, catalog)
    atoms = cuts.all
    let tallier = Tallier(ledger: ledger, catalog: catalog, atoms: cuts.all, dated: cuts.dated)
    let ways = Self.ways(catalog)
    // Sets first: they take longest.
    let isSet = ways.map { catalog.measures[$0.measure].isSet }
    let order = ways.indices.filter { isSet[$0] } + ways.indices.filter { !isSet[$0] }
    // Each is taken out once, so that what was merged is not kept beside the sum.
    let parts = Mutex(tables.takeParts())
    self.closed = tables
    let units = ledger.units
    let made = Parallel.map(ways.count, jobs: jobs) { [lines] at -> (tally: MeasureTally, log: DiagnosticLog)? in
      let way = ways[order[at]]
      guard let (open, log) = tallier.tally(way.measure, by: way.by) else { return nil }
      var (tally, merger) = (open, TallyMerger(units))
      merger.add(parts.withLock { $0.removeValue(forKey: way) } ?? [], to: &tally)
      return (MeasureTally(catalog.measures[way.measure], tally, catalog, lines), log)
    }
    for (at, made) in zip(order, made).sorted(by: { $0.0 < $1.0 }) {
      guard let made else { continue }
      let way = ways[at]
      tallies[way.measure, default: [:]][way.by] = made.tally
      self.log.merge(made.log)
    }
    rollUp()
  }

  /// Every measure in each way that it is parted.
  private static func ways(_ catalog: Catalog) -> [ClosedTables.Way] {
    catalog.measures.enumerated().flatMap { index, measure in
      let fields: [Int?] = measure.by.isEmpty ? [nil] : measure.by.map { $0 }
      return fields.map { ClosedTables.Way(index, by: $0) }
    }
  }

  /// The lines of the report.
  public var units: [ReportUnit] { lines.lines }

  /// The spans that a period's figures need: itself, its comparisons, and the months of its trend with theirs.
  static func spans(of period: Period, newest: CivilDate, yearStarts: Int) -> [Span] {
    let main = [period, period.previous(yearStarts: yearStarts), period.lastYear(yearStarts: yearStarts)].compactMap {
      $0
    }
    let trend = trend(of: period, newest: newest)
    let all =
      main + [period.yearToDate(yearStarts: yearStarts)] + trend
      + trend.compactMap { $0.lastYear(yearStarts: yearStarts) }
    return all.map { Span($0, newest: newest) }
  }

  /// The thirteen months up to the one that holds the period's end, or the newest day if that is earlier.
  static func trend(of period: Period, newest: CivilDate) -> [Period] {
    Period.months(endingWith: max(period.first, min(period.last, newest)), count: 13)
  }
}
