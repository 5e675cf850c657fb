import Catalog

extension ByteWriter {
  package mutating func write(_ closed: ClosedTally) {
    let tally = closed.tally
    write(Int64(tally.measure))
    write(tally.by) { $0.write(Int64($1)) }
    write(tally.dateFields.map { Int64($0) })
    write(tally.atoms.cuts)
    write(each: tally.categories) { $0.write($1) }
    write(each: tally.credits.names) { $0.write($1) }
    write(each: tally.credits.units) { out, set in out.write(set.map { Int32($0) }) }
    write(Int64(tally.memberBound))
    // By column, so that reading is copying.
    write(tally.cells.map(\.credit))
    write(tally.cells.map(\.category))
    write(tally.cells.flatMap(\.atoms))
    write(tally.cells.map(\.count))
    write(tally.cells.map { UInt64(truncatingIfNeeded: $0.sum) })
    write(tally.cells.map { Int64(truncatingIfNeeded: $0.sum >> 64) })
    write(closed.members.ends)
    write(closed.members.steps)
  }
}

extension ByteReader {
  /// - Parameter people: how many there are; the number of every member is below it.
  package mutating func closedTally(of people: Int) throws(KeptFormFault) -> ClosedTally {
    let measure = Int(try number(Int64.self))
    let by = try optional { (reader) throws(KeptFormFault) in Int(try reader.number(Int64.self)) }
    let dateFields = try numbers(Int64.self).map { Int($0) }
    let atoms = Atoms(cuts: try numbers(Int32.self).map { CivilDate(dayNumber: $0) })
    let categories = try each { (reader) throws(KeptFormFault) in try reader.text() }
    let names = try each { (reader) throws(KeptFormFault) in try reader.text() }
    let units = try each { (reader) throws(KeptFormFault) in try reader.numbers(Int32.self).map { Int($0) } }
    guard units.allSatisfy({ $0.allSatisfy { $0 == Credits.unknown || names.indices.contains($0) } }) else {
      throw KeptFormFault()
    }
    let bound = Int(try number(Int64.self))
    let cells = try cells(dates: dateFields.count, atoms: atoms.count, categories: categories.count, units: units.count)
    guard let members = PackedSets(ends: try numbers(), steps: try numbers(), bound: people),
      members.count == cells.count
    else { throw KeptFormFault() }
    let tally = Tally(
      measure: measure, by: by, dateFields: dateFields, atoms: atoms, categories: categories,
      credits: Credits(names: names, units: units), cells: cells, memberBound: bound)
    return ClosedTally(tally: tally, members: members)
  }

  private mutating func cells(
    dates: Int, atoms: Int, categories: Int, units: Int
  ) throws(KeptFormFault) -> [Tally.Cell] {
    let (credits, places, times) = (try numbers(Int32.self), try numbers(Int32.self), try numbers(Int32.self))
    let (counts, low, high) = (try numbers(Int64.self), try numbers(UInt64.self), try numbers(Int64.self))
    let count = credits.count
    guard places.count == count, times.count == count * dates, counts.count == count, low.count == count,
      high.count == count,
      credits.allSatisfy({ (0..<units).contains(Int($0)) }), places.allSatisfy({ (0..<categories).contains(Int($0)) }),
      times.allSatisfy({ (-1..<atoms).contains(Int($0)) })
    else { throw KeptFormFault() }
    return (0..<count).map { at in
      Tally.Cell(
        credit: credits[at], category: places[at], atoms: Array(times[at * dates..<(at + 1) * dates]),
        count: counts[at], sum: Int128(high[at]) << 64 | Int128(low[at]))
    }
  }
}
