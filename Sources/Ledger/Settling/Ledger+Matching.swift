import Catalog
import Values

extension Ledger {
  /// The entry that a numbered row is another version of; nil where there is none, or more than one.
  mutating func match(_ at: Int, _ row: Int, _ candidates: [(entry: Int, Standing.Entry)], _ key: LedgerKey) -> Int? {
    func same(_ field: Int?, _ other: Standing.Entry) -> Bool {
      guard let field else { return false }
      let number = files[at].number(field, row: row)
      return number != FieldColumn.blank && number == files[other.file].number(field, row: other.row)
    }
    func equal(_ fields: [Int], _ other: Standing.Entry) -> Bool {
      fields.allSatisfy { files[at].number($0, row: row) == files[other.file].number($0, row: other.row) }
    }
    var found = candidates.filter { _, other in
      key.needsUnitOrDate ? same(key.unit, other) || same(key.date, other) : equal(key.others, other)
    }
    found.removeAll { _, other in isOfOtherBody(at, row, other, key) || sharesNumber(at, row, other, key) }
    if found.isEmpty && key.isUnits {
      // What stands above a unit is not told by a file without that column; the register was checked for what is unclear.
      func isSilent(_ file: LedgerFile, _ row: Int, _ field: Int) -> Bool {
        !file.known.contains(field) && file.number(field, row: row) == FieldColumn.blank
      }
      found = candidates.filter { _, other in
        key.others.allSatisfy { field in
          isSilent(files[at], row, field) || isSilent(files[other.file], other.row, field) || equal([field], other)
        }
      }
    }
    if found.isEmpty && corrects(at, row) {
      found = candidates.filter { _, other in
        same(key.unit, other) && (key.document.map { equal([$0], other) } ?? true)
      }
      found.removeAll { _, other in isAddition(at, row, other, key) }
    }
    if found.isEmpty, let only = meantByNumber(at, row, candidates, key) { found = [only] }
    if found.count > 1 {
      // Of several that share the number, the one that tells of the same.
      let alike = found.filter { !tellsOther(at, row, $0.1, key) }
      if !alike.isEmpty { found = alike }
    }
    if found.count > 1, files[at].records.isCorrection {
      let meant = found.filter { isOfNamedTime(at, $0.1, key) }
      if !meant.isEmpty { found = meant }
    }
    if found.count > 1 {
      let both = found.filter { same(key.unit, $0.1) && same(key.date, $0.1) }
      found = both.count == 1 ? both : found.filter { same(key.date, $0.1) }
    }
    return found.count == 1 ? found[0].entry : nil
  }

  /// Whether a row names the unit that an entry names.
  func sameUnit(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard let unit = key.unit else { return false }
    return files[at].number(unit, row: row) == files[other.file].number(unit, row: other.row)
  }

  /// Whether a row names the unit or the day that an entry names.
  func sameUnitOrDay(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    [key.unit, key.date].compactMap(\.self).contains { field in
      let number = files[at].number(field, row: row)
      return number != FieldColumn.blank && number == files[other.file].number(field, row: other.row)
    }
  }

  /// Whether what can be read of a rejected row's key agrees with an accepted row's.
  func readableKeyAgrees(_ at: Int, _ row: Int, _ rejected: Standing.Entry, _ key: LedgerKey) -> Bool {
    let isCorrection = files[at].records.isCorrection
    func agreement(_ field: Int) -> Bool? {
      let theirs = files[rejected.file].number(field, row: rejected.row)
      return theirs == FieldColumn.blank ? nil : theirs == files[at].number(field, row: row)
    }
    if key.needsUnitOrDate || isCorrection {
      let parts = [key.unit, key.date].compactMap { $0 }.compactMap(agreement)
      return parts.isEmpty || parts.contains(true)
    }
    return key.others.allSatisfy { agreement($0) ?? true }
  }
}

extension Ledger {
  /// Every number of a text is below this.
  public var memberBound: Int { pool.count }
}
