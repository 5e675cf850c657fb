import Values

/// What a row has of the one whose place it took.
extension Ledger {
  /// What the later file has no column for stays as it was.
  mutating func carryLacking(_ at: Int, _ row: Int, from old: Standing.Entry) {
    let (older, known) = (files[old.file], files[at].known)
    var carried = false
    for field in older.records.columns.indices where !known.contains(field) {
      carried = files[at].carry(field, row: row, from: older, otherRow: old.row) || carried
    }
    guard carried else { return }
    files[at].earlier.set(row, of: files[at].fates.count, to: RowLinks.Row(file: old.file, row: old.row))
  }

  /// A single value of another row, which a row leaves empty.
  mutating func fill(_ field: Int, _ at: Int, _ row: Int, from old: Standing.Entry) {
    guard files[at].carry(field, row: row, from: files[old.file], otherRow: old.row) else { return }
    files[at].filled[row, default: [:]][field] = RowLinks.Row(file: old.file, row: old.row)
  }

  /// Whether rows of a table have values of others.
  public func hasCarried(_ at: Int) -> Bool { !files[at].earlier.isEmpty || !files[at].filled.isEmpty }

  /// The row of another file, or an earlier one, that tells a row's value, whatever rows it was carried through; nil where
  /// the row itself tells it, or there is none. O(rows that it was carried through).
  public func origin(of field: Int, _ at: Int, row: Int) -> (file: Int, row: Int)? {
    var found = RowLinks.Row(file: at, row: row)
    var passed: Set<RowLinks.Row> = [found]
    while let next = source(of: field, found), passed.insert(next).inserted { found = next }
    let file = files[found.file]
    guard passed.count > 1, let column = file.records.columns[field],
      column.states[Int(column.codes[found.row])] == .value
    else { return nil }
    return (found.file, found.row)
  }

  /// The row that a value was carried from.
  private func source(of field: Int, _ one: RowLinks.Row) -> RowLinks.Row? {
    if let filled = files[one.file].filled[one.row]?[field] { return filled }
    return files[one.file].known.contains(field) ? nil : files[one.file].earlier[one.row]
  }
}
