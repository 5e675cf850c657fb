import Diagnostics
import Records

/// Records without a number that only columns tell apart which no field explains: of two donors of one day, the names.
extension Ledger {
  /// Whether a row is another record than an equal one, as a column of both files that nobody knows says.
  func isToldApart(_ at: Int, _ row: Int, _ other: Standing.Entry) -> Bool {
    guard !files[at].records.unknown.isEmpty else { return false }
    return tellingColumn(at, row, other) != nil && isSame(at, row, other)
  }

  private func tellingColumn(_ at: Int, _ row: Int, _ other: Standing.Entry) -> String? {
    for column in files[at].records.unknown {
      let mine = column.hash(row: row)
      guard mine != 0 else { continue }
      for same in files[other.file].records.unknown where same.key == column.key {
        let theirs = same.hash(row: other.row)
        if theirs != 0 && theirs != mine { return column.name }
      }
    }
    return nil
  }

  /// The key of a row without a number, with what such columns hold.
  func wholeKey(_ key: UInt64, _ at: Int, _ row: Int) -> UInt64 {
    files[at].records.unknown.reduce(key) { hash, column in
      let text = column.hash(row: row)
      return text == 0 ? hash : (hash ^ (column.key &+ text)) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  mutating func doubtApart(_ at: Int, _ row: Int, _ other: Standing.Entry) {
    guard let name = tellingColumn(at, row, other) else { return }
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.apart", at: files[at].records.place(row: row),
        seen: Text(
          zh: "与 \(there) 只有不参与统计的“\(name)”不同（没有编号），按两条计",
          en: "only “\(name)”, a column that is not known, tells it from \(there); both count"),
        fix: Text(zh: "若是同一条，请删去一行", en: "delete one if they are the same")))
  }
}
