import Diagnostics

/// What is said of records without a number that may be, or were taken for, another file's version of one.
extension Ledger {
  /// A row of a correction stands in the place of the one record of its name.
  mutating func noteCorrected(_ one: Standing.Entry, _ other: Standing.Entry, differs: Bool) {
    let there = place(other)
    log.add(
      Diagnostic(
        differs ? .warning : .note, differs ? "doubt.corrected" : "record.corrected", at: place(one),
        seen: differs
          ? Text(
            zh: "没有编号，认定为更正 \(there)（单位、日期和名称相同，类别等项不同），以这里为准",
            en: "it has no number, and is taken to correct \(there), of the same unit, date and name; this one stands")
          : Text(
            zh: "没有编号，按单位、日期和名称认定为更正 \(there)，以这里为准",
            en: "it has no number; by unit, date and name it corrects \(there), and stands"),
        fix: Text(zh: "若是另一条，请改文件名或填编号", en: "rename the file or give it a number if it is another record")))
  }

  /// A row says what another file's says, and has more columns or fewer.
  mutating func noteVersion(_ one: Standing.Entry, _ other: Standing.Entry) {
    let there = place(other)
    log.add(
      Diagnostic(
        .note, "record.version", at: place(one),
        seen: Text(
          zh: "与 \(there) 相同，只是两个文件的列不同（没有编号），按同一条计",
          en: "it says what \(there) says, in other columns (there is no number); they count as one"),
        fix: Text(zh: "若是另一条，请填编号", en: "give it a number if it is another record")))
  }

  mutating func doubtSeveral(_ one: Standing.Entry, _ others: [Standing.Entry], isMore: Bool) {
    let places = others.map { String(describing: place($0)) }
    let listed = (
      zh: places.joined(separator: "、") + (isMore ? " 等" : ""),
      en: places.joined(separator: ", ") + (isMore ? " and others" : "")
    )
    log.add(
      Diagnostic(
        .warning, "doubt.correction", at: place(one),
        seen: Text(
          zh: "不能确定更正的是哪一条（\(listed.zh) 都相符），按新记录计",
          en: "it is not certain which record this corrects (\(listed.en) all fit); it counts as a new one"),
        fix: Text(zh: "请撤回不再有效的行", en: "withdraw the lines that no longer hold")))
  }

  mutating func doubtNothing(_ one: Standing.Entry) {
    log.add(
      Diagnostic(
        .warning, "doubt.correction", at: place(one),
        seen: Text(
          zh: "找不到所更正的记录（没有编号，也没有单位、日期和名称都相同的），按新记录计",
          en:
            "there is no record that this could correct: it has no number, and none bears its unit, date and name; it counts as a new one"
        ),
        fix: Text(zh: "若是更正，请重报原文件并用原文件名", en: "if it corrects one, send the whole file again under its name")))
  }

  mutating func doubtAlike(_ one: Standing.Entry, _ other: Standing.Entry) {
    counting.asked.insert(RowLinks.Row(file: one.file, row: one.row))
    let there = place(other)
    log.add(
      Diagnostic(
        .warning, "doubt.alike", at: place(one),
        seen: Text(
          zh: "与 \(there) 的单位、日期和名称都相同，其他项不同（没有编号），按两条计",
          en: "it bears unit, date and name of \(there), and differs in others (there is no number); both count"),
        fix: Text(
          zh: "若是同一件，请只保留一行；如果是更正，请在文件名中写明“\(correctionWord.zh)”",
          en:
            "keep one line if they are the same; if this corrects the other, put `\(correctionWord.en)` into the file's name"
        )))
  }

  /// What nothing names is not known to be another's version.
  mutating func doubtUnnamed(_ one: Standing.Entry, _ other: Standing.Entry) {
    counting.askedOf.insert(other.file)
    let there = place(other)
    log.add(
      Diagnostic(
        .warning, "doubt.alike", at: place(one),
        seen: Text(
          zh: "可能与 \(there) 是同一条（没有编号，也没有都填的名称），按两条计",
          en: "it may be \(there) once more: neither number nor name tells; both count"),
        fix: Text(
          zh: "若是同一条，请撤回一行，或重报原文件并用原文件名", en: "withdraw one if they are the same, or send the file again under its name"
        )))
  }

  /// Where a row stands.
  func place(_ one: Standing.Entry) -> Place { files[one.file].records.place(row: one.row) }
}
