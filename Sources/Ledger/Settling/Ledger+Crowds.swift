import Values

/// Rows of which many bear one number, though the key has further parts: each is compared with those that could be the same.
extension Ledger {
  /// So many of those that agree in one thing are looked at.
  private static let looked = 8

  /// What may sort the entries of a number.
  private enum Part: UInt64 { case others, unit, date, both }

  /// Entries under a number that a row may be another version of, newest first. O(1) however many bear the number, but for
  /// those of a correction.
  mutating func candidates(
    _ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: inout Standing
  ) -> [Int] {
    guard let crowd = standing.crowds.isEmpty ? nil : standing.crowds[number] else {
      let all = standing.numbered(number)
      // A register's units are compared without those above them, too.
      guard all.count > Crowd.least, !key.isUnits else { return all }
      for entry in all.reversed() {
        let one = standing.entries[entry]
        standing.crowd(number, entry, under: parts(one.file, one.row, key))
      }
      return all
    }
    let most = files[at].records.isCorrection ? Int.max : Self.looked
    var found: Set<Int32> = []
    for hash in parts(at, row, key) { found.formUnion(crowd.newest(hash, most: most)) }
    if found.isEmpty, let newest = standing.newest(number) { found.insert(Int32(newest)) }
    return found.sorted(by: >).map { Int($0) }
  }

  /// One more row under a number.
  mutating func add(_ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: inout Standing) {
    standing.add(number: number, file: at, row: row)
    guard !standing.crowds.isEmpty, standing.crowds[number] != nil, let entry = standing.newest(number) else { return }
    standing.crowd(number, entry, under: parts(at, row, key))
  }

  /// A row stands in the place of an entry of its number.
  mutating func replace(
    _ entry: Int, _ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: inout Standing
  ) {
    let old = standing.entries[entry]
    standing.replace(entry, file: at, row: row)
    guard !standing.crowds.isEmpty, standing.crowds[number] != nil else { return }
    standing.uncrowd(number, entry, under: parts(old.file, old.row, key))
    standing.crowd(number, entry, under: parts(at, row, key))
  }

  private func parts(_ at: Int, _ row: Int, _ key: LedgerKey) -> [UInt64] {
    func hash(_ part: Part, _ fields: [Int]) -> UInt64 {
      fields.reduce(part.rawValue &+ 1) { hash, field in
        let mixed = (hash ^ UInt64(bitPattern: files[at].number(field, row: row))) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
      }
    }
    var out = key.needsUnitOrDate ? [] : [hash(.others, key.others)]
    if let unit = key.unit { out.append(hash(.unit, [unit])) }
    if let date = key.date, key.needsUnitOrDate {
      out.append(hash(.date, [date]))
      if let unit = key.unit { out.append(hash(.both, [unit, date])) }
    }
    return out
  }
}
