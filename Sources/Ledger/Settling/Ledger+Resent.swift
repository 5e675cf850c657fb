import Catalog
import Diagnostics
import Values

/// A file without numbers that repeats another but for a few rows, which differ in a day or in amounts: its newer version, most
/// likely. What differs counts in both.
extension Ledger {
  /// Of so many other files, those that share the most rows, it is asked; no file is much longer than what may be its version.
  private static let mostVersions = 8
  private static let timesAsLong = 4

  /// A row of a file that is new, and that of another file which it may be.
  private struct Resent {
    var row: Int
    var old: Int
  }

  /// Asks once a table and other table. O(rows) of tables that repeat others and have new rows beside.
  mutating func doubtResent(_ key: LedgerKey, _ rows: Unnumbered) {
    defer { (counting.asked, counting.askedOf) = ([], []) }
    guard key.isLog, !key.isLiving, rows.hasOthers else { return }
    var fresh: [Int: [Int]] = [:]
    for entry in rows.ofFile.map({ rows.entries[$0] }) {
      let isNew = files[entry.file].fates[entry.row] == .counted && !files[entry.file].mends.contains(entry.row)
      if isNew, !files[entry.file].links.isEmpty { fresh[entry.file, default: []].append(entry.row) }
    }
    guard let one = fresh.keys.first else { return }
    let met = met(byFileOf: one)
    for (at, own) in fresh.sorted(by: { $0.key < $1.key }) where !files[at].records.isCorrection {
      var shared: [Int: Int] = [:]
      for one in files[at].fates.indices.compactMap({ files[at].links[$0] }) { shared[one.file, default: 0] += 1 }
      let others = shared.filter { files[$0.key].records.path != files[at].records.path }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (other, count) in others.prefix(Self.mostVersions) where !counting.askedOf.contains(other) {
        guard files[other].fates.count <= Self.timesAsLong * files[at].fates.count else { continue }
        let resent = resent(at, own, other, met, key)
        guard let first = resent.first, resent.count <= count, isMost(count + resent.count, of: other, in: at, key)
        else {
          continue
        }
        tellResent(at, other, first, resent.count, count)
      }
    }
  }

  /// The rows that rows of a file repeat, or stand for.
  private func met(byFileOf table: Int) -> Set<RowLinks.Row> {
    let path = files[table].records.path
    var (first, last) = (table, table)
    while first > 0, files[first - 1].records.path == path { first -= 1 }
    while last + 1 < files.count, files[last + 1].records.path == path { last += 1 }
    return Set((first...last).flatMap { at in files[at].fates.indices.compactMap { files[at].links[$0] } })
  }

  /// New rows of a table, each with one of another table that it has no more, of the same words, and of the same day or the
  /// same amounts. What lies before or behind all days of the other table is none: the days of an export move on.
  private func resent(
    _ at: Int, _ own: [Int], _ other: Int, _ met: Set<RowLinks.Row>, _ key: LedgerKey
  ) -> [Resent] {
    let kind = catalog.kinds[files[at].records.kind]
    let both = files[at].known.filter { field in
      files[other].known.contains(field) && field != key.number && kind.fields[field].role != .approval
    }
    let times = both.filter { kind.fields[$0].type == .date }
    let words = both.filter { key.names.contains($0) && kind.fields[$0].type != .date && kind.fields[$0].type != .time }
    let amounts = both.filter { !times.contains($0) && !words.contains($0) }
    guard !times.isEmpty else { return [] }
    let (here, there) = (days(at, key), days(other, key))
    func lies(_ file: Int, _ row: Int, in days: ClosedRange<Int64>?) -> Bool {
      guard let date = key.date, let days else { return false }
      return days.contains(files[file].number(date, row: row))
    }
    let sorts = [words + times, words + amounts]
    var left: [[UInt64: [Int]]] = [[:], [:]]
    for row in files[other].fates.indices.reversed()
    where files[other].fates[row] == .counted && !met.contains(RowLinks.Row(file: other, row: row)) {
      for (sort, fields) in sorts.enumerated() {
        left[sort][files[other].hash(fields, row: row), default: []].append(row)
      }
    }
    guard !left[0].isEmpty else { return [] }
    var (found, used): ([Resent], Set<Int>) = ([], [])
    for row in own where !counting.asked.contains(RowLinks.Row(file: at, row: row)) {
      for (sort, fields) in sorts.enumerated() {
        let hash = files[at].hash(fields, row: row)
        while let last = left[sort][hash]?.last, used.contains(last) { left[sort][hash]?.removeLast() }
        guard let old = left[sort][hash]?.last, lies(other, old, in: here) || lies(at, row, in: there) else { continue }
        used.insert(old)
        found.append(Resent(row: row, old: old))
        break
      }
    }
    return found
  }

  /// Whether so many rows are most of those of another table that lie in the days of a table.
  private func isMost(_ count: Int, of other: Int, in at: Int, _ key: LedgerKey) -> Bool {
    guard let date = key.date, let days = days(at, key) else { return false }
    return 2 * count > files[other].fates.indices.count { days.contains(files[other].number(date, row: $0)) }
  }

  /// From the first to the last day of a table.
  func days(_ at: Int, _ key: LedgerKey) -> ClosedRange<Int64>? {
    guard let date = key.date else { return nil }
    let days = files[at].fates.indices.lazy.map { files[at].number(date, row: $0) }.filter { $0 != FieldColumn.blank }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  private mutating func tellResent(_ at: Int, _ other: Int, _ first: Resent, _ count: Int, _ shared: Int) {
    let (path, there) = (files[other].records.path, files[other].records.place(row: first.old))
    log.add(
      Diagnostic(
        .warning, "doubt.resent", at: files[at].records.place(row: first.row),
        seen: Text(
          zh:
            "本文件有 \(shared) 行与“\(path)”的相同，像是它的新版，而 \(count) 行与那里没有对上的（\(there) 等）只有日期或数量不同（没有编号），两边都计",
          en:
            "\(shared) rows of this file are those of “\(path)”, as if it were a newer version, and \(count) differ from rows left "
            + "there, the first at \(there), in a day or in amounts alone (there are no numbers); both count"),
        fix: Text(
          zh: "如果是同一份台账改过再报，请移走旧文件；如果确是另外的记录，不必改",
          en: "take the older file away if it was sent again with changes; leave it if they are other records")))
  }
}
