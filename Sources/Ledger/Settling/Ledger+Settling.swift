import Values

/// What becomes of a row and of the one that it repeats or replaces.
extension Ledger {
  /// A record without a number: a duplicate where an equal one stands, new where none of its key does; else it waits until
  /// it is known which of those that stand the rows to come are equal to.
  mutating func judgeUnnumbered(_ at: Int, _ row: Int, _ key: LedgerKey, _ rows: inout Unnumbered) {
    let hash = key.hash(files[at], row: row)
    if rows.isRepeated(wholeKey(hash, at, row)) { doubtRepeated(at, row) }
    guard rows.holds(hash) else {
      rows.add(key: hash, file: at, row: row)
      return
    }
    if let entry = equal(at, row, hash, key, &rows) {
      rows.meet(entry)
      let old = rows.entries[entry]
      take(old.file, old.row, for: at, row, as: .duplicate)
      doubtUntold(at, row, old, key)
    } else if key.withoutNumber.isEmpty {
      // One of the same key is told apart from it.
      if let other = rows.first(hash) { doubtApart(at, row, rows.entries[other], key) }
      rows.add(key: hash, file: at, row: row)
    } else if rows.isAwaited(hash) || rows.first(hash) != nil {
      rows.wait(Unnumbered.Waiting(key: hash, file: at, row: row))
    } else {
      rows.add(key: hash, file: at, row: row)
    }
  }

  /// The first free entry of a row's key that says the same.
  private func equal(_ at: Int, _ row: Int, _ hash: UInt64, _ key: LedgerKey, _ rows: inout Unnumbered) -> Int? {
    let columns = tellingColumns(at, row, key)
    guard columns.isEmpty else { return equal(at, row, hash, toldBy: columns, &rows) }
    if let first = rows.first(hash), isSame(at, row, rows.entries[first]) { return first }
    // Where all fields together are the key, the first is as good as any.
    guard !key.withoutNumber.isEmpty else { return nil }
    let known = files[at].known
    return rows.first(
      hash, by: .whole, files[at].hash(known, row: row), hash: { files[$0.file].hash(known, row: $0.row) },
      where: { isSame(at, row, $0) })
  }

  /// What is decided once all rows of a file are there.
  mutating func settleFile(_ key: LedgerKey, _ standing: inout Standing) {
    settleWaiting(key, &standing.unnumbered)
    settleCrossing(key, &standing)
    settleAlike(key, &standing.unnumbered)
    doubtReworded(key, standing.unnumbered)
    doubtResent(key, standing.unnumbered)
  }

  /// The rows of a file that are equal to none that stands: each is another version of one that is left, rather of its own
  /// day, then of its own unit's, in order; else it is one more.
  private mutating func settleWaiting(_ key: LedgerKey, _ rows: inout Unnumbered) {
    var waiting = rows.takeWaiting()
    // Of each of the file's tables by itself.
    var notes: [Int: Counting.Notes] = [:]
    for nearness in [Nearness.day, .unit, .any] where nearness != .day || key.isDue {
      var left: [Unnumbered.Waiting] = []
      for one in waiting {
        swap(&counting.notes, &notes[one.file, default: Counting.Notes()])
        defer { swap(&counting.notes, &notes[one.file, default: Counting.Notes()]) }
        guard let entry = nearest(one, nearness, key, &rows) else {
          left.append(one)
          continue
        }
        rows.meet(entry)
        if settle(one.file, one.row, rows.entries[entry], key) { rows.replace(entry, file: one.file, row: one.row) }
      }
      waiting = left
    }
    for one in waiting { rows.add(key: one.key, file: one.file, row: one.row) }
    for (table, noted) in notes.sorted(by: { $0.key < $1.key }) {
      counting.notes = noted
      tellNotes(table, key)
    }
  }

  /// What a row shares, beside the key of what has no number, with the record of which it is another version.
  private enum Nearness { case day, unit, any }

