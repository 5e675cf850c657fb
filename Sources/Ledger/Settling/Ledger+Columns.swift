import Catalog
import Values

/// Files sent again with other columns.
extension Ledger {
  /// The first entry that differs from a row in nothing but columns which one of the files lacks.
  func version(
    _ new: Standing.Entry, _ same: [Int32], _ identity: UInt64, _ rows: Unnumbered, _ look: inout Look
  ) -> Int? {
    guard look.key.withoutNumber.isEmpty || look.asksKey else { return nil }
    func fits(_ entry: Int32) -> Bool {
      let old = rows.entries[Int(entry)]
      return isVersion(new, old) && !isToldApart(new.file, new.row, old, look.key)
    }
    guard same.count > Unnumbered.most else { return same.first(where: fits).map { Int($0) } }
    let known = files[new.file].known
    if look.sorted[identity] == nil {
      look.sorted[identity] = []
      for entry in same {
        let old = rows.entries[Int(entry)]
        let columns = files[old.file].known
        look.sorted[identity]?.insert(columns)
        look.versions.add(entry, under: mark(identity, columns, known, old))
      }
    }
    for columns in (look.sorted[identity] ?? []).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let free = look.versions.first(mark(identity, columns, known, new)) { rows.isFree($0) }
      if let free, fits(free) { return Int(free) }
    }
    return nil
  }

  /// Whether a file has another choice of the columns of the key than another file of its kind.
  mutating func lacksKey(_ at: Int, _ key: LedgerKey) -> Bool {
    let (kind, path) = (files[at].records.kind, files[at].records.path)
    let parts = Set(key.withoutNumber.joined())
    if counting.keyColumns[kind] == nil {
      var found: [[Int]: [String]] = [:]
      for file in files where file.closed == nil && file.records.kind == kind {
        let known = file.known.filter(parts.contains)
        // Of two paths one is another's.
        if let paths = found[known], paths.count > 1 || paths.contains(file.records.path) { continue }
        found[known, default: []].append(file.records.path)
      }
      counting.keyColumns[kind] = found
    }
    let known = files[at].known.filter(parts.contains)
    return counting.keyColumns[kind]?.contains { $0.key != known && $0.value.contains { $0 != path } } ?? false
  }

  /// A hash of what two files with these columns both say of a row.
  private func mark(_ identity: UInt64, _ columns: [Int], _ known: [Int], _ one: Standing.Entry) -> UInt64 {
    let sort = columns.reduce(identity) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
    return sort ^ files[one.file].hash(known.filter(columns.contains), row: one.row)
  }

  /// Whether two rows differ in nothing but columns that one of the files lacks.
  private func isVersion(_ a: Standing.Entry, _ b: Standing.Entry) -> Bool {
    let (mine, theirs) = (files[a.file].known, files[b.file].known)
    return mine != theirs
      && mine.allSatisfy { field in
        files[a.file].number(field, row: a.row) == files[b.file].number(field, row: b.row) || !theirs.contains(field)
      }
  }

  /// Whether two versions are one record: they bear one name, or, where neither file has a column for one, tell something
  /// more alike.
  func isCertain(_ a: Standing.Entry, _ b: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard !key.named.contains(where: { files[a.file].known.contains($0) || files[b.file].known.contains($0) }) else {
      return isNamed(a.file, a.row, key) && isOfName(a, b, key)
    }
    return tellsMore(a, b, key)
  }
}
