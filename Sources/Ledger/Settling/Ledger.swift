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
  private var standing: [Int: Standing] = [:]
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
    let namesakes = counting.namesakes
    counting = Counting()
    for at in self.files.indices where files[at].closed == nil { judgeApproval(at) }
    doubtDays()
    doubtMisnamed()
    for (index, kind) in catalog.kinds.enumerated() {
      if kind.form == .people {
        doubtSharedNumbers(index, kind)
        doubtSharedPhones(index, kind)
      }
      if kind.form == .log {
        doubtOverlaps(index, kind)
        doubtNamesakes(index, kind, but: namesakes)
      }
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

  /// - Parameter first: where the table is that of a file whose bytes another has: that one's table.
  private mutating func judge(_ at: Int, _ kind: Kind, copying first: Int?) {
    let key = LedgerKey(kind)
    var standing = self.standing.removeValue(forKey: files[at].records.kind) ?? Standing(isText: key.numberIsText)
    if standing.ends(before: files[at].records.path) { settleFile(key, &standing) }
    defer { self.standing[files[at].records.kind] = standing }
    if let first {
      let stands = stillStands(first, copiedBy: at)
      for row in files[at].fates.indices where stands || files[at].fates[row] == .rejected {
        take(first, row, for: at, row, as: .duplicate)
      }
      if stands { return }
    }
    findCountedAgain(at, key)
    standing.beginTable(of: files[at].records.path, rows: files[at].fates.count, texts: pool.count)
    let numbers = key.number.map { files[at].view($0) }
    let hasOrigins = !files[at].records.origins.isEmpty || counting.origins[files[at].records.path] != nil
    let incomplete = Dictionary(
      files[at].records.incomplete.map { ($0.reject.row, $0) }, uniquingKeysWith: { a, _ in a })
    for row in files[at].fates.indices {
      let number = numbers?[row] ?? FieldColumn.blank
      if !incomplete.isEmpty, let one = incomplete[row] { complete(at, one, number, key, standing) }
      if files[at].fates[row] == .rejected {
        if number != FieldColumn.blank { standing.addRejected(number: number, file: at, row: row) }
      } else if first != nil && files[at].fates[row] == .duplicate {
        continue
      } else if hasOrigins, takeTwin(at, row, number, key, &standing) {
        noteTwin(at, row)
        continue
      } else if number != FieldColumn.blank {
        judgeNumbered(at, row, number, key, &standing)
      } else {
        judgeUnnumbered(at, row, key, &standing.unnumbered)
      }
      if hasOrigins { noteTwin(at, row) }
    }
    mend(at)
    tellNotes(at, key)
  }

  private mutating func judgeNumbered(
    _ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: inout Standing
  ) {
    let again = counting.again[row]
    // A row that is known by what it says mends none for the number that it bears by now.
    if again.map({ ownNumber($0, key) == number }) ?? true { mendRejected(at, row, number, key, &standing) }
    if let again { return take(again.file, again.row, for: at, row, as: .duplicate) }
    var candidates = candidates(at, row, number, key, &standing)
    if let first = candidates.first {
      candidates.removeAll {
        isMetByAnother(at, row, standing.entries[$0])
          || isCountedAnew(at, row, standing.entries[$0], key)
      }
      if candidates.isEmpty { noteApart(row, standing.entries[first]) }
      let before = candidates
      candidates.removeAll { isOfAnotherTime(at, row, standing.entries[$0], key) }
      let apart = before.first { entry in
        let other = standing.entries[entry]
        return !candidates.contains(entry) && !differ(at, row, other, in: key.others)
      }
      if let apart { noteAnother(at, row, standing.entries[apart], key) }
    }
    guard !candidates.isEmpty else {
      add(at, row, number, key, &standing)
      return
    }
    if let entry = match(at, row, candidates.map { ($0, standing.entries[$0]) }, key) {
      if settle(at, row, standing.entries[entry], key) { replace(entry, at, row, number, key, &standing) }
    } else {
      add(at, row, number, key, &standing)
      let body = candidates.first { isOfOtherBody(at, row, standing.entries[$0], key) }
      if let body {
        doubtOtherBody(at, row, key, standing.entries[body])
      } else if noteShared(at, row, candidates.map { standing.entries[$0] }, key) {
        // Told once of all of them.
      } else if let moved = candidates.first(where: { isMoved(at, row, standing.entries[$0], key) }) {
        noteMoving(row, standing.entries[moved])
      } else if !files[at].records.isCorrection, !key.needsUnitOrDate {
        let others = candidates.map { standing.entries[$0] }
        noteSentAgain(row, others.filter { mayBeSentAgain(at, row, $0, key) })
      } else if key.needsUnitOrDate {
        let near = candidates.first { sameUnitOrDay(at, row, standing.entries[$0], key) }
        doubtClash(at, row, standing.entries[near ?? candidates[0]], isAnyOf: near != nil)
      } else if files[at].records.isCorrection,
        candidates.contains(where: { sameUnit(at, row, standing.entries[$0], key) })
      {
        doubtCorrection(at, row)
      }
    }
  }

  /// Whether all rows that count, or those that they repeat, stood until now, or another row of the same file does.
  /// A copy of a register whose name tells no time, as a back-up's, puts nothing back. O(rows).
  private func stillStands(_ table: Int, copiedBy at: Int) -> Bool {
    let file = files[table]
    let isRegister = catalog.kinds[file.records.kind].form != .log
    guard file.closed == nil, !isRegister || NamedTime(path: files[at].records.path) != nil else { return true }
    return file.fates.indices.allSatisfy { row in
      guard !file.records.isRejected[row], var found = file.links[row] else { return true }
      var wasReplaced = file.fates[row] == .superseded
      while let next = files[found.file].links[found.row] {
        wasReplaced = wasReplaced || files[found.file].fates[found.row] == .superseded
        found = next
      }
      return !wasReplaced || files[found.file].records.path == file.records.path
    }
  }

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
