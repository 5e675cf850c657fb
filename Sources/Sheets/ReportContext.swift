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

  public init(
    catalog: Catalog, figures: Figures, files: [FileReport], log: DiagnosticLog, rejected: [RejectedRow],
    listings: [String: Listing]
  ) {
    self.catalog = catalog
    self.figures = figures
    self.files = files
    self.log = log
    self.rejected = rejected
    self.listings = listings
  }
}

/// A row that was set aside, as a unit is told of it.
public struct RejectedRow: Sendable, Hashable {
  /// Relative to the inputs folder.
  public var file: String
  /// The physical line, from 1.
  public var line: Int
  /// Position of its unit in `Figures.units`; nil where the row names none that is known.
  public var unit: Int?
  public var reason: Text
  public var fix: Text

  public init(file: String, line: Int, unit: Int?, reason: Text, fix: Text) {
    self.file = file
    self.line = line
    self.unit = unit
    self.reason = reason
    self.fix = fix
  }
}
