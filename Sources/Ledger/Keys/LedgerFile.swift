import Catalog
import Values

/// A file's records with every text numbered across all files, and the fate of each row.
public struct LedgerFile: Sendable {
  /// The records as read.
  public var records: FileRecords
  /// By field, by code: a number that is equal across files where the values are equal; `FieldColumn.blank` for none.
  /// Numeric types: the value itself. Units of the register: its position. Several units: the number of their
  /// list. Everything else: the number of the text.
  public var numbers: [[Int64]?]
  /// The same by which rows are compared: of words, texts that differ only in how they are typed have one number.
  private var keys: [[Int64]?]
  /// By row.
  public var fates: [Fate]
  /// By row that is a duplicate or was superseded: the row that was taken in its place.
  var links = RowLinks()
  /// Rows that were returned, mended and dropped in again: each stands for the row that it says it came from.
  var mends: Set<Int> = []
  /// By row that took another's place and has of it what its own file has no column for: that one.
  var earlier = RowLinks()
  /// By row, then by field: a value that it left empty, and where that was taken from.
  var filled: [Int: [Int: RowLinks.Row]] = [:]
  /// What it says of approval; nil where that is not asked for.
  var approvals: Approvals?
  /// Of a table that was closed, all that does not stand in `records`.
  public internal(set) var closed: ClosedRows?
  /// The fields that the file itself has, whatever was carried into it since.
  let known: [Int]

  /// The number of a row's field by which it is compared, or `FieldColumn.blank`.
  public func number(_ field: Int, row: Int) -> Int64 { Self.number(records.columns[field], keys[field], row) }

  /// The same of what is written, to the letter.
  func written(_ field: Int, row: Int) -> Int64 { Self.number(records.columns[field], numbers[field], row) }

  private static func number(_ column: FieldColumn?, _ numbers: [Int64]?, _ row: Int) -> Int64 {
    guard let column, let numbers else { return FieldColumn.blank }
    return numbers[Int(column.codes[row])]
  }

  /// A hash of a row's fields; equal values give equal hashes.
  func hash(_ fields: [Int], row: Int) -> UInt64 {
    fields.reduce(0x243F_6A88_85A3_08D3) { hash, field in
      let mixed = (hash ^ UInt64(bitPattern: number(field, row: row))) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 32
    }
  }

  /// Numbers the texts of a file. Cost: one look-up a distinct text.
  ///
  /// - Parameter fields: those to number; nil for all.
  /// - Parameter apart: the field whose texts the pool holds by their codes, if any.
  init(
    _ records: FileRecords, kind: Kind, units: UnitRegister, pool: inout TextTable, fields: Set<Int>? = nil,
    apart: Int? = nil
  ) {
    self.records = records
    known = records.columns.indices.filter { records.columns[$0] != nil }
    fates = [Fate](repeating: .counted, count: records.count)
    numbers = kind.fields.indices.map { field in
      guard let column = records.columns[field], fields?.contains(field) ?? true else { return nil }
      if field == apart {
        return column.states.indices.map { column.states[$0] == .value ? Int64($0) : FieldColumn.blank }
      }
      return Self.numbers(column, kind.fields[field].type, units, &pool)
    }
    keys = numbers
    // A table by itself is compared with no other.
    for (field, column) in records.columns.enumerated() where fields == nil && kind.fields[field].type == .text {
      if let column, let written = numbers[field] { keys[field] = TypedText.numbers(column, written, &pool) }
    }
    for row in fates.indices where records.isRejected[row] { fates[row] = .rejected }
  }

  /// Whether fields of a type are numbered by the whole texts of their cells.
  static func numbersTexts(_ type: FieldType) -> Bool {
    switch type {
    case .date, .time, .duration, .number, .percent, .money, .unit, .units: false
    default: true
    }
  }

  /// By code. Texts are looked up together, as most are in the pool already.
  private static func numbers(
    _ column: FieldColumn, _ type: FieldType, _ units: UnitRegister, _ pool: inout TextTable
  ) -> [Int64] {
    func each(_ number: (Int) -> Int64) -> [Int64] {
      column.states.indices.map { column.states[$0] == .value ? number($0) : FieldColumn.blank }
    }
    switch type {
    case .date, .time, .duration, .number, .percent, .money: return each { column.value(code: $0) }
    case .unit:
      return each { code in
        if case .unit(let at) = units.resolve(column.texts[code]) { return Int64(at) }
        return -1 - Int64(column.texts.withUTF8(code) { pool.code($0) })
      }
    case .units: return each { Int64(pool.code(list(column.texts[$0], units))) }
    default:
      let codes = pool.codes(of: column.texts)
      return each { Int64(codes[$0]) }
    }
  }

  /// Several units as one text that is equal wherever they are the same ones, by whichever of their names.
  private static func list(_ text: String, _ units: UnitRegister) -> String {
    ListParser.split(text).map { name in
      if case .unit(let at) = units.resolve(name) { "\u{1}\(at)" } else { name }
    }.joined(separator: "、")
  }

  /// A table that was closed: its rows are those that do not count.
  init(_ closed: ClosedRows, kind: Kind, units: UnitRegister, pool: inout TextTable) {
    self.init(closed.records, kind: kind, units: units, pool: &pool)
    fates = closed.fates
    self.closed = closed
    approvals = closed.approvals
  }

  /// How many rows met a fate, those of a closed table of which only the number is kept among them.
  public func count(_ fate: Fate) -> Int { fates.count { $0 == fate } + (closed?.dropped[fate] ?? 0) }

  /// Whether one row came right after another in the file.
  public func areNeighbours(_ row: Int, _ next: Int) -> Bool {
    guard let positions = closed?.positions else { return next == row + 1 }
    return positions[next] == positions[row] + 1
  }

  /// Sets a field of one row to a value carried over from a row that it supersedes.
  ///
  /// - Returns: whether there was a value.
  mutating func carry(_ field: Int, row: Int, from other: LedgerFile, otherRow: Int) -> Bool {
    guard let source = other.records.columns[field] else { return false }
    let code = Int(source.codes[otherRow])
    guard source.states[code] == .value else { return false }
    if records.columns[field] == nil {
      var column = FieldColumn()
      column.codes = RowCodes(repeating: 0, count: records.count)
      records.columns[field] = column
      numbers[field] = [FieldColumn.blank]
      keys[field] = [FieldColumn.blank]
    }
    let new = records.columns[field]?.add(value: source.values[code], text: source.texts[code]) ?? 0
    records.columns[field]?.codes[row] = new
    numbers[field]?.append(other.numbers[field]?[code] ?? FieldColumn.blank)
    keys[field]?.append(other.keys[field]?[code] ?? FieldColumn.blank)
    return true
  }
}
