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
    guard let unit = kind.field(.unit), !dates.isEmpty else { return reports }
    for file in ledger.files where file.records.kind == kindIndex {
      if file.records.count == 0, file.closed == nil, let day = file.records.suppliedMonth,
        case .unit(let at) = ledger.units.resolve(file.records.suppliedUnit)
      {
        reports[at, default: []].insert(day)
      }
      for (name, months) in file.closed?.reported ?? [:] {
        if case .unit(let at) = ledger.units.resolve(name) { reports[at, default: []].formUnion(months) }
      }
      guard let units = file.records.columns[unit] else { continue }
      let bodies = bodies(units, isList: kind.fields[unit].type == .units)
      let named = kind.isLiving ? file.records.suppliedMonth : nil
      // Distinct pairs first: a unit, or several, and a day stand in many rows.
      var pairs: Set<SIMD2<Int64>> = []
      for date in dates {
        let days = file.view(date)
        for row in file.fates.indices where days[row] != FieldColumn.blank {
          let code = Int(units.codes[row])
          if !bodies[code].isEmpty { pairs.insert(SIMD2(Int64(code), days[row])) }
        }
      }
      for pair in pairs {
        let month = Period.month(of: CivilDate(dayNumber: Int32(truncatingIfNeeded: pair.y)))
        for body in bodies[Int(pair.x)] {
          reports[body, default: []].insert(month.first)
          if let named { reports[body, default: []].insert(named) }
        }
      }
    }
    return reports
  }

  /// By code of a column: the units that it names, as far as the register knows them.
  private func bodies(_ units: FieldColumn, isList: Bool) -> [[Int]] {
    units.states.indices.map { code in
      guard units.states[code] == .value else { return [] }
      let names = isList ? ListParser.split(units.texts[code]) : [units.texts[code]]
      return names.compactMap { if case .unit(let at) = ledger.units.resolve($0) { at } else { nil } }
    }
  }
}
