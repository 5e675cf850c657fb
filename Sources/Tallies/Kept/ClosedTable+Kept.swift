import Catalog
import Ledger
import Records

extension ByteWriter {
  package mutating func write(_ table: ClosedTable) {
    write(table.rows)
    write(table.people)
    write(each: table.tallies) { $0.write($1) }
    write(table.hours.map(\.person))
    write(table.hours.map(\.atom))
    write(table.hours.map(\.units))
    write(table.months.cuts)
    write(table.log)
  }

  private mutating func write(_ rows: ClosedRows) {
    write(rows.records)
    write(rows.fates.map(\.rawValue))
    write(rows.positions.map { Int64($0) })
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
    write(reach.rises)
  }
}

extension ByteReader {
  /// - Parameter path: the name that the file has now.
  package mutating func closedTable(of path: String) throws(KeptFormFault) -> ClosedTable {
    let rows = try closedRows(of: path)
    let people = try texts()
    let tallies = try each { (reader) throws(KeptFormFault) in try reader.tally() }
    let (who, atoms, units) = (try numbers(UInt32.self), try numbers(Int32.self), try numbers(Int64.self))
    let months = Atoms(cuts: try numbers(Int32.self).map { CivilDate(dayNumber: $0) })
    let log = try log(in: path)
    let members = tallies.flatMap { $0.cells.lazy.compactMap { $0.members.max() } }.max().map { Int($0) } ?? -1
    guard atoms.count == who.count, units.count == who.count, who.allSatisfy({ $0 < people.count }),
      atoms.allSatisfy({ (1..<max(months.count, 1)).contains(Int($0)) }), members < people.count
    else { throw KeptFormFault() }
    let hours = who.indices.map { ClosedTable.Hours(person: who[$0], atom: atoms[$0], units: units[$0]) }
    return ClosedTable(rows: rows, people: people, tallies: tallies, hours: hours, months: months, log: log)
  }

  private mutating func closedRows(of path: String) throws(KeptFormFault) -> ClosedRows {
    let records = try records(of: path)
    let fates = try numbers(UInt8.self).compactMap { Fate(rawValue: $0) }
    let positions = try numbers(Int64.self).map { Int($0) }
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
    guard fates.count == records.count, positions.count == records.count,
      filled.count == records.columns.count, reach.kind == records.kind
    else { throw KeptFormFault() }
    return ClosedRows(
      records: records, fates: fates, positions: positions, dropped: dropped,
      days: Dictionary(days, uniquingKeysWith: { a, _ in a }),
      reported: Dictionary(reported, uniquingKeysWith: { a, _ in a }), filled: filled, unitNames: names, reach: reach,
      log: log, restsOnRegister: restsOnRegister)
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
    let rises = try flag()
    if let days, days.0 > days.1 { throw KeptFormFault() }
    return KeyReach(
      kind: kind, numbers: numbers, hasUnnumbered: hasUnnumbered, days: days.map { $0.0...$0.1 }, rises: rises)
  }
}
