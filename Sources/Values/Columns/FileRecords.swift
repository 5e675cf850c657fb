import Catalog
import Diagnostics
public import Rows
import Tables

/// The records of one table of one file, typed, with what was set aside.
public struct FileRecords: Sendable {
  /// A row that cannot be used, and why.
  public struct Reject: Sendable {
    /// Position among the file's rows.
    public var row: Int
    /// The physical line, from 1.
    public var line: Int
    /// Column from 1 of the first field at fault, 0 where none is meant.
    public var column: Int
    /// Why, and what to do, for each field at fault.
    public var reasons: [(seen: Text, fix: Text)]
    /// The row's cells as they were read.
    public var cells: [String]

    /// A row with its reasons.
    public init(row: Int, line: Int, column: Int, reasons: [(seen: Text, fix: Text)], cells: [String]) {
      self.row = row
      self.line = line
      self.column = column
      self.reasons = reasons
      self.cells = cells
    }

    /// All reasons in one sentence.
    public var reason: Text {
      Text(zh: reasons.map(\.seen.zh).joined(separator: "；"), en: reasons.map(\.seen.en).joined(separator: "; "))
    }

    /// All that is to be done in one sentence.
    public var fix: Text {
      Text(zh: reasons.map(\.fix.zh).joined(separator: "；"), en: reasons.map(\.fix.en).joined(separator: "; "))
    }
  }

  /// A row of a correction that leaves fields empty which a record needs: it stands where it corrects one that has them.
  public struct Incomplete: Sendable {
    /// The empty fields.
    public var fields: [Int]
    /// The names of their columns; empty where the file has none.
    public var columns: [String]
    /// What becomes of it where it corrects none.
    public var reject: Reject

    /// A row of a correction, with what it leaves empty.
    package init(fields: [Int], columns: [String], reject: Reject) {
      (self.fields, self.columns, self.reject) = (fields, columns, reject)
    }
  }

  /// A row that is no record: what it is and where.
  public struct SetAside: Sendable, Hashable {
    /// The physical line, from 1.
    public var line: Int
    /// What the row is.
    public var role: RowRole

    /// A row that is no record.
    public init(line: Int, role: RowRole) {
      self.line = line
      self.role = role
    }
  }

  /// The file, relative to the inputs folder, and which table of it.
  public var path: String
  /// Which table of the file, from 0.
  public var table: Int
  /// Position in `Catalog.kinds`.
  public var kind: Int
  /// Whether the file's name makes it a correction.
  public var isCorrection: Bool
  /// How the file was read.
  public var encoding: String
  /// The texts of the header's cells.
  public var header: [String]
  /// By field of the kind; nil where the file has no such column.
  public var columns: [FieldColumn?]
  /// By row: the physical line it starts on.
  public var lines = LineNumbers()
  /// By row: whether the row was rejected.
  public var isRejected: [Bool] = []
  /// In the order of rows.
  public var rejects: [Reject] = []
  /// In the order of rows; only of corrections.
  public package(set) var incomplete: [Incomplete] = []
  /// Columns that no field explains, where there are records without a number which they may tell apart.
  public package(set) var unknown: [UnknownColumn] = []
  /// Rows that are no records, in the order of lines for the most part.
  public var setAside: [SetAside] = []
  /// Repairs, doubts and refusals.
  public var log = DiagnosticLog()
  /// The reporting body that the surroundings name, or empty; the first day of the month that they name.
  public var suppliedUnit = ""
  /// The first day of the month that the surroundings name.
  public var suppliedMonth: CivilDate?
  /// The lines above the table, which may say something of its rows: a title, the reporting body, a unit of measure.
  public package(set) var above: [[String]] = []
  /// Those below it that do.
  public package(set) var below: [[String]] = []
  /// By row of a file of returned rows: where it came from, by path and physical line.
  public package(set) var origins: [Int: Place] = [:]
  /// By row: whether nothing but the name tells whose record it is, though it shows an identity number, which the register
  /// does not hold; empty where there are no such rows.
  public package(set) var namedOnly: [Bool] = []
  /// Of a table of which only the fields that are asked for were read: what is known of the others.
  public package(set) var passed: PassedFields?

  /// A table without rows.
  public init(
    path: String, table: Int, kind: Int, isCorrection: Bool, encoding: String, header: [String],
    columns: [FieldColumn?]
  ) {
    self.path = path
    self.table = table
    self.kind = kind
    self.isCorrection = isCorrection
    self.encoding = encoding
    self.header = header
    self.columns = columns
  }

  /// Says what stands around the table, and where returned rows came from.
  public mutating func surround(above: [[String]], below: [[String]], origins: [Int: Place]) {
    (self.above, self.below, self.origins) = (above, below, origins)
  }

  /// Rows that are records, rejected ones included.
  public var count: Int { lines.count }

  /// The number of a row's field, or `FieldColumn.blank`.
  @inlinable public func value(_ field: Int, row: Int) -> Int64 {
    columns[field]?.value(row: row) ?? FieldColumn.blank
  }

  /// The text of a row's field.
  @inlinable public func text(_ field: Int, row: Int) -> String {
    columns[field]?.text(row: row) ?? ""
  }

  /// Where a row's field stands.
  public func place(row: Int, column: Int = 0) -> Place {
    Place(file: path, line: lines[row], column: column)
  }
}
