import Diagnostics
import Values

/// Records without a number that only columns tell apart which no field explains: of two donors of one day, the addresses.
extension Ledger {
  /// Notes which of a table's columns that nobody knows tell records apart: those by which rows of it differ that say the
  /// same otherwise. All others may well change from one export to the next. What one table tells is known of all,
  /// whichever comes first. O(rows), where there are such columns.
  mutating func findTelling(_ at: Int, _ key: LedgerKey) {
    let unknown = files[at].records.unknown
    guard mayBeTold(key), !unknown.isEmpty else { return }
    var found: Set<UInt64> = []
    var before: [UInt64: Int] = [:]
    for row in files[at].fates.indices where files[at].fates[row] == .counted && !isNamed(at, row, key) {
      guard let other = before.updateValue(row, forKey: key.hash(files[at], row: row)) else { continue }
      for column in unknown {
        let (mine, theirs) = (column.hash(row: row), column.hash(row: other))
        if mine != theirs && mine != 0 && theirs != 0 { found.insert(column.key) }
      }
    }
    telling[files[at].records.kind, default: []].formUnion(found)
  }

  /// Whether records of a kind may be such: neither a person nor a name is asked of each.
  private func mayBeTold(_ key: LedgerKey) -> Bool { key.isLog && key.withoutNumber.isEmpty && !key.isNamed }

  /// Whether all that names a record is filled in.
  func isNamed(_ at: Int, _ row: Int, _ key: LedgerKey) -> Bool {
    !key.named.isEmpty && key.named.allSatisfy { files[at].number($0, row: row) != FieldColumn.blank }
  }

  /// The columns that tell a row from those of other files, as `UnknownColumn.key`.
  func tellingColumns(_ at: Int, _ row: Int, _ key: LedgerKey) -> [UInt64] {
    guard !files[at].records.unknown.isEmpty, let telling = telling[files[at].records.kind], !telling.isEmpty,
      mayBeTold(key), !isNamed(at, row, key)
    else { return [] }
    return files[at].records.unknown.map(\.key).filter(telling.contains)
  }

  /// The first free entry of a row's key that says the same, in such columns too.
  func equal(
    _ at: Int, _ row: Int, _ hash: UInt64, toldBy columns: [UInt64], _ rows: inout Unnumbered
  ) -> Int? {
    let mine = told(at, row, columns)
    for wanted in mine == 0 ? [0] : [mine, 0] {
      let found = rows.first(hash, by: .whole, wanted, hash: { told($0.file, $0.row, columns) }) {
        isSame(at, row, $0) && told($0.file, $0.row, columns) == wanted
      }
      if let found { return found }
    }
    return rows.few(hash) { isSame(at, row, $0) && difference(at, row, $0, columns) == nil }
  }

  /// A hash of what some columns hold; 0 where all are empty.
  private func told(_ at: Int, _ row: Int, _ columns: [UInt64]) -> UInt64 {
    files[at].records.unknown.reduce(0) { hash, column in
      guard columns.contains(column.key) else { return hash }
      let text = column.hash(row: row)
      return text == 0 ? hash : hash &+ (column.key ^ text) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// The first of such columns in which two rows differ, where neither is empty.
  private func difference(_ at: Int, _ row: Int, _ other: Standing.Entry, _ columns: [UInt64]) -> String? {
    for column in files[at].records.unknown where columns.contains(column.key) {
      let mine = column.hash(row: row)
      guard mine != 0 else { continue }
      for same in files[other.file].records.unknown where same.key == column.key {
        let theirs = same.hash(row: other.row)
        if theirs != 0 && theirs != mine { return column.name }
      }
    }
    return nil
  }

  /// Whether such columns tell a row from an entry.
  func isToldApart(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    let columns = tellingColumns(at, row, key)
    return !columns.isEmpty && difference(at, row, other, columns) != nil
  }

  /// The key of a row without a number, with what such columns hold.
  func wholeKey(_ key: UInt64, _ at: Int, _ row: Int) -> UInt64 {
    files[at].records.unknown.reduce(key) { hash, column in
      let text = column.hash(row: row)
      return text == 0 ? hash : (hash ^ (column.key &+ text)) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  mutating func doubtApart(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) {
    guard let name = difference(at, row, other, tellingColumns(at, row, key)) else { return }
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.apart", at: files[at].records.place(row: row),
        seen: Text(
          zh: "与 \(there) 只有不参与统计的“\(name)”不同（没有编号），按两条计",
          en: "only “\(name)”, a column that is not known, tells it from \(there); both count"),
        fix: Text(zh: "若是同一条，请删去一行", en: "delete one if they are the same")))
  }

  /// A duplicate of another file's row, from which a column that is not known would tell it: which is said where nothing
  /// else names the record.
  mutating func doubtUntold(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) {
    let unknown = files[at].records.unknown
    guard !unknown.isEmpty, mayBeTold(key), !isNamed(at, row, key),
      let name = difference(at, row, other, unknown.map(\.key))
    else { return }
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.untold", at: files[at].records.place(row: row),
        seen: Text(
          zh: "与 \(there) 相同，只有不参与统计的“\(name)”不同（没有编号），按重复计",
          en: "only “\(name)”, a column that is not known, tells it from \(there); it counts as a duplicate"),
        fix: Text(
          zh: "若是另一条，请填上编号、姓名或其他能区分的项", en: "if it is another record, give it a number, a name or what else tells it"
        )))
  }
}
