import Catalog
import Ledger
import Values

/// The closed tables of a run, their members numbered as in the ledger.
public struct ClosedTables: Sendable {
  /// A measure, parted in one way.
  public struct Way: Sendable, Hashable {
    /// Position in `Catalog.measures`.
    public var measure: Int
    /// The category field, if parted by one.
    public var by: Int?

    /// A measure, parted by a field or not.
    public init(_ measure: Int, by: Int?) {
      self.measure = measure
      self.by = by
    }
  }

  /// What one table came to by a measure, parted in one way.
  public struct Part: Sendable {
    /// With the table's own numbers of members.
    var closed: ClosedTally
    /// By the table's number of a member: the ledger's.
    var numbers: [UInt32]
    /// The first day of the table's rows.
    var firstDay: Int64
  }

  /// In the order of reading.
  public private(set) var tables: [ClosedTable]
  /// By table, by its own number of a member: the ledger's number.
  public let numbers: [[UInt32]]

  /// Numbers the members of all tables. O(members).
  ///
  /// - Parameter jobs: how many threads look them up at most.
  public init(_ tables: consuming [ClosedTable], in ledger: inout Ledger, jobs: Int = 1) {
    self.tables = tables
    numbers = ledger.numbers(of: self.tables.map(\.people), jobs: jobs)
    for at in self.tables.indices { self.tables[at].people = TextList() }
  }

  /// Hands over what the tables came to, by measure and way, each in the order of reading. It is kept nowhere else from
  /// then on.
  public mutating func takeParts() -> [Way: [Part]] {
    var parts: [Way: [Part]] = [:]
    for at in tables.indices {
      let firstDay = tables[at].rows.reach.days?.lowerBound ?? 0
      for closed in tables[at].tallies {
        parts[Way(closed.tally.measure, by: closed.tally.by), default: []].append(
          Part(closed: closed, numbers: numbers[at], firstDay: firstDay))
      }
      tables[at].tallies = []
    }
    return parts
  }
}
