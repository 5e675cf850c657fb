import Values

/// Records without a number of which each is sorted: one that another file sorts otherwise may be the same, or a second
/// one of that name and day.
extension Ledger {
  /// What bears unit, day and name of another file's row and is of another sort is a doubt, where nothing else tells it
  /// apart.
  mutating func doubtSort(_ new: Standing.Entry, _ key: LedgerKey, _ rows: inout Unnumbered) {
    let others = ofOtherSorts(new, key, &rows, most: Self.few)
    if let other = others.first(where: { agreesButForSorts(new, rows.entries[Int($0)], key) }) {
      doubtAlike(new, rows.entries[Int(other)])
    }
  }

  /// A row of a correction that nothing of its sort fits takes the place of the one record of its unit, day and name.
  mutating func correctSort(_ entry: Int, _ key: LedgerKey, _ rows: inout Unnumbered) {
    let new = rows.entries[entry]
    let meant = ofOtherSorts(new, key, &rows, most: Self.countable)
    let alike = meant.filter { agreesButForSorts(new, rows.entries[Int($0)], key) }
    let found = (alike.isEmpty ? meant : alike).map { Int($0) }
    guard let first = found.first else { return doubtNothing(new) }
    guard found.count == 1 else {
      return doubtSeveral(new, found.prefix(3).map { rows.entries[$0] }, isMore: found.count > 3)
    }
    let old = rows.entries[first]
    noteCorrected(new, old, differs: true)
    stand(entry, for: first, key.identity(files[old.file], row: old.row), &rows)
  }

  /// The entries of other files that bear a row's unit, day and name, and that no row of its file met.
  private func ofOtherSorts(
    _ new: Standing.Entry, _ key: LedgerKey, _ rows: inout Unnumbered, most: Int
  ) -> [Int32] {
    guard !key.sortless.isEmpty, isNamed(new.file, new.row, key), isFilled(new, key) else { return [] }
    func name(_ one: Standing.Entry) -> UInt64 { files[one.file].hash(key.sortless, row: one.row) }
    let found = rows.named(name(new), most: Self.countable, name)
    return found.prefix(most).filter { one in
      let other = rows.entries[Int(one)]
      return rows.isFree(one) && isOfName(new, other, key) && !saysOtherAmounts(new, other, key)
    }
  }

  /// Whether both fill in an amount, and not the same: help in money beside help in goods.
  private func saysOtherAmounts(_ new: Standing.Entry, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    let names = Set(key.names + [key.number].compactMap(\.self))
    return files[new.file].known.contains { field in
      guard !names.contains(field), files[other.file].known.contains(field),
        catalog.kinds[files[new.file].records.kind].fields[field].role != .approval
      else { return false }
      let (mine, theirs) = (
        files[new.file].number(field, row: new.row), files[other.file].number(field, row: other.row)
      )
      return mine != FieldColumn.blank && theirs != FieldColumn.blank && mine != theirs
    }
  }

  /// So many of a name are looked at for a doubt.
  private static let few = 32

  private func agreesButForSorts(_ a: Standing.Entry, _ b: Standing.Entry, _ key: LedgerKey) -> Bool {
    agree(key.names.filter { !key.sorts.contains($0) }, a, b)
  }
}
