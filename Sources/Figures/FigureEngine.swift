import Catalog
import Diagnostics
import Ledger
import Records
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
  /// The newest day on which something happened.
  public let newest: CivilDate
  /// By measure: its tally without categories and those with, by category field.
  var tallies: [Int: [Int?: Tally]] = [:]
  /// By measure and category field, by credit: the lines that it adds to.
  var lineTargets: [Int: [Int?: [[Int]]]] = [:]
  let register: TargetRegister
  /// Records that could not be tallied as they stand.
  public private(set) var log = DiagnosticLog()

  /// Tallies everything for the periods asked for.
  ///
  /// - Precondition: every closed table fits the dated cuts of `TimeCuts`.
  public init(
    ledger: Ledger, closed: [ClosedTable] = [], catalog: Catalog, periods: [Period], newest: CivilDate,
    targets: TargetRegister = TargetRegister()
  ) {
    self.catalog = catalog
    var ledger = ledger
    self.closed = ClosedTables(closed, in: &ledger)
    self.ledger = ledger
    self.newest = newest
    lines = UnitLines(ledger.units, settings: catalog.settings)
    register = targets
    let cuts = TimeCuts(of: periods, newest: newest, targets: targets, catalog)
    atoms = cuts.all
    let tallier = Tallier(ledger: ledger, catalog: catalog, atoms: cuts.all, dated: cuts.dated)
    var merger = TallyMerger(ledger.units)
    for log in closed.map(\.log) { self.log.merge(log) }
    for (index, measure) in catalog.measures.enumerated() {
      let ways: [Int?] = measure.by.isEmpty ? [nil] : measure.by.map { $0 }
      for by in ways {
        guard let (open, log) = tallier.tally(index, by: by) else { continue }
        var tally = open
        self.closed.add(to: &tally, &merger)
        tallies[index, default: [:]][by] = tally
        self.log.merge(log)
        let stated = measure.kind.map { catalog.kinds[$0].form == .units } ?? false
        lineTargets[index, default: [:]][by] = tally.credits.units.map {
          stated ? lines.statedTargets($0) : lines.targets($0)
        }
      }
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
