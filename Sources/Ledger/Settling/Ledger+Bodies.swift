import Diagnostics
import Values

/// Records of one number of units that the register makes one: bodies that were united number theirs alike.
extension Ledger {
  /// Whether a row names the unit by another of its names than an entry does.
  private func isNamedOtherwise(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard key.isLog, let unit = key.unit, !files[at].records.isCorrection, sameUnit(at, row, other, key) else {
      return false
    }
    let (mine, theirs) = (files[at].records.text(unit, row: row), files[other.file].records.text(unit, row: other.row))
    return mine != theirs && FoldedName(mine) != FoldedName(theirs)
  }

  /// Whether both rows fill in one of the fields, and not alike.
  func differ(_ at: Int, _ row: Int, _ other: Standing.Entry, in fields: [Int]) -> Bool {
    fields.contains { field in
      let (mine, theirs) = (files[at].number(field, row: row), files[other.file].number(field, row: other.row))
      return mine != theirs && mine != FieldColumn.blank && theirs != FieldColumn.blank
    }
  }

  /// Whether a row is the record of another body of the same unit: it bears another of its names, and tells of
  /// something else. Words that were only added to tell nothing else.
  func isOfOtherBody(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    tellsOther(at, row, other, key) && isNamedOtherwise(at, row, other, key)
  }

  /// Whether a row tells of something else than an entry. Words that were only added to tell nothing else.
  func tellsOther(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    key.tellings.contains { field in
      guard differ(at, row, other, in: [field]) else { return false }
      guard catalog.kinds[files[at].records.kind].fields[field].type == .text else { return true }
      let (mine, theirs) = (
        FoldedName(files[at].records.text(field, row: row)).description,
        FoldedName(files[other.file].records.text(field, row: other.row)).description
      )
      return !mine.hasPrefix(theirs) && !theirs.hasPrefix(mine)
    }
  }

  /// A row that bears another name of the unit stands in the place of one with other values.
  mutating func doubtRenamed(_ at: Int, _ row: Int, _ key: LedgerKey, _ other: Standing.Entry) {
    guard differ(at, row, other, in: key.steady), isNamedOtherwise(at, row, other, key) else { return }
    doubtBodies(
      at, row, key, other, Text(zh: "按同一条计，以这里为准", en: "they count as one, and this one stands"),
      Text(zh: "若原是两个单位的两条，请改编号", en: "give one another number if they are two records of two bodies"))
  }

  mutating func doubtOtherBody(_ at: Int, _ row: Int, _ key: LedgerKey, _ other: Standing.Entry) {
    doubtBodies(
      at, row, key, other, Text(zh: "内容不同，按两条计", en: "they tell of different things; both count"),
      Text(zh: "若是同一条，请把单位写成一样", en: "write the unit alike if they are one record"))
  }

  private mutating func doubtBodies(
    _ at: Int, _ row: Int, _ key: LedgerKey, _ other: Standing.Entry, _ done: Text, _ fix: Text
  ) {
    guard let unit = key.unit else { return }
    let (mine, theirs) = (files[at].records.text(unit, row: row), files[other.file].records.text(unit, row: other.row))
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.bodies", at: files[at].records.place(row: row),
        seen: Text(
          zh: "编号与 \(there) 相同，单位那里写“\(theirs)”，这里写“\(mine)”，名录中是同一单位；\(done.zh)",
          en: "the number is that of \(there); “\(theirs)” there and “\(mine)” here are one unit; \(done.en)"),
        fix: fix))
  }
}
