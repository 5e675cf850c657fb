import Catalog
import Diagnostics
import Ledger
import Values

/// What a whole table comes to, without its rows: tallies by month of everything that is asked of its kind, under names
/// as written, so that neither the periods asked for nor the register need to be known.
///
/// Numbers of members are positions in `people`; atoms are the months that the table's days lie in.
public struct ClosedTable: Sendable {
  /// The rows that do not count, and how far the keys of all rows reach.
  public var rows: ClosedRows
  /// The texts that are members of sets.
  public var people: TextList
  /// One for each measure and way of parting it.
  public var tallies: [ClosedTally]
  /// Of kinds with people, days and hours: counted hours, for stars.
  public var hours: [MonthHours]
  /// The months.
  public var months: Atoms
  /// Records that could not be tallied as they stand.
  public var log: DiagnosticLog

  /// The table with nothing of what its rows came to.
  public var withoutTallies: ClosedTable {
    ClosedTable(rows: rows, people: TextList(), tallies: [], hours: [], months: months, log: DiagnosticLog())
  }

  /// Whether sums over the table's months can tell what lies before and after each cut: no cut parts its rows of a month.
  public func fits(_ atoms: Atoms) -> Bool {
    guard let days = rows.reach.days else { return true }
    return atoms.cuts.allSatisfy { cut in
      Int64(cut) <= days.lowerBound || Int64(cut) > days.upperBound || months.cuts.contains(cut)
    }
  }
}
