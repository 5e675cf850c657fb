import Catalog
import Diagnostics
import Figures
import Ledger

/// All that workbooks are made of.
public struct ReportContext: Sendable {
  public var catalog: Catalog
  public var figures: Figures
  public var files: [FileReport]
  public var log: DiagnosticLog
  public var rejected: [RejectedRow]
  /// A kind's id → its records, listed one by one.
  public var listings: [String: Listing]
  /// A measure's id → the records that it counts, once for each unit credited.
  public var records: [String: Listing]
  /// Rows that were not counted as another one says the same, or says it better.
  public var repeated: [RepeatedRows]

  public init(
    catalog: Catalog, figures: Figures, files: [FileReport], log: DiagnosticLog, rejected: [RejectedRow],
    listings: [String: Listing], records: [String: Listing] = [:], repeated: [RepeatedRows] = []
  ) {
    self.catalog = catalog
    self.figures = figures
    self.files = files
    self.log = log
    self.rejected = rejected
    self.listings = listings
    self.records = records
    self.repeated = repeated
  }
}
