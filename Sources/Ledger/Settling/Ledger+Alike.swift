import Catalog
import Diagnostics
import Records

/// Records without a number that are equal to none that stands, and yet may be another file's version of one.
extension Ledger {
  /// More of one identity are not told from each other.
  private static let most = 32

  /// Looks at the rows of a file that are new, once all of it is read.
  ///
  /// - Complexity: O(records without a number), where those of more than one file are there.
  mutating func settleAlike(_ key: LedgerKey, _ standing: inout Standing) {
    let fresh = standing.takeFresh()
    guard key.isLog, !fresh.isEmpty else { return }
    standing.index { key.identity(files[$0.file], row: $0.row) }
    for entry in fresh {
      let new = standing.entries[entry]
      let alike = standing.alike(key.identity(files[new.file], row: new.row), most: Self.most).filter {
        isAlike(new, standing.entries[$0], key)
      }
      guard !alike.isEmpty else { continue }
      if files[new.file].records.isCorrection {
        if alike.count == 1 {
          stand(entry, for: alike[0], &standing)
        } else {
          doubtSeveral(new, alike.map { standing.entries[$0] })
        }
        continue
      }
      guard key.isNamed, isFilled(new, key), let first = alike.first else { continue }
      let versions = key.withoutNumber.isEmpty ? alike.filter { isVersion(new, standing.entries[$0], key) } : []
      let areSame = versions.dropFirst().allSatisfy { isSame(standing, $0, first) }
      if let one = versions.first, versions.count == alike.count, areSame {
        stand(entry, for: one, &standing)
      } else {
        doubtAlike(new, standing.entries[first])
      }
    }
  }

  /// Whether nothing but amounts tells two rows apart; what one of them leaves empty does not.
  private func isAlike(_ a: Standing.Entry, _ b: Standing.Entry, _ key: LedgerKey) -> Bool {
    !isToldApart(a.file, a.row, b) && key.names.allSatisfy { agrees($0, a, b) }
  }

  private func agrees(_ field: Int, _ a: Standing.Entry, _ b: Standing.Entry) -> Bool {
    let (mine, theirs) = (files[a.file].number(field, row: a.row), files[b.file].number(field, row: b.row))
    return mine == theirs || mine == FieldColumn.blank || theirs == FieldColumn.blank
  }

  /// Whether two rows differ in nothing but columns that one of the files lacks.
  private func isVersion(_ a: Standing.Entry, _ b: Standing.Entry, _ key: LedgerKey) -> Bool {
    (0..<key.fields).allSatisfy { field in
      files[a.file].number(field, row: a.row) == files[b.file].number(field, row: b.row)
        || !files[a.file].known.contains(field) || !files[b.file].known.contains(field)
    }
  }

  private func isSame(_ standing: Standing, _ a: Int, _ b: Int) -> Bool {
    isSame(standing.entries[a].file, standing.entries[a].row, standing.entries[b])
  }

  /// Whether all that names a record of the kind is filled in.
  private func isFilled(_ one: Standing.Entry, _ key: LedgerKey) -> Bool {
    key.withoutNumber.allSatisfy { fields in
      fields.contains { files[one.file].number($0, row: one.row) != FieldColumn.blank }
    }
  }

  /// One of two versions goes: the new one where it tells nothing else, else the old one.
  private mutating func stand(_ entry: Int, for older: Int, _ standing: inout Standing) {
    let (new, old) = (standing.entries[entry], standing.entries[older])
    if isSame(new.file, new.row, old) {
      take(old.file, old.row, for: new.file, new.row, as: .duplicate)
      standing.drop(entry)
      return
    }
    take(new.file, new.row, for: old.file, old.row, as: .superseded)
    carryLacking(new.file, new.row, from: old)
    standing.drop(older)
  }

  private mutating func doubtSeveral(_ one: Standing.Entry, _ others: [Standing.Entry]) {
    let places = others.map { String(describing: files[$0.file].records.place(row: $0.row)) }
    let listed = (zh: places.joined(separator: "、"), en: places.joined(separator: ", "))
    log.add(
      Diagnostic(
        .warning, "doubt.correction", at: files[one.file].records.place(row: one.row),
        seen: Text(
          zh: "不能确定更正的是哪一条（\(listed.zh) 都相符），按新记录计",
          en: "it is not certain which record this corrects (\(listed.en) all fit); it counts as a new one"),
        fix: Text(zh: "请撤回不再有效的行", en: "withdraw the lines that no longer hold")))
  }

  private mutating func doubtAlike(_ one: Standing.Entry, _ other: Standing.Entry) {
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.alike", at: files[one.file].records.place(row: one.row),
        seen: Text(
          zh: "与 \(there) 的单位、日期和名称都相同，其他项不同（没有编号），按两条计",
          en: "it bears unit, date and name of \(there), and differs in others (there is no number); both count"),
        fix: Text(
          zh: "若是同一件，请只保留一行；如果是更正，请在文件名中写明“更正”",
          en: "keep one line if they are the same; if this corrects the other, put `correction` into the file's name")))
  }
}
