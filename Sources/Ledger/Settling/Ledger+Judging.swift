import Catalog
import Values

/// What becomes of the rows of a table, one by one.
extension Ledger {
  /// Decides the fates of a table's rows, as far as the rows before them tell.
  ///
  /// - Parameter first: where the table is that of a file whose bytes another has: that one's table.
  mutating func judge(_ at: Int, _ kind: Kind, copying first: Int?) {
    let key = LedgerKey(kind)
    var standing = self.standing.removeValue(forKey: files[at].records.kind) ?? Standing(isText: key.numberIsText)
    if standing.ends(before: files[at].records.path) { settleFile(key, &standing) }
    defer { self.standing[files[at].records.kind] = standing }
    if let first {
      let stands = stillStands(first, copiedBy: at)
      for row in files[at].fates.indices where stands || files[at].fates[row] == .rejected {
        take(first, row, for: at, row, as: .duplicate)
      }
      if stands { return }
    }
    findCountedAgain(at, key)
    let forms = findForms(at, key)
    standing.beginTable(of: files[at].records.path, rows: files[at].fates.count, texts: pool.count)
    let numbers = key.number.map { files[at].view($0) }
    let hasOrigins = !files[at].records.origins.isEmpty || counting.origins[files[at].records.path] != nil
    let incomplete = Dictionary(
      files[at].records.incomplete.map { ($0.reject.row, $0) }, uniquingKeysWith: { a, _ in a })
    for row in files[at].fates.indices {
      let written = numbers?[row] ?? FieldColumn.blank
      let isForm = !forms.isEmpty && forms.contains(written)
      let number = isForm ? FieldColumn.blank : written
      if !incomplete.isEmpty, let one = incomplete[row] { complete(at, one, number, key, standing) }
      if files[at].fates[row] == .rejected {
        if number != FieldColumn.blank { standing.addRejected(number: number, file: at, row: row) }
      } else if first != nil && files[at].fates[row] == .duplicate {
        continue
      } else if hasOrigins, takeTwin(at, row, number, key, &standing) {
        noteTwin(at, row)
        continue
      } else if number != FieldColumn.blank {
        judgeNumbered(at, row, number, key, &standing)
      } else {
        judgeUnnumbered(at, row, key, &standing.unnumbered)
        if isForm { noteForm(at, row, written) }
      }
      if hasOrigins { noteTwin(at, row) }
    }
    mend(at)
    tellNotes(at, key)
  }

  private mutating func judgeNumbered(
    _ at: Int, _ row: Int, _ number: Int64, _ key: LedgerKey, _ standing: inout Standing
  ) {
    let again = counting.again[row]
    // A row that is known by what it says mends none for the number that it bears by now.
    if again.map({ ownNumber($0, key) == number }) ?? true { mendRejected(at, row, number, key, &standing) }
    if let again { return take(again.file, again.row, for: at, row, as: .duplicate) }
    var candidates = candidates(at, row, number, key, &standing)
    if let first = candidates.first {
      candidates.removeAll {
        isMetByAnother(at, row, standing.entries[$0])
          || isCountedAnew(at, row, standing.entries[$0], key)
      }
      if candidates.isEmpty { noteApart(row, standing.entries[first]) }
      let before = candidates
      candidates.removeAll { isOfAnotherTime(at, row, standing.entries[$0], key) }
      let apart = before.first { entry in
        let other = standing.entries[entry]
        return !candidates.contains(entry) && !differ(at, row, other, in: key.others)
      }
      if let apart { noteAnother(at, row, standing.entries[apart], key) }
    }
    guard !candidates.isEmpty else {
      add(at, row, number, key, &standing)
      return
    }
    if let entry = match(at, row, candidates.map { ($0, standing.entries[$0]) }, key) {
      if settle(at, row, standing.entries[entry], key) { replace(entry, at, row, number, key, &standing) }
    } else {
      add(at, row, number, key, &standing)
      let body = candidates.first { isOfOtherBody(at, row, standing.entries[$0], key) }
      if let body {
        doubtOtherBody(at, row, key, standing.entries[body])
      } else if noteShared(at, row, candidates.map { standing.entries[$0] }, key) {
        // Told once of all of them.
      } else if let moved = candidates.first(where: { isMoved(at, row, standing.entries[$0], key) }) {
        noteMoving(row, standing.entries[moved])
      } else if !files[at].records.isCorrection, !key.needsUnitOrDate {
        let others = candidates.map { standing.entries[$0] }
        noteSentAgain(row, others.filter { mayBeSentAgain(at, row, $0, key) })
      } else if key.needsUnitOrDate {
        let near = candidates.first { sameUnitOrDay(at, row, standing.entries[$0], key) }
        doubtClash(at, row, standing.entries[near ?? candidates[0]], isAnyOf: near != nil)
      } else if corrects(at, row),
        candidates.contains(where: { sameUnit(at, row, standing.entries[$0], key) })
      {
        doubtCorrection(at, row)
      }
    }
  }

  /// Whether all rows that count, or those that they repeat, stood until now, or another row of the same file does.
  /// A copy of a register whose name tells no time, as a back-up's, puts nothing back. O(rows).
  private func stillStands(_ table: Int, copiedBy at: Int) -> Bool {
    let file = files[table]
    let isRegister = catalog.kinds[file.records.kind].form != .log
    guard file.closed == nil, !isRegister || NamedTime(path: files[at].records.path) != nil else { return true }
    return file.fates.indices.allSatisfy { row in
      guard !file.records.isRejected[row], var found = file.links[row] else { return true }
      var wasReplaced = file.fates[row] == .superseded
      while let next = files[found.file].links[found.row] {
        wasReplaced = wasReplaced || files[found.file].fates[found.row] == .superseded
        found = next
      }
      return !wasReplaced || files[found.file].records.path == file.records.path
    }
  }
}
