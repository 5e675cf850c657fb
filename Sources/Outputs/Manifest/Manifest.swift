/// What a period's folder was made from and holds: `manifest.json`.
public struct Manifest: Sendable, Hashable {
  /// The period's name.
  public var period: String
  /// Its first and its last day, as 2026-10-01: settings may forget a phase that was issued.
  public var days: [String]
  /// 截至: the day up to which all was known; empty where none is told.
  public var asOf: String
  /// The program with its version.
  public var program: String
  /// Digest of all definitions and settings.
  public var definitions: String
  /// The office's own settings and definitions among them.
  public var settings: [Setting]
  /// The files read, in their order.
  public var inputs: [Input]
  /// The files written, in the order of their paths; filled in when the folder is committed.
  public var outputs: [Output]

  /// A manifest whose outputs are yet to come.
  public init(
    period: String, days: [String] = [], asOf: String = "", program: String, definitions: String,
    settings: [Setting] = [], inputs: [Input]
  ) {
    self.period = period
    self.days = days
    self.asOf = asOf
    self.program = program
    self.definitions = definitions
    self.settings = settings
    self.inputs = inputs
    outputs = []
  }

  /// A file of settings or definitions.
  public struct Setting: Sendable, Hashable {
    /// Relative to the inputs folder.
    public var path: String
    /// 64 hexadecimal digits.
    public var sha256: String

    /// A file that was obeyed.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// One file that was read.
  public struct Input: Sendable, Hashable {
    /// Relative to the inputs folder.
    public var path: String
    /// Its size.
    public var bytes: Int
    /// 64 hexadecimal digits.
    public var sha256: String
    /// The kind's id; empty where none explains the file.
    public var kind: String
    /// As read, such as `UTF-8` or `GB18030`.
    public var encoding: String
    /// What became of its rows.
    public var rows: Rows

    /// A file that was read.
    public init(path: String, bytes: Int, sha256: String, kind: String, encoding: String, rows: Rows) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
      self.kind = kind
      self.encoding = encoding
      self.rows = rows
    }
  }

  /// How many rows met each of the six fates.
  public struct Rows: Sendable, Hashable {
    /// Rows that stand and count.
    public var counted: Int
    /// Rows whose approval is given and is no approval.
    public var notApproved: Int
    /// Rows that say again what another says.
    public var duplicate: Int
    /// Rows in whose place a later one stands.
    public var superseded: Int
    /// Rows that could not be used.
    public var rejected: Int
    /// Titles, headers, totals, footnotes, blank lines.
    public var notARecord: Int

    /// Counts by fate.
    public init(
      counted: Int = 0, notApproved: Int = 0, duplicate: Int = 0, superseded: Int = 0, rejected: Int = 0,
      notARecord: Int = 0
    ) {
      self.counted = counted
      self.notApproved = notApproved
      self.duplicate = duplicate
      self.superseded = superseded
      self.rejected = rejected
      self.notARecord = notARecord
    }
  }

  /// One file that was written.
  public struct Output: Sendable, Hashable {
    /// Relative to the period's folder.
    public var path: String
    /// Its size.
    public var bytes: Int
    /// 64 hexadecimal digits.
    public var sha256: String
  }
}
