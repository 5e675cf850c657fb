import Catalog
import Ledger
import Records

/// Finds who did not report: a unit without units below, a kind, a month that is over, and no row nor zero report. Of
/// a unit nothing is expected before the month in which it was founded, nor after that in which it was closed.
struct MissingReportFinder {
  let ledger: Ledger
  let catalog: Catalog
  let lines: UnitLines

  /// In the order of kinds, units and months.
  func missing(_ period: Period, asOf: CivilDate) -> [MissingReport] {
    expected(period, asOf: asOf).compactMap { $0.hasCome ? nil : $0.report }
  }

  /// All that was to be reported by then, in the same order, and whether it has come.
  func expected(_ period: Period, asOf: CivilDate) -> [(report: MissingReport, hasCome: Bool)] {
    var found: [(report: MissingReport, hasCome: Bool)] = []
    for (kindIndex, kind) in catalog.kinds.enumerated() {
      guard let cycle = catalog.settings.expectedReports[kind.id] else { continue }
      let due = cycle.periods(in: period, yearStarts: catalog.settings.yearStarts).filter { $0.last <= asOf }
      guard !due.isEmpty else { continue }
      let reported = reports(kindIndex, kind)
      for (at, entry) in ledger.units.entries.enumerated() where entry.children.isEmpty {
        let days = reported[at] ?? []
        let expected = due.filter { entry.exists(from: $0.first, to: $0.last) }
        for month in expected {
          let hasCome = days.contains { $0 >= month.first && $0 <= month.last }
          found.append((MissingReport(unit: lines.line(ofUnit: at), kind: kindIndex, period: month), hasCome))
        }
      }
    }
    return found
  }

  /// By unit: the first days of the months of which there is a row that can be read, or a zero report.
  private func reports(_ kindIndex: Int, _ kind: Kind) -> [Int: Set<CivilDate>] {
    var reports: [Int: Set<CivilDate>] = [:]
    guard let unit = kind.field(.unit), let date = kind.field(.date), kind.fields[unit].type == .unit else {
      return reports
    }
    for file in ledger.files where file.records.kind == kindIndex {
      if file.records.count == 0, file.closed == nil, let day = file.records.suppliedMonth,
        case .unit(let at) = ledger.units.resolve(file.records.suppliedUnit)
      {
        reports[at, default: []].insert(day)
      }
      for (name, months) in file.closed?.reported ?? [:] {
        if case .unit(let at) = ledger.units.resolve(name) { reports[at, default: []].formUnion(months) }
      }
      let (units, days) = (file.view(unit), file.view(date))
      // Distinct pairs first: a unit and a day stand in many rows.
      var pairs: Set<SIMD2<Int64>> = []
      for row in file.fates.indices where units[row] >= 0 && days[row] != FieldColumn.blank {
        pairs.insert(SIMD2(units[row], days[row]))
      }
      for pair in pairs {
        let month = Period.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: pair.y)))
        reports[Int(pair.x), default: []].insert(month.first)
      }
    }
    return reports
  }
}
