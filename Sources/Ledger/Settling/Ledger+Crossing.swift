import Diagnostics
import Values

/// A log sent again with numbers that it had not, or without those that it had.
extension Ledger {
  /// Looks at the rows of a file that are new, once all of it is read: those that have a number beside what stands without
  /// one in other files, and the other way round.
  ///
  /// - Complexity: O(rows of the kind), where some have a number and some have none; nothing else.
  mutating func settleCrossing(_ key: LedgerKey, _ standing: inout Standing) {
    guard key.isLog, let number = key.number else { return }
    if !standing.ofFile.isEmpty, standing.unnumbered.hasOthers { numberAlike(key, &standing) }
    guard standing.hasOthers else { return }
    let fresh = standing.unnumbered.ofFile
    if !fresh.isEmpty { unnumberAlike(fresh, number, key, &standing) }
  }

  /// Rows with a number stand in the place of those that say the same without.
  private mutating func numberAlike(_ key: LedgerKey, _ standing: inout Standing) {
    standing.unnumbered.index { key.identity(files[$0.file], row: $0.row) }
    var doubted: Set<Int> = []
    for entry in standing.ofFile {
      let new = standing.entries[entry]
      guard isNew(new) else { continue }
      let identity = key.identity(files[new.file], row: new.row)
      let same = standing.unnumbered.alike(identity) { key.identity(files[$0.file], row: $0.row) }
      let found = crossed(new, same.map { ($0, standing.unnumbered.entries[Int($0)]) }, key, &doubted)
      guard let found else { continue }
      let old = standing.unnumbered.entries[found]
      take(new.file, new.row, for: old.file, old.row, as: .superseded)
      carryLacking(new.file, new.row, from: old)
      standing.unnumbered.drop(found, identity: identity)
    }
  }

  /// Rows without a number are duplicates of those that say the same with one, or take their place and their number.
  private mutating func unnumberAlike(_ fresh: [Int], _ number: Int, _ key: LedgerKey, _ standing: inout Standing) {
    standing.index { key.identity(files[$0.file], row: $0.row) }
    var (taken, doubted): (Set<Int32>, Set<Int>) = ([], [])
    guard let first = fresh.first else { return }
    let met = rowsMet(by: files[standing.unnumbered.entries[first].file].records.path)
    for entry in fresh {
      let new = standing.unnumbered.entries[entry]
      guard isNew(new) else { continue }
      let identity = key.identity(files[new.file], row: new.row)
      let same = standing.alike(identity).filter { one in
        let old = standing.entries[Int(one)]
        return files[old.file].fates[old.row] == .counted && !taken.contains(one)
          && !met.contains(RowLinks.Row(file: old.file, row: old.row))
          && key.identity(files[old.file], row: old.row) == identity
      }
      guard let found = crossed(new, same.map { ($0, standing.entries[Int($0)]) }, key, &doubted) else { continue }
      let old = standing.entries[found]
      taken.insert(Int32(found))
      standing.unnumbered.drop(entry, identity: identity)
      if tellsNothingMore(new, old, but: number) {
        take(old.file, old.row, for: new.file, new.row, as: .duplicate)
        continue
      }
      let text = files[old.file].number(number, row: old.row)
      take(new.file, new.row, for: old.file, old.row, as: .superseded)
      carryLacking(new.file, new.row, from: old)
      fill(number, new.file, new.row, from: old)
      replace(found, new.file, new.row, text, key, &standing)
    }
  }

  /// Whether a row counts so far, and stands for none that was returned.
  private func isNew(_ one: Standing.Entry) -> Bool {
    files[one.file].fates[one.row] == .counted && !files[one.file].mends.contains(one.row)
  }

  /// The rows that other rows of a file repeat.
  private func rowsMet(by path: String) -> Set<RowLinks.Row> {
    var met: Set<RowLinks.Row> = []
    for file in files.reversed() where file.records.path == path && !file.links.isEmpty {
      met.formUnion(file.fates.indices.compactMap { file.links[$0] })
    }
    return met
  }

