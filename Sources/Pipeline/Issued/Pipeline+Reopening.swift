import Catalog
import Figures
import Ledger
import Records
import Tallies
import Values

extension Pipeline {
  /// Where time is cut for the periods asked for.
  func cuts(_ ledger: Ledger, _ catalog: Catalog, _ periods: [Period], newest: CivilDate) -> TimeCuts {
    TimeCuts(of: periods, newest: newest, targets: TargetRegister(ledger: ledger, catalog: catalog), catalog)
  }

  /// Reads again, row by row, the closed files whose records are likely to be listed one by one, so that the fates of all
  /// rows need not be decided twice. Which they are is only known with the periods; that is looked at again.
  func reopenListed(_ reading: inout Reading, _ folder: InputFolder, _ catalog: Catalog) async {
    let closed = reading.files.map { $0.tables.compactMap { $0.closed?.rows } }
    let asked = options.periods.compactMap { Period(asked: $0, settings: catalog.settings) }
    let newest = PeriodChooser(closed: closed.flatMap(\.self)).newestMonth().month
    let listed = ListedRecords(options.periods.isEmpty ? newest.map { [$0] } ?? [] : asked, catalog)
    let wanted = closed.indices.filter { closed[$0].contains { listed.includes($0.reach) } }
    await reopen(&reading, wanted, folder, catalog)
  }

  /// Reads again, row by row, the closed files that months are too coarse for, or whose records are listed one by one.
  /// Gives back whether there were any.
  func reopen(
    _ reading: inout Reading, for periods: [Period], cutAt cuts: TimeCuts, _ ledger: Ledger, _ folder: InputFolder,
    _ catalog: Catalog
  ) async -> Bool {
    let listed = ListedRecords(periods, catalog)
    let prior = priorDay(ledger, catalog)
    let wanted = reading.files.indices.filter { at in
      reading.files[at].tables.compactMap(\.closed).contains { table in
        let first = table.rows.reach.days?.lowerBound ?? Int64.min
        return !table.fits(cuts.dated) || listed.includes(table.rows.reach)
          || !table.hours.isEmpty && prior.map { $0 >= first } ?? false
      }
    }
    await reopen(&reading, wanted, folder, catalog)
    return !wanted.isEmpty
  }

  /// - Parameter wanted: positions in `reading.files`.
  private func reopen(
    _ reading: inout Reading, _ wanted: [Int], _ folder: InputFolder, _ catalog: Catalog
  ) async {
    guard !wanted.isEmpty else { return }
    await reading.reopen(Set(wanted), in: folder, RecordReader(catalog: catalog), options.jobs)
  }

  /// The last day up to which the register of people holds hours of its own; service up to it is not added.
  private func priorDay(_ ledger: Ledger, _ catalog: Catalog) -> Int64? {
    var last: Int64?
    for file in ledger.files where catalog.kinds[file.records.kind].form == .people {
      guard let until = catalog.kinds[file.records.kind].field(.priorUntil) else { continue }
      for row in file.fates.indices where file.fates[row] == .counted {
        let day = file.number(until, row: row)
        if day != FieldColumn.blank { last = max(last ?? day, day) }
      }
    }
    return last
  }
}

/// Which records some workbook lists one by one.
struct ListedRecords {
  private var kinds: Set<Int> = []
  private var always: Set<Int> = []
  private let spans: [ClosedRange<Int64>]

  init(_ periods: [Period], _ catalog: Catalog) {
    spans = periods.map { Int64($0.first.dayNumber)...Int64($0.last.dayNumber) }
    for period in periods {
      let wanted = catalog.listedKinds(for: period)
      kinds.formUnion(catalog.kinds.indices.filter { wanted.contains(catalog.kinds[$0].id) })
      for measure in catalog.listedMeasures(for: period).compactMap({ catalog.measure($0) }) {
        guard let kind = measure.kind else { continue }
        if measure.datedBy == nil { always.insert(kind) } else { kinds.insert(kind) }
      }
    }
  }

  /// Whether some of a table's records may be among them.
  func includes(_ reach: KeyReach) -> Bool {
    if always.contains(reach.kind) { return true }
    guard kinds.contains(reach.kind) else { return false }
    guard let days = reach.days else { return true }
    return spans.contains { $0.overlaps(days) }
  }
}
