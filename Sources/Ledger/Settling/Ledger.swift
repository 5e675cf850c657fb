import Catalog
import Diagnostics
import Values

/// All records, with every row's fate decided: by key duplicate or superseded, then not approved, else counted.
public struct Ledger: Sendable {
  /// In the order of reading: natural order of paths, corrections last.
  public internal(set) var files: [LedgerFile] = []
  /// Numbers of texts across files.
  public internal(set) var pool: TextTable
  /// The register of units by which names are resolved.
  public let units: UnitRegister
  /// Doubts: rows that count and should be looked at.
  public internal(set) var log = DiagnosticLog()
  /// Of a table by itself: the field whose numbers are the codes of its column, if any.
  public private(set) var fieldApart: Int?
  /// By kind, while tables are judged: the rows that stand.
  var standing: [Int: Standing] = [:]
  /// By kind: the columns that no field explains by which records are told apart in some table, as
  /// `UnknownColumn.key`.
  var telling: [Int: Set<UInt64>] = [:]
  var counting = Counting()
  /// The tables of returned rows that were judged.
  var returned: [Int] = []
  let catalog: Catalog

  /// Decides the fates of all rows.
  ///
  /// - Parameter files: records in the order of reading, the registers among them.
  /// - Parameter copies: of files that are byte-identical to an earlier one with the same surroundings: its position.
  /// - Complexity: one hash look-up a row.
  public init(files: [FileRecords], copies: [Int: Int], units: UnitRegister, catalog: Catalog) {
    self.init(tables: files.map { .open($0) }, copies: copies, units: units, catalog: catalog)
  }

  /// Decides the fates of all rows of tables that are open; those of closed ones are decided.
  ///
  /// - Parameter tables: in the order of reading, the registers among them. No two of which one is closed can hold the
  ///   same record.
  /// - Parameter copies: of tables of files that are byte-identical to an earlier one with the same surroundings: the
  ///   position of that table of the earlier one.
  /// - Parameter pool: texts that were numbered beforehand.
  /// - Complexity: one hash look-up a row.
  public init(
    tables: [LedgerTable], copies: [Int: Int], units: UnitRegister, catalog: Catalog,
    pool: consuming TextTable = TextTable()
  ) {
    self.units = units
    self.catalog = catalog
    self.pool = pool
    for table in tables {
      switch table {
      case .closed(let closed):
        let kind = closed.records.kind
        files.append(LedgerFile(closed, kind: catalog.kinds[kind], units: units, pool: &self.pool))
        telling[kind, default: []].formUnion(closed.telling)
        log.merge(closed.log)
      case .open(let records):
        files.append(LedgerFile(records, kind: catalog.kinds[records.kind], units: units, pool: &self.pool))
        findTelling(files.count - 1, LedgerKey(catalog.kinds[records.kind]))
      }
    }
    findOrigins()
    findSources()
    for at in files.indices where files[at].closed == nil {
      judge(at, catalog.kinds[files[at].records.kind], copying: copies[at])
    }
    finish()
  }

  /// A table by itself whose record numbers rise: no row repeats another.
  ///
  /// - Parameter fields: those that are asked for; nothing else is numbered.
  /// - Parameter apart: a field whose texts are compared with no others'. Where all its texts are distinct, their codes
  ///   are their numbers.
  init(rising records: consuming FileRecords, fields: Set<Int>, apart: Int?, units: UnitRegister, catalog: Catalog) {
    self.units = units
    self.catalog = catalog
    pool = TextTable()
    let kind = catalog.kinds[records.kind]
    if let apart, let column = records.columns[apart], column.hasDistinctTexts {
      pool = TextTable(apart: column.texts)
      fieldApart = apart
    }
    let showsRows = records.isRejected.contains(true)
    files.append(LedgerFile(consume records, kind: kind, units: units, pool: &pool, fields: fields, apart: fieldApart))
    judgeApproval(0)
    if !showsRows {
      // It has told all that is asked of it.
      for approval in kind.fields(.approval) where !fields.contains(approval) {
        files[0].records.columns[approval] = nil
      }
    }
    doubtDays()
  }

  /// The texts of some tables, numbered, so that a ledger of them finds them there. Which numbers they bear changes
  /// nothing.
  public static func pool(of tables: [FileRecords], _ catalog: Catalog) -> TextTable {
    var pool = TextTable()
    for records in tables {
      for (field, column) in zip(catalog.kinds[records.kind].fields, records.columns) {
        if let column, LedgerFile.numbersTexts(field.type) { _ = pool.codes(of: column.texts) }
      }
    }
    return pool
  }

  /// What is decided when all keys are known.
  private mutating func finish() {
    for kind in standing.keys.sorted() {
      guard var rows = standing.removeValue(forKey: kind) else { continue }
      settleFile(LedgerKey(catalog.kinds[kind]), &rows)
    }
    counting = Counting()
    for at in self.files.indices where files[at].closed == nil { judgeApproval(at) }
    doubtDays()
    for (index, kind) in catalog.kinds.enumerated() {
      if kind.form == .people {
        doubtSharedNumbers(index, kind)
        doubtSharedPhones(index, kind)
      }
      if kind.form == .log { doubtOverlaps(index, kind) }
    }
    shortenLinks()
  }

  private mutating func doubtDays() {
    for (index, kind) in catalog.kinds.enumerated() {
      for doubt in PersonDays(kind)?.doubts(self.files, kind: index) ?? [] { log.add(doubt) }
    }
  }

  /// The numbers of texts that stand in no row: those of closed tables. `jobs` threads look them up at most.
  public mutating func numbers(of texts: [TextList], jobs: Int) -> [[UInt32]] { pool.codes(of: texts, jobs: jobs) }

  /// Decides a row's fate: another is taken in its place.
  mutating func take(_ file: Int, _ row: Int, for other: Int, _ otherRow: Int, as fate: Fate) {
    files[other].fates[otherRow] = fate
    files[other].links.set(otherRow, of: files[other].fates.count, to: RowLinks.Row(file: file, row: row))
  }

  /// Lets each row's link lead to the row that stands, whatever became of those between. O(rows).
  private mutating func shortenLinks() {
    for at in files.indices where !files[at].links.isEmpty {
      for row in files[at].fates.indices {
        guard var found = files[at].links[row], files[found.file].links[found.row] != nil else { continue }
        var passed = [RowLinks.Row(file: at, row: row)]
        while let next = files[found.file].links[found.row] {
          passed.append(found)
          found = next
        }
        for one in passed { files[one.file].links.set(one.row, of: files[one.file].fates.count, to: found) }
      }
    }
  }

  /// Where the row stands, by path and physical line, that was taken in the place of a duplicate or superseded one,
  /// whatever became of those between; nil where none stands, as of a copy of a rejected row. O(1).
  public func standing(for file: Int, row: Int) -> (path: String, line: Int)? {
    if let line = files[file].closed?.standing[row], line > 0 { return (files[file].records.path, Int(line)) }
    guard var found = files[file].links[row] else { return nil }
    while let next = files[found.file].links[found.row] { found = next }
    guard files[found.file].fates[found.row] != .rejected else { return nil }
    let records = files[found.file].records
    return (records.path, records.lines[found.row])
  }
}
