import Catalog
import Diagnostics
import Ledger
import Synchronization
import Tallies
import Values

/// Turns a ledger into the figures of every period asked for.
///
/// Tallies are made once, over atoms that all asked-for periods and their comparisons are made of.
public struct FigureEngine: Sendable {
  let catalog: Catalog
  /// What the figures are made of.
  public let ledger: Ledger
  let lines: UnitLines
  let atoms: Atoms
  let closed: ClosedTables
  let memo = ValuesMemo()
  /// How many threads work at most.
  let jobs: Int
  /// The newest day on which something happened.
  public let newest: CivilDate
  /// By kind: the month that its records begin in.
  let beginnings: [Int: Period]
  /// By measure, by category field: its tally, parted by that.
  var tallies: [Int: [Int?: MeasureTally]] = [:]
  let register: TargetRegister
  /// Records that could not be tallied as they stand.
  public private(set) var log = DiagnosticLog()

  /// Tallies everything for the periods asked for.
  ///
  /// - Parameter beginnings: by kind, the month that its records begin in.
  /// - Parameter jobs: how many threads work at most, here and for the figures.
  /// - Precondition: every closed table fits the dated cuts of `TimeCuts`.
  public init(
    ledger: Ledger, closed: consuming [ClosedTable] = [], catalog: Catalog, periods: [Period], newest: CivilDate,
    beginnings: [Int: Period] = [:], targets: TargetRegister = TargetRegister(), jobs: Int = 1
  ) {
    self.catalog = catalog
    self.jobs = jobs
    var ledger = ledger
    for log in closed.map(\.log) { self.log.merge(log) }
    var tables = ClosedTables(closed, in: &ledger, jobs: jobs)
    self.ledger = ledger
    self.newest = newest
    self.beginnings = beginnings
    lines = UnitLines(ledger.units, settings: catalog.settings)
    register = targets
    let cuts = TimeCuts(of: periods, newest: newest, targets: targets, catalog)
    atoms = cuts.all
    let tallier = Tallier(ledger: ledger, catalog: catalog, atoms: cuts.all, dated: cuts.dated)
    let (open, doubts) = Self.open(tallier, catalog, jobs: jobs)
    log.merge(doubts)
    // Each is taken out once, so that what was merged is not kept beside the sum.
    let parts = Mutex(tables.takeParts())
    self.closed = tables
    let units = ledger.units
    let made = Parallel.map(open.count, jobs: jobs) { [lines] at -> MeasureTally in
      var (tally, merger) = (open[at], TallyMerger(units))
      let way = ClosedTables.Way(tally.measure, by: tally.by)
      merger.add(parts.withLock { $0.removeValue(forKey: way) } ?? [], to: &tally)
      return MeasureTally(catalog.measures[tally.measure], tally, catalog, lines)
    }
    for made in made { tallies[made.tally.measure, default: [:]][made.tally.by] = made }
    rollUp()
    for doubt in unmetCategories() { log.add(doubt) }
  }

  /// Every measure in each way that it is parted, of the rows that are there; sets first, as they take longest from here.
  private static func open(_ tallier: Tallier, _ catalog: Catalog, jobs: Int) -> ([Tally], DiagnosticLog) {
    let ways = catalog.measures.enumerated().flatMap { index, measure in
      (measure.by.isEmpty ? [nil] : measure.by.map(Optional.some)).map { (measure: index, by: $0) }
    }
    // Measures of the same records are made of them together.
    let groups = Dictionary(grouping: ways) { RecordsOf(catalog.measures[$0.measure], by: $0.by) }.values
      .sorted { ($0[0].measure, $0[0].by ?? -1) < ($1[0].measure, $1[0].by ?? -1) }
    let made = Parallel.map(groups.count, jobs: jobs) { tallier.tallies(groups[$0]) }
    var log = DiagnosticLog()
    for made in made { log.merge(made.log) }
    let all = made.flatMap(\.tallies)
    let isSet = { (tally: Tally) in catalog.measures[tally.measure].isSet }
    return (all.filter(isSet) + all.filter { !isSet($0) }, log)
  }

  /// Which records a measure is made of, and how they are parted.
  private struct RecordsOf: Hashable {
    var kind: Int?
    var datedBy: Int?
    var conditions: [Condition]
    var by: Int?

    init(_ measure: Measure, by: Int?) {
      (kind, datedBy, conditions, self.by) = (measure.kind, measure.datedBy, measure.conditions, by)
    }
  }

  /// The lines of the report.
  public var units: [ReportUnit] { lines.lines }

  /// The spans that a period's figures need: itself, its comparisons, and the months of its trend with theirs.
  static func spans(of period: Period, newest: CivilDate, yearStarts: Int) -> [Span] {
    let main = [
      period, period.previous(yearStarts: yearStarts), period.lastYear(yearStarts: yearStarts),
      period.yearToDate(yearStarts: yearStarts),
    ].compactMap(\.self)
    let trend = trend(of: period, newest: newest)
    let course = trend + steps(of: period)
    let all = main + course + course.compactMap { $0.lastYear(yearStarts: yearStarts) }
    return all.map { Span($0, newest: newest) }
  }

  /// The thirteen months up to the one that holds the period's end, or the newest day if that is earlier.
  static func trend(of period: Period, newest: CivilDate) -> [Period] {
    Period.months(endingWith: max(period.first, min(period.last, newest)), count: 13)
  }

  /// Of a week or half a month: the thirteen of its length up to it, as a month would tell of days after it.
  static func steps(of period: Period) -> [Period] {
    [.week, .halfMonth].contains(period.span) ? Period.steps(endingWith: period, count: 13) : []
  }
}
