import Catalog
import Ledger
import Values

/// Finds who did not report: a unit without units below, a kind, a month that is over, and no row nor zero report. Of
/// a unit nothing is expected before the month in which it was founded, nor after that in which it was closed. A living
/// ledger that is sent again reports by what happened since, and by the month that it is named after.
struct MissingReportFinder {
  let ledger: Ledger
  let catalog: Catalog
  let lines: UnitLines

  /// What became of a report.
  enum Outcome { case come, missing, notExpected }

  /// All that was due by then, in the order of kinds, units and months. Of a unit that did not exist nothing is expected.
  func reports(_ period: Period, asOf: CivilDate) -> [(report: MissingReport, outcome: Outcome)] {
    var found: [(report: MissingReport, outcome: Outcome)] = []
    for (kindIndex, kind) in catalog.kinds.enumerated() {
      guard let cycle = catalog.settings.expectedReports[kind.id] else { continue }
      let due = cycle.periods(in: period, yearStarts: catalog.settings.yearStarts).filter { $0.last <= asOf }
      guard !due.isEmpty else { continue }
      let reported = reports(kindIndex, kind)
      for (at, entry) in ledger.units.entries.enumerated() where entry.children.isEmpty {
        let days = reported[at] ?? []
        for month in due {
          let hasCome = days.contains { $0 >= month.first && $0 <= month.last }
          let exists = entry.exists(from: month.first, to: month.last)
          found.append(
            (
              MissingReport(unit: lines.line(ofUnit: at), kind: kindIndex, period: month),
              !exists ? .notExpected : hasCome ? .come : .missing
            ))
        }
      }
    }
    return found
  }

  /// By unit: the first days of the months of which there is a row that can be read, or a zero report.
  private func reports(_ kindIndex: Int, _ kind: Kind) -> [Int: Set<CivilDate>] {
    var reports: [Int: Set<CivilDate>] = [:]
    let dates = kind.reportingDates
    guard let unit = kind.field(.unit), !dates.isEmpty, kind.fields[unit].type == .unit else { return reports }
    for file in ledger.files where file.records.kind == kindIndex {
      if file.records.count == 0, file.closed == nil, let day = file.records.suppliedMonth,
        case .unit(let at) = ledger.units.resolve(file.records.suppliedUnit)
      {
        reports[at, default: []].insert(day)
      }
      for (name, months) in file.closed?.reported ?? [:] {
        if case .unit(let at) = ledger.units.resolve(name) { reports[at, default: []].formUnion(months) }
      }
      let units = file.view(unit)
      let named = kind.isLiving ? file.records.suppliedMonth : nil
      // Distinct pairs first: a unit and a day stand in many rows.
      var pairs: Set<SIMD2<Int64>> = []
      for date in dates {
        let days = file.view(date)
        for row in file.fates.indices where units[row] >= 0 && days[row] != FieldColumn.blank {
          pairs.insert(SIMD2(units[row], days[row]))
        }
      }
      for pair in pairs {
        let month = Period.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: pair.y)))
        reports[Int(pair.x), default: []].insert(month.first)
        if let named { reports[Int(pair.x), default: []].insert(named) }
      }
    }
    return reports
  }
}
