import Catalog
import Ledger
import Values

extension ByteWriter {
  package mutating func write(_ table: ClosedTable) {
    write(table.rows)
    write(table.people)
    write(each: table.tallies) { $0.write($1) }
    write(each: table.hours) { $0.write($1) }
    write(table.months.cuts)
    write(table.log)
  }

  private mutating func write(_ hours: MonthHours) {
    write(hours.atom)
    write(hours.units)
    let listed = hours.listed.sorted { $0.key < $1.key }
    write(listed.map(\.key))
    write(listed.map(\.value))
  }

  private mutating func write(_ rows: ClosedRows) {
    write(rows.records)
    write(rows.fates.map(\.rawValue))
    write(rows.positions.map { Int64($0) })
    write(rows.standing)
    write(Fate.allCases.map { Int64(rows.dropped[$0]) })
    write(each: rows.days.sorted { $0.key < $1.key }) { out, day in
      out.write(day.key)
      out.write(Int64(day.value))
    }
    write(each: rows.reported.sorted { $0.key < $1.key }) { out, unit in
      out.write(unit.key)
      out.write(unit.value.map(\.dayNumber).sorted())
    }
    write(rows.filled.map { $0 ? UInt8(1) : 0 })
    write(each: rows.unitNames) { $0.write($1) }
    write(rows.reach)
    write(rows.log)
    write(rows.restsOnRegister)
    write(rows.telling.sorted())
    write(rows.approvals) { out, said in
      out.write(Int64(said.rows))
      out.write(Int64(said.line))
      out.write(each: said.words) { $0.write($1) }
      out.write(said.isAnyApproved)
    }
  }

  private mutating func write(_ reach: KeyReach) {
    write(Int64(reach.kind))
    write(reach.numbers) { out, numbers in
      out.write(numbers.first)
      out.write(numbers.last)
    }
    write(reach.hasUnnumbered)
    write(reach.days) { out, days in
      out.write(days.lowerBound)
      out.write(days.upperBound)
    }
    write(reach.newest) { $0.write($1) }
    write(reach.happened) { $0.write($1) }
    write(reach.lastNight) { $0.write($1) }
    write(reach.rises)
  }
}

extension ByteReader {
  /// - Parameter path: the name that the file has now.
  package mutating func closedTable(of path: String) throws(KeptFormFault) -> ClosedTable {
    let rows = try closedRows(of: path)
    let people = try texts()
    let tallies = try each { (reader) throws(KeptFormFault) in try reader.closedTally(of: people.count) }
    let hours = try each { (reader) throws(KeptFormFault) in try reader.hours(of: people.count) }
    let months = Atoms(cuts: try numbers(Int32.self).map { CivilDate(dayNumber: $0) })
    let log = try log(in: path)
    guard hours.allSatisfy({ (1..<max(months.count, 1)).contains(Int($0.atom)) }) else { throw KeptFormFault() }
    return ClosedTable(rows: rows, people: people, tallies: tallies, hours: hours, months: months, log: log)
  }

  private mutating func hours(of people: Int) throws(KeptFormFault) -> MonthHours {
    let (atom, units) = (try number(Int32.self), try numbers(UInt32.self))
    let (who, listed) = (try numbers(UInt32.self), try numbers(Int64.self))
    guard units.isEmpty || units.count == people, who.count == listed.count, who.allSatisfy({ $0 < people })
    else { throw KeptFormFault() }
    return MonthHours(
      atom: atom, units: units, listed: Dictionary(zip(who, listed), uniquingKeysWith: { a, _ in a }))
  }

  private mutating func closedRows(of path: String) throws(KeptFormFault) -> ClosedRows {
    let records = try records(of: path)
    let fates = try numbers(UInt8.self).compactMap { Fate(rawValue: $0) }
    let positions = try numbers(Int64.self).map { Int($0) }
    let standing = try numbers(Int32.self)
    let counts = try numbers(Int64.self)
    guard counts.count == Fate.allCases.count, counts.allSatisfy({ $0 >= 0 }) else { throw KeptFormFault() }
    var dropped = FateCounts()
    for (fate, count) in zip(Fate.allCases, counts) { dropped[fate] = Int(count) }
    let days = try each { (reader) throws(KeptFormFault) in
      (try reader.number(Int64.self), Int(try reader.number(Int64.self)))
    }
    let reported = try each { (reader) throws(KeptFormFault) in
      (try reader.text(), Set(try reader.numbers(Int32.self).map { CivilDate(dayNumber: $0) }))
    }
    let filled = try numbers(UInt8.self).map { $0 == 1 }
    let names = try each { (reader) throws(KeptFormFault) in try reader.text() }
    let reach = try reach()
    let log = try log(in: path)
    let restsOnRegister = try flag()
    let telling = Set(try numbers(UInt64.self))
    let approvals = try optional { (reader) throws(KeptFormFault) in
      let (rows, line) = (Int(try reader.number(Int64.self)), Int(try reader.number(Int64.self)))
      let words = try reader.each { (reader) throws(KeptFormFault) in try reader.text() }
      return Approvals(rows: rows, line: line, words: words, isAnyApproved: try reader.flag())
    }
    guard fates.count == records.count, positions.count == records.count, standing.count == records.count,
      filled.count == records.columns.count, reach.kind == records.kind
    else { throw KeptFormFault() }
    return ClosedRows(
      records: records, fates: fates, positions: positions, standing: standing, dropped: dropped,
      days: Dictionary(days, uniquingKeysWith: { a, _ in a }),
      reported: Dictionary(reported, uniquingKeysWith: { a, _ in a }), filled: filled, unitNames: names, reach: reach,
      log: log, restsOnRegister: restsOnRegister, telling: telling, approvals: approvals)
  }

  private mutating func reach() throws(KeptFormFault) -> KeyReach {
    let kind = Int(try number(Int64.self))
    let numbers = try optional { (reader) throws(KeptFormFault) in
      (first: try reader.numbers(UInt8.self), last: try reader.numbers(UInt8.self))
    }
    let hasUnnumbered = try flag()
    let days = try optional { (reader) throws(KeptFormFault) in
      (try reader.number(Int64.self), try reader.number(Int64.self))
    }
    let newest = try optional { (reader) throws(KeptFormFault) in try reader.number(Int64.self) }
    let happened = try optional { (reader) throws(KeptFormFault) in try reader.number(Int64.self) }
    let lastNight = try optional { (reader) throws(KeptFormFault) in try reader.number(Int64.self) }
    let rises = try flag()
    if let days, days.0 > days.1 { throw KeptFormFault() }
    return KeyReach(
      kind: kind, numbers: numbers, hasUnnumbered: hasUnnumbered, days: days.map { $0.0...$0.1 },
      newest: newest, happened: happened, lastNight: lastNight, rises: rises)
  }
}
