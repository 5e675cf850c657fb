import Ledger

/// The closed tables of a run, their members numbered as in the ledger.
public struct ClosedTables: Sendable {
  /// In the order of reading.
  public let tables: [ClosedTable]
  /// By table, by its own number of a member: the ledger's number.
  public let numbers: [[UInt32]]

  /// Numbers the members of all tables. O(members).
  public init(_ tables: [ClosedTable], in ledger: inout Ledger) {
    self.tables = tables
    var numbers: [[UInt32]] = []
    for table in tables { numbers.append(ledger.numbers(of: table.people)) }
    self.numbers = numbers
  }

  /// Adds what the tables came to by a measure, parted in one way, to the tally of the open rows.
  public func add(to tally: inout Tally, _ merger: inout TallyMerger) {
    var places: CellPlaces?
    for (at, table) in tables.enumerated() {
      for other in table.tallies where other.measure == tally.measure && other.by == tally.by {
        var index = places ?? CellPlaces(tally)
        places = nil
        merger.merge(other, of: table, numbers: numbers[at], into: &tally, at: &index)
        places = index
      }
    }
  }
}
