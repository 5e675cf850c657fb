import Catalog
import Diagnostics
import Figures
import Ledger

/// All that workbooks are made of.
public struct ReportContext: Sendable {
  /// What is known.
  public var catalog: Catalog
  /// The numbers of the period.
  public var figures: Figures
  /// What became of each input file, in the order of reading.
  public var files: [FileReport]
  /// Repairs, doubts and problems.
  public var log: DiagnosticLog
  /// The rows that could not be used.
  public var rejected: [RejectedRow]
  /// A kind's id → its records, listed one by one.
  public var listings: [String: Listing]
  /// A measure's id → the records that it counts, once for each unit credited.
  public var records: [String: Listing]
  /// Rows that were not counted as another one says the same, or says it better.
  public var repeated: [RepeatedRows]
  /// Paths of the files that could not be read, whose records are in no figure.
  public var unread: [String]

  /// Everything of one period.
  public init(
    catalog: Catalog, figures: Figures, files: [FileReport], log: DiagnosticLog, rejected: [RejectedRow],
    listings: [String: Listing], records: [String: Listing] = [:], repeated: [RepeatedRows] = [],
    unread: [String] = []
  ) {
    self.catalog = catalog
    self.figures = figures
    self.files = files
    self.log = log
    self.rejected = rejected
    self.listings = listings
    self.records = records
    self.repeated = repeated
    self.unread = unread
  }
}
