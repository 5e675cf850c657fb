import Catalog
import Diagnostics
import Values

/// Rows that count, though what they repeat or correct is not certain.
extension Ledger {
  /// What the name of a file that corrects others may hold, as the settings have it: the first word, in English the first
  /// that is no Chinese.
  var correctionWord: Text {
    let words = catalog.settings.corrections
    let first = words.first ?? ""
    return Text(zh: first, en: words.first { $0.allSatisfy(\.isASCII) } ?? first)
  }

  /// - Parameter isAnyOf: whether unit or day agree with more than one of the number, so that it is none of them.
  mutating func doubtClash(_ at: Int, _ row: Int, _ other: Standing.Entry, isAnyOf: Bool) {
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.clash", at: files[at].records.place(row: row),
        seen: isAnyOf
          ? Text(
            zh: "编号与 \(there) 等几条相同，看不出是哪一条的更正，按另一条计",
            en: "the number is that of \(there) and others; which this corrects is not certain; it counts besides")
          : Text(
            zh: "编号与 \(there) 相同，单位和日期都不同，按两条计",
            en: "the number is that of \(there), with another unit and date; both count"),
        fix: Text(zh: "请核对编号", en: "check the number")))
  }

  /// Two bodies claim one record: the later one stands.
  mutating func doubtClaim(_ at: Int, _ row: Int, _ key: LedgerKey, _ other: Standing.Entry) {
    guard let unit = key.unit else { return }
    let (mine, theirs) = (files[at].number(unit, row: row), files[other.file].number(unit, row: other.row))
    // A unit that no register knows claims nothing.
    guard mine >= 0, theirs >= 0, mine != theirs else { return }
    let (name, otherName) = (
      files[at].records.text(unit, row: row), files[other.file].records.text(unit, row: other.row)
    )
    let there = files[other.file].records.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.claim", at: files[at].records.place(row: row),
        seen: Text(
          zh: "两个单位报了同一条记录：\(there) 的单位是“\(otherName)”，这里是“\(name)”，只计这里的一条",
          en:
            "two bodies claim one record: at \(there) it is of “\(otherName)”, here of “\(name)”; only this one counts"),
        fix: Text(
          zh: "请核对应归哪个单位；如果确是更正，请在文件名中写明“\(correctionWord.zh)”",
          en: "check whose it is; if this corrects the other, put `\(correctionWord.en)` into the file's name")))
  }

  /// What had happened has not, says the row that stands: its file may be the older one.
  mutating func doubtBlanked(_ at: Int, _ row: Int, _ field: Int, _ other: Standing.Entry) {
    let number = files[other.file].number(field, row: other.row)
    guard number != FieldColumn.blank else { return }
    let (there, day) = (
      files[other.file].records.place(row: other.row), CivilDate(dayNumber: Int32(truncatingIfNeeded: number))
    )
    let label = catalog.kinds[files[at].records.kind].fields[field].label
    let isOld = files[at].records.isCorrection
    log.add(
      Diagnostic(
        .warning, "doubt.blanked", at: files[at].records.place(row: row),
        seen: Text(
          zh: "“\(label.zh)”为空，而被这一行更正的 \(there) 填的是 \(day)，按空白计",
          en: "“\(label.en)” is empty, and \(day) at \(there), which this row supersedes; it counts as empty"),
        fix: Text(
          zh: isOld
            ? "如果更正已并入新的台账，请移走更正文件；否则请核对" : "如果这个文件较旧，请在两个文件名中都写明年月，使新的排在后面；否则请核对",
          en: isOld
            ? "take the correction away if the newer ledger holds it by now; else check"
            : "if this file is the older one, put year and month into both files' names, so that the newer comes last"))
    )
  }

  /// A second target of one measure, cycle, unit and year: the first one no longer stands. Another file may be a correction,
  /// or of a later month; else it says another number than the first.
  mutating func doubtTarget(_ at: Int, _ row: Int, _ other: Standing.Entry) {
    let (mine, theirs) = (files[at].records, files[other.file].records)
    let isOtherFile = mine.path != theirs.path
    if isOtherFile {
      let kind = catalog.kinds[mine.kind]
      let differ = [kind.field(.target), kind.field(.direction)].compactMap(\.self).contains {
        files[at].known.contains($0) && files[at].number($0, row: row) != files[other.file].number($0, row: other.row)
      }
      let months = (NamedTime(path: mine.path)?.monthNumber, NamedTime(path: theirs.path)?.monthNumber)
      let isLater = months.0.flatMap { mine in months.1.map { mine > $0 } } ?? false
      guard differ, !mine.isCorrection, !isLater else { return }
    }
    let there = theirs.place(row: other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.target", at: mine.place(row: row),
        seen: Text(
          zh: "与 \(there) 是同一指标、单位和周期的目标，只以这里为准，那一行不再考核",
          en: "a target of the same measure, unit and cycle stands at \(there); only this one counts"),
        fix: isOtherFile
          ? Text(
            zh: "请只保留一条；是哪一年的，请在文件名中写明",
            en: "keep one of them, or put the year of each into its file's name")
          : Text(
            zh: "一项指标既有下限又有上限时，只能保留一条，请删去另一条",
            en: "keep one of them: a measure has a floor or a ceiling, not both")))
  }

  mutating func doubtCorrection(_ at: Int, _ row: Int) {
    log.add(
      Diagnostic(
        .warning, "doubt.correction", at: files[at].records.place(row: row),
        seen: Text(
          zh: "不能确定更正的是哪一条（编号和单位相同的有几条，日期都不同，或名称不同），按新记录计",
          en:
            "it is not certain which record this corrects: several bear the number and unit, none the date; it counts as a new one"
        ),
        fix: Text(zh: "请填原来的日期和名称", en: "give the date and name of the record meant")))
  }

  mutating func doubtRepeated(_ at: Int, _ row: Int) {
    log.add(
      Diagnostic(
        .warning, "doubt.repeated", at: files[at].records.place(row: row),
        seen: Text(
          zh: "同一文件中有关键项相同的记录（没有编号），均已计入",
          en: "records without a number and with the same key stand in this file; all count"),
        fix: Text(zh: "若是重复填报，请删去一行", en: "delete one if it was entered twice")))
  }
}
