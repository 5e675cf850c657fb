import Catalog
import Diagnostics
import Figures
import Ledger

/// All that workbooks are made of.
public struct ReportContext: Sendable {
  /// Kinds, measures, plans and settings.
  public var catalog: Catalog
  /// The figures of the period.
  public var figures: Figures
  /// What became of each file, in the order of reading.
  public var files: [FileReport]
  /// Repairs and doubts.
  public var log: DiagnosticLog
  /// The rows set aside.
  public var rejected: [RejectedRow]
  /// A kind's id → its records, listed one by one.
  public var listings: [String: Listing]

  /// All of it together.
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
  /// Why it was set aside.
  public var reason: Text
  /// What to do.
  public var fix: Text

  /// A row of a file.
  public init(file: String, line: Int, unit: Int?, reason: Text, fix: Text) {
    self.file = file
    self.line = line
    self.unit = unit
    self.reason = reason
    self.fix = fix
  }
}
