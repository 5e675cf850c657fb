import Records

/// What becomes of a row and of the one that it repeats or replaces.
extension Ledger {
  /// A record without a number: a duplicate where an equal one stands, new where none of its key does; else it waits until
  /// it is known which of those that stand the rows to come are equal to.
  mutating func judgeUnnumbered(_ at: Int, _ row: Int, _ key: LedgerKey, _ standing: inout Standing) {
    let hash = key.hash(files[at], row: row)
    if standing.isRepeated(wholeKey(hash, at, row)) { doubtRepeated(at, row) }
    guard standing.holds(hash) else {
      standing.add(key: hash, file: at, row: row)
      return
    }
    if let entry = standing.unmet(hash, where: { isSame(at, row, $0) && !isToldApart(at, row, $0) }) {
      standing.meet(entry, hash)
      take(standing.entries[entry].file, standing.entries[entry].row, for: at, row, as: .duplicate)
    } else if standing.isAwaited(hash) || standing.unmet(hash, where: { !isToldApart(at, row, $0) }) != nil {
      standing.wait(Standing.Waiting(key: hash, file: at, row: row))
    } else {
      if let other = standing.unmet(hash, where: { _ in true }) { doubtApart(at, row, standing.entries[other]) }
      standing.add(key: hash, file: at, row: row)
    }
  }

  /// The rows of a file that are equal to none that stands: each is another version of one that is left, rather of its own
  /// unit's, in order; else it is one more.
  mutating func settleWaiting(_ key: LedgerKey, _ standing: inout Standing) {
    var waiting = standing.takeWaiting()
    for isOwn in [true, false] {
      var left: [Standing.Waiting] = []
      for one in waiting {
        let entry = standing.unmet(one.key) {
          (!isOwn || sameUnit(one.file, one.row, $0, key)) && !isToldApart(one.file, one.row, $0)
        }
        guard let entry else {
          left.append(one)
          continue
        }
        standing.meet(entry, one.key)
        settle(one.file, one.row, entry, key, &standing)
      }
      waiting = left
    }
    for one in waiting { standing.add(key: one.key, file: one.file, row: one.row) }
    settleAlike(key, &standing)
  }

  /// Whether the values that the later file knows are the same.
  func isSame(_ at: Int, _ row: Int, _ old: Standing.Entry) -> Bool {
    files[at].known.allSatisfy { files[at].number($0, row: row) == files[old.file].number($0, row: old.row) }
  }

  /// Duplicate where the values that the later file knows are the same, else the later row stands in its place.
  mutating func settle(_ at: Int, _ row: Int, _ entry: Int, _ key: LedgerKey, _ standing: inout Standing) {
    let old = standing.entries[entry]
    guard !isSame(at, row, old) else {
      take(old.file, old.row, for: at, row, as: .duplicate)
      return
    }
    if key.isOfOneUnit && !files[at].records.isCorrection { doubtClaim(at, row, key, old) }
    doubtRenamed(at, row, key, old)
    noteMoved(at, row, old, key)
    for field in key.happenings where files[at].known.contains(field) {
      if files[at].number(field, row: row) == FieldColumn.blank { doubtBlanked(at, row, field, old) }
    }
    take(at, row, for: old.file, old.row, as: .superseded)
    carryLacking(at, row, from: old)
    standing.replace(entry, file: at, row: row)
  }

  /// What the later file has no column for stays as it was.
  mutating func carryLacking(_ at: Int, _ row: Int, from old: Standing.Entry) {
    let (older, known) = (files[old.file], files[at].known)
    for field in older.records.columns.indices where !known.contains(field) {
      files[at].carry(field, row: row, from: older, otherRow: old.row)
    }
  }
}