  /// The entry that is another version of a row's record: one that says the same in all columns of both, or the one that a
  /// correction means. What is not certain is a doubt, once for two files.
  private mutating func crossed(
    _ new: Standing.Entry, _ same: [(entry: Int32, old: Standing.Entry)], _ key: LedgerKey, _ doubted: inout Set<Int>
  ) -> Int? {
    guard !same.isEmpty, same.count <= Self.countable else { return nil }
    let path = files[new.file].records.path
    let others = same.filter { files[$0.old.file].records.path != path && !isToldApart(new.file, new.row, $0.old, key) }
    if let version = others.first(where: { agreesInAll(new, $0.old, but: key.number) && isOne(new, $0.old, key) }) {
      noteNumbered(new, version.old)
      return Int(version.entry)
    }
    guard isNamed(new.file, new.row, key), isFilled(new, key) else { return nil }
    let meant = others.filter { isOfName(new, $0.old, key) }
    guard let first = meant.first else { return nil }
    let records = files[new.file].records
    guard records.isCorrection, !catalog.settings.onlyAdds(records.path) else {
      let isAlike = agree(key.names.filter { !key.sorts.contains($0) && $0 != key.number }, new, first.old)
      if isAlike, doubted.insert(first.old.file).inserted { doubtAlike(new, first.old) }
      return nil
    }
    guard meant.count == 1 else {
      doubtSeveral(new, meant.prefix(3).map(\.old), isMore: meant.count > 3)
      return nil
    }
    noteCrossed(new, first.old)
    return Int(first.entry)
  }

  /// Whether two rows say the same in all columns that both files have, but for the number.
  private func agreesInAll(_ a: Standing.Entry, _ b: Standing.Entry, but number: Int?) -> Bool {
    let theirs = files[b.file].known
    return files[a.file].known.allSatisfy { field in
      field == number || !theirs.contains(field)
        || files[a.file].number(field, row: a.row) == files[b.file].number(field, row: b.row)
    }
  }

  /// Whether a row says nothing but its number that another does not.
  private func tellsNothingMore(_ a: Standing.Entry, _ b: Standing.Entry, but number: Int?) -> Bool {
    files[a.file].known.allSatisfy { field in
      field == number || files[a.file].number(field, row: a.row) == files[b.file].number(field, row: b.row)
    }
  }

  /// Whether such rows are one record: they fill in the key of what has no number alike, or bear one name.
  private func isOne(_ a: Standing.Entry, _ b: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard !key.withoutNumber.isEmpty else { return isCertain(a, b, key) }
    return key.withoutNumber.allSatisfy { fields in
      fields.contains { field in
        let number = files[a.file].number(field, row: a.row)
        return number != FieldColumn.blank && number == files[b.file].number(field, row: b.row)
      }
    }
  }

  /// A row of a correction stands in the place of the one record of its name, though only one of them has a number.
  private mutating func noteCrossed(_ one: Standing.Entry, _ other: Standing.Entry) {
    let there = place(other)
    log.add(
      Diagnostic(
        .note, "record.crossed", at: place(one),
        seen: Text(
          zh: "其中一个没有编号，按单位、日期和名称认定为更正 \(there)，以这里为准",
          en: "only one of them has a number; by unit, date and name it corrects \(there), and stands"),
        fix: Text(zh: "若是另一条，请改文件名", en: "rename the file if it is another record")))
  }

  /// Two files say the same, and only one has numbers.
  private mutating func noteNumbered(_ one: Standing.Entry, _ other: Standing.Entry) {
    let there = place(other)
    log.add(
      Diagnostic(
        .note, "record.numbered", at: place(one),
        seen: Text(
          zh: "与 \(there) 相同，只是其中一个没有编号，按同一条计",
          en: "it says what \(there) says, and only one of them has a number; they count as one"),
        fix: Text(zh: "若是另一条，请都填上编号", en: "give both a number if they are two")))
  }
}
