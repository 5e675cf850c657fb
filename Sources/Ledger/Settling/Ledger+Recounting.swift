import Values

/// Rows that were sent again under another number, as their numbers only count the rows of their file.
extension Ledger {
  /// Finds, of a table whose numbers count its rows, those that another file's say under whichever number. O(rows).
  ///
  /// Only runs that begin with the same number are compared: whatever tables were closed by themselves share none.
  mutating func findCountedAgain(_ at: Int, _ key: LedgerKey) {
    counting.again = [:]
    guard key.needsUnitOrDate, let number = key.number, addsRows(at), count(at, key) != nil else { return }
    let (kind, path) = (files[at].records.kind, files[at].records.path)
    var known = counting.rows.removeValue(forKey: kind) ?? CountedRows()
    known.begin(path)
    let others = known.tables.count { files[$0].records.path != path }
    if others > 0 {
      let fields = files[at].known.filter { $0 != number }
      known.index(fields, others: others, rows: { files[$0].fates.indices }) { hash($0, fields, key) }
      for row in files[at].fates.indices where files[at].fates[row] == .counted {
        let wanted = hash(RowLinks.Row(file: at, row: row), fields, key)
        let found = known.first(wanted, fields) { files[$0.file].fates[$0.row] == .counted }
        guard let found, says(found, what: at, row, in: fields) else { continue }
        known.met.insert(found)
        counting.again[row] = found
      }
    }
    known.tables.append(at)
    counting.rows[kind] = known
  }

  private func says(_ other: RowLinks.Row, what at: Int, _ row: Int, in fields: [Int]) -> Bool {
    fields.allSatisfy { files[at].number($0, row: row) == files[other.file].number($0, row: other.row) }
  }

  /// A hash of what a row says, and of the number with which its run begins; that of no row has no meaning.
  private func hash(_ row: RowLinks.Row, _ fields: [Int], _ key: LedgerKey) -> UInt64 {
    let file = files[row.file]
    guard let number = key.number, let count = counting.counts[row.file] ?? nil else { return 0 }
    let first = file.number(number, row: count.firstNumbered(of: count.run(of: row.row)))
    return (file.hash(fields, row: row.row) ^ UInt64(bitPattern: first)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether another row of this file says what an entry says under another number.
  func isMetByAnother(_ at: Int, _ row: Int, _ other: Standing.Entry) -> Bool {
    let records = files[at].records
    guard let known = counting.rows[records.kind], !known.met.isEmpty, known.path == records.path else { return false }
    let entry = RowLinks.Row(file: other.file, row: other.row)
    return known.met.contains(entry) && counting.again[row] != entry
  }
}
