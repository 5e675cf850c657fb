import Catalog
import Values

/// Records without a number that are equal to none that stands, and yet may be another file's version of one.
extension Ledger {
  /// What the rows of one file are looked at once more by.
  struct Look {
    let key: LedgerKey
    /// Whether the file corrects, and does not only add.
    let corrects: Bool
    /// Whether its name says that it adds.
    let adds: Bool
    /// By identity: entries by what both files say of them; built where many share an identity.
    var versions = EntryQueues()
    var sorted: [UInt64: Set<[Int]>] = [:]
    /// Files of which it was said already that a row may be one of theirs.
    var doubted: Set<Int> = []
    /// Whether this file or another of its kind has no column for a part of the key without a number.
    var asksKey = false
  }

  /// Of more that share an identity a correction means none.
  static let countable = 4096

  /// Looks at the rows of a file that are new, once all of it is read.
  ///
  /// - Complexity: O(records without a number), where those of more than one file are there.
  mutating func settleAlike(_ key: LedgerKey, _ rows: inout Unnumbered) {
    let fresh = rows.takeFresh()
    guard key.isLog, let first = fresh.first else { return }
    let records = files[rows.entries[first].file].records
    let adds = records.isCorrection && catalog.settings.onlyAdds(records.path)
    guard rows.hasOthers || records.isCorrection else { return }
    rows.index { key.identity(files[$0.file], row: $0.row) }
    var look = Look(key: key, corrects: records.isCorrection && !adds, adds: adds)
    if !key.withoutNumber.isEmpty, lacksKey(rows.entries[first].file, key) {
      look.asksKey = true
    }
    var left: [Int] = []
    for entry in fresh where !rows.isGone(entry) {
      let new = rows.entries[entry]
      if files[new.file].mends.contains(new.row) { continue }
      let identity = key.identity(files[new.file], row: new.row)
      let same = rows.alike(identity) { key.identity(files[$0.file], row: $0.row) }
      if let version = version(new, same, identity, rows, &look) {
        let old = rows.entries[version]
        if isCertain(new, old, key) {
          noteVersion(new, old)
          stand(entry, for: version, identity, &rows)
          continue
        }
        if look.doubted.insert(old.file).inserted { doubtUnnamed(new, old) }
        continue
      }
      if look.corrects {
        if !correct(entry, same, identity, look, &rows) { left.append(entry) }
      } else if let other = same.prefix(Unnumbered.most).first(where: { isAlike(new, rows.entries[Int($0)], look) }) {
        let old = rows.entries[Int(other)]
        let isTold = isNamed(new.file, new.row, key) && isFilled(new, key) && isNamed(old.file, old.row, key)
        if isTold { doubtAlike(new, old) } else { doubtUnnamed(new, old) }
      } else {
        doubtSort(new, key, &rows)
      }
    }
    for entry in left { correctSort(entry, key, &rows) }
  }

  /// A row of a correction takes the place of the one record that bears its name, rather of one that agrees in all but
  /// amounts. Whether anything is said of it: nothing is where none bears its name.
  private mutating func correct(
    _ entry: Int, _ same: [Int32], _ identity: UInt64, _ look: Look, _ rows: inout Unnumbered
  ) -> Bool {
    let (new, key) = (rows.entries[entry], look.key)
    guard isNamed(new.file, new.row, key), isFilled(new, key) else {
      if let first = same.first { doubtUnnamed(new, rows.entries[Int(first)]) } else { doubtNothing(new) }
      return true
    }
    guard same.count <= Self.countable else {
      doubtSeveral(new, same.prefix(3).map { rows.entries[Int($0)] }, isMore: true)
      return true
    }
    let meant = same.filter { isOfName(new, rows.entries[Int($0)], key) }
    let alike = meant.filter { agree(key.names, new, rows.entries[Int($0)]) }
    let found = alike.isEmpty ? meant : alike
    guard let first = found.first else { return false }
    if found.count == 1 {
      noteCorrected(new, rows.entries[Int(first)], differs: alike.isEmpty)
      stand(entry, for: Int(first), identity, &rows)
    } else {
      doubtSeveral(new, found.prefix(3).map { rows.entries[Int($0)] }, isMore: found.count > 3)
    }
    return true
  }

  /// Whether two rows bear one name, and neither begins at another time.
  func isOfName(_ a: Standing.Entry, _ b: Standing.Entry, _ key: LedgerKey) -> Bool {
    key.named.allSatisfy { files[a.file].number($0, row: a.row) == files[b.file].number($0, row: b.row) }
      && agree(key.withoutNumber.flatMap(\.self).filter(key.names.contains), a, b)
  }

  /// Whether two rows may be one record though amounts or sorts differ. What nothing names in both is asked about too where
  /// something more is told alike, or the file only adds to others.
  private func isAlike(_ a: Standing.Entry, _ b: Standing.Entry, _ look: Look) -> Bool {
    let key = look.key
    guard !isToldApart(a.file, a.row, b, key) else { return false }
    let isUnnamed = !isNamed(a.file, a.row, key) || !isNamed(b.file, b.row, key)
    // Of service without its activity the hours must be the same.
    let isAsked = look.adds || isUnnamed && tellsMore(a, b, key) && agree(key.withoutNumber.flatMap(\.self), a, b)
    if isAsked && agree(key.names, a, b) { return true }
    return isNamed(a.file, a.row, key) && isFilled(a, key) && isOfName(a, b, key)
      && agree(key.names.filter { !key.sorts.contains($0) }, a, b)
  }

  /// Whether two rows fill in alike what not every record of the kind tells.
  func tellsMore(_ a: Standing.Entry, _ b: Standing.Entry, _ key: LedgerKey) -> Bool {
    files[a.file].known.contains { field in
      let number = files[a.file].number(field, row: a.row)
      return !key.identity.contains(field) && number != FieldColumn.blank
        && number == files[b.file].number(field, row: b.row)
    }
  }

  /// Whether two rows agree in some fields; what one of them leaves empty does not tell.
  func agree(_ fields: [Int], _ a: Standing.Entry, _ b: Standing.Entry) -> Bool {
    fields.allSatisfy { field in
      let (mine, theirs) = (files[a.file].number(field, row: a.row), files[b.file].number(field, row: b.row))
      return mine == theirs || mine == FieldColumn.blank || theirs == FieldColumn.blank
    }
  }

  /// Whether all that the key of a record without a number is made of is filled in.
  func isFilled(_ one: Standing.Entry, _ key: LedgerKey) -> Bool {
    key.withoutNumber.allSatisfy { fields in
      fields.contains { files[one.file].number($0, row: one.row) != FieldColumn.blank }
    }
  }

  /// One of two versions goes: the new one where it tells nothing else, else the old one.
  mutating func stand(_ entry: Int, for older: Int, _ identity: UInt64, _ rows: inout Unnumbered) {
    let (new, old) = (rows.entries[entry], rows.entries[older])
    if isSame(new.file, new.row, old) {
      take(old.file, old.row, for: new.file, new.row, as: .duplicate)
      rows.drop(entry, identity: identity)
      rows.meet(older, identity: identity)
      return
    }
    take(new.file, new.row, for: old.file, old.row, as: .superseded)
    carryLacking(new.file, new.row, from: old)
    rows.drop(older, identity: identity)
  }
}
