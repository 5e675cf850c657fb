import Ledger
import Records

/// The closed tables of a run, their members numbered as in the ledger.
public struct ClosedTables: Sendable {
  /// In the order of reading.
  public private(set) var tables: [ClosedTable]
  /// By table, by its own number of a member: the ledger's number.
  public let numbers: [[UInt32]]

  /// Numbers the members of all tables. O(members).
  public init(_ tables: consuming [ClosedTable], in ledger: inout Ledger) {
    self.tables = tables
    var numbers: [[UInt32]] = []
    for at in self.tables.indices {
      numbers.append(ledger.numbers(of: self.tables[at].people))
      self.tables[at].people = TextList()
    }
    self.numbers = numbers
  }

  /// Adds what the tables came to by a measure, parted in one way, to the tally of the open rows. It is kept nowhere
  /// else from then on.
  public mutating func add(to tally: inout Tally, _ merger: inout TallyMerger) {
    var places: CellPlaces?
    for at in tables.indices {
      while let found = tables[at].tallies.firstIndex(where: { $0.measure == tally.measure && $0.by == tally.by }) {
        let other = tables[at].tallies.remove(at: found)
        let table = tables[at]
        var index = places ?? CellPlaces(tally)
        places = nil
        merger.merge(other, of: table, numbers: numbers[at], into: &tally, at: &index)
        places = index
      }
    }
  }
}
