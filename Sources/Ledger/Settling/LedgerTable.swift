import Values

/// A table on its way into the ledger.
public enum LedgerTable: Sendable {
  /// All its rows are there.
  case open(FileRecords)
  /// Its fates were decided by itself.
  case closed(ClosedRows)
}