  private mutating func nearest(
    _ one: Unnumbered.Waiting, _ nearness: Nearness, _ key: LedgerKey, _ rows: inout Unnumbered
  ) -> Int? {
    if let meant = ofNamedTime(one, nearness, key, &rows) { return meant }
    let found =
      switch nearness {
      case .day: sharing(one, [key.unit, key.date], .day, &rows)
      case .unit: sharing(one, [key.unit], .unit, &rows)
      case .any: rows.first(one.key)
      }
    guard let found else { return nil }
    let isNamesake = isNamesake(one.file, one.row, rows.entries[found])
    guard isNamesake || isOfAnotherTime(one.file, one.row, rows.entries[found], key) else { return found }
    // One of its own time may stand behind it, or of its own person.
    if !isNamesake, let own = ofOwnMonth(one, key, &rows) { return own }
    let other = rows.few(one.key) { entry in
      (nearness == .any || sameUnit(one.file, one.row, entry, key)) && !isOfAnotherTime(one.file, one.row, entry, key)
        && !self.isNamesake(one.file, one.row, entry)
    }
    guard other == nil, nearness == .any else { return other }
    if isNamesake {
      doubtNamesake(one.file, one.row, rows.entries[found])
    } else {
      noteAnother(one.file, one.row, rows.entries[found], key)
    }
    return nil
  }

  /// Of a correction: the record of its unit that is due in the month that the correction's name tells.
  private mutating func ofNamedTime(
    _ one: Unnumbered.Waiting, _ nearness: Nearness, _ key: LedgerKey, _ rows: inout Unnumbered
  ) -> Int? {
    guard nearness != .day, key.isDue, files[one.file].records.isCorrection else { return nil }
    return rows.few(one.key) { entry in
      (nearness == .any || sameUnit(one.file, one.row, entry, key)) && isOfNamedTime(one.file, entry, key)
    }
  }

  /// The record of a row's own unit and month.
  private mutating func ofOwnMonth(
    _ one: Unnumbered.Waiting, _ key: LedgerKey, _ rows: inout Unnumbered
  ) -> Int? {
    guard let date = key.date, let unit = key.unit else { return nil }
    func mark(_ at: Int, _ row: Int) -> UInt64 {
      let month = month(of: at, row, date).map { UInt64($0.year * 12 + $0.month) } ?? 0
      return files[at].hash([unit], row: row) ^ month &* 0x9E37_79B9_7F4A_7C15
    }
    let found = rows.first(
      one.key, by: .month, mark(one.file, one.row), hash: { mark($0.file, $0.row) },
      where: { mark($0.file, $0.row) == mark(one.file, one.row) && sameUnit(one.file, one.row, $0, key) })
    guard let found, !isOfAnotherTime(one.file, one.row, rows.entries[found], key) else { return nil }
    return found
  }

  private func sharing(
    _ one: Unnumbered.Waiting, _ fields: [Int?], _ sort: Unnumbered.Sort, _ rows: inout Unnumbered
  ) -> Int? {
    let fields = fields.compactMap(\.self)
    guard !fields.isEmpty else { return nil }
    return rows.first(
      one.key, by: sort, files[one.file].hash(fields, row: one.row),
      hash: { files[$0.file].hash(fields, row: $0.row) },
      where: { entry in
        fields.allSatisfy { files[one.file].number($0, row: one.row) == files[entry.file].number($0, row: entry.row) }
      })
  }

  /// Whether the values that the later file knows are the same.
  func isSame(_ at: Int, _ row: Int, _ old: Standing.Entry) -> Bool {
    files[at].known.allSatisfy { files[at].number($0, row: row) == files[old.file].number($0, row: old.row) }
  }

  /// Whether they are the same to the letter: what is only typed otherwise may be what is mended.
  private func isWrittenAlike(_ at: Int, _ row: Int, _ old: Standing.Entry) -> Bool {
    files[at].known.allSatisfy { files[at].written($0, row: row) == files[old.file].written($0, row: old.row) }
  }

  /// Duplicate where the values that the later file knows are the same, else the later row stands in its place, but for
  /// people who were registered elsewhere since: whether it does.
  mutating func settle(_ at: Int, _ row: Int, _ old: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard !isWrittenAlike(at, row, old) else {
      take(old.file, old.row, for: at, row, as: .duplicate)
      return false
    }
    if isRegisteredLater(old, than: row, at, key) {
      take(old.file, old.row, for: at, row, as: .superseded)
      return false
    }
    if key.isOfOneUnit && !files[at].records.isCorrection { doubtClaim(at, row, key, old) }
    doubtRenamed(at, row, key, old)
    noteMoved(at, row, old, key)
    noteRenamed(at, row, old, key)
    noteVersion(at, row, of: old, key)
    if key.isTargets { doubtTarget(at, row, old) }
    for field in key.happenings where files[at].known.contains(field) {
      if files[at].number(field, row: row) == FieldColumn.blank { doubtBlanked(at, row, field, old) }
    }
    doubtEmptied(at, row, old, key)
    take(at, row, for: old.file, old.row, as: .superseded)
    carryLacking(at, row, from: old)
    return true
  }
}
