import Catalog
import Diagnostics

/// What became of one input file.
public struct FileReport: Sendable {
  /// Relative to the inputs folder.
  public var path: String
  /// The kind's id, or empty where none explains the file.
  public var kind: String
  /// The kind's title.
  public var kindTitle: Text
  /// As read: `UTF-8`, `GB18030`, `UTF-16LE` …
  public var encoding: String
  /// The file's size.
  public var bytes: Int
  /// SHA-256 in hexadecimal.
  public var sha256: String
  /// Its rows by fate.
  public var rows: FateCounts

  /// How many of its tables could not be read, beside others that were.
  public var lostTables = 0
  /// The first day of the month of which it is a report of nothing by a body that is known; nil of any other.
  public var nothingOf: CivilDate?

  /// A file's report.
  public init(
    path: String, kind: String, kindTitle: Text, encoding: String, bytes: Int, sha256: String, rows: FateCounts
  ) {
    self.path = path
    self.kind = kind
    self.kindTitle = kindTitle
    self.encoding = encoding
    self.bytes = bytes
    self.sha256 = sha256
    self.rows = rows
  }
}
