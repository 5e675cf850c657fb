import Ledger
import Tallies
import Values

/// A table as it was read: with all its rows, or closed.
enum ReadTable: Sendable {
  case open(FileRecords)
  case closed(ClosedTable)

  /// What stands above the rows, the rows that do not count, the log; all rows where it is open.
  var records: FileRecords {
    switch self {
    case .open(let records): records
    case .closed(let table): table.rows.records
    }
  }

  /// Position in `Catalog.kinds`.
  var kind: Int { records.kind }

  /// All rows.
  var count: Int {
    switch self {
    case .open(let records): records.count
    case .closed(let table): table.rows.count
    }
  }

  /// As the ledger takes it.
  var forLedger: LedgerTable {
    switch self {
    case .open(let records): .open(records)
    case .closed(let table): .closed(table.rows)
    }
  }

  /// The table if it was closed.
  var closed: ClosedTable? {
    if case .closed(let table) = self { table } else { nil }
  }
}
