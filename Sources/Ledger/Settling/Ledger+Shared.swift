import Diagnostics
import Values

/// Numbers that are not a record's own: that of the form or the document, on each row of a file.
extension Ledger {
  /// Whether a row bears the number of another row of its table and tells of someone or something else: it is no version of
  /// that, since a table does not correct itself so. A further table of the file may, and corrections are taken at their
  /// word.
  func sharesNumber(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard key.isLog, at == other.file, !files[at].records.isCorrection else { return false }
    return key.personName == nil ? tellsOther(at, row, other, key) : isOfAnother(at, row, other, key)
  }

  /// Notes a row that counts beside another of its file and number; whether it is one.
  mutating func noteShared(_ at: Int, _ row: Int, _ candidates: [Standing.Entry], _ key: LedgerKey) -> Bool {
    guard let other = candidates.first(where: { sharesNumber(at, row, $0, key) }) else { return false }
    // Several documents belong to one number by design.
    if let document = key.document, differ(at, row, other, in: [document]) { return true }
    counting.notes.shared = Counting.added(
      counting.notes.shared, row, String(describing: files[other.file].records.place(row: other.row)))
    return true
  }

  /// Notes a row of a register of people that stands in the place of one of another name.
  mutating func noteRenamed(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) {
    guard !key.isLog, !files[at].records.isCorrection, let name = key.personName,
      differ(at, row, other, in: [name])
    else { return }
    let (mine, theirs) = (files[at].records.text(name, row: row), files[other.file].records.text(name, row: other.row))
    // Names are aligned by blanks in some lists.
    guard FoldedName(mine) != FoldedName(theirs) else { return }
    counting.notes.renamed = Counting.added(
      counting.notes.renamed, row, String(describing: files[other.file].records.place(row: other.row)))
  }

  /// What is said of these once all rows of a table are judged.
  mutating func tellShared(_ at: Int) {
    tellRosters(at)
    if let (first, count) = counting.notes.shared {
      log.add(
        Diagnostic(
          .warning, "doubt.shared", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号与同一张表的 \(first.there) 等相同，说的却是另外的人或事，\(count) 行按各自一条计",
            en: "the number is that of \(first.there) and others in this table, which tell of someone or something "
              + "else: \(count.counted("row counts by itself", "rows count by themselves"))"),
          fix: Text(
            zh: "编号应每条一个，表号、文号请另列；如果是同一条，请只保留一行",
            en: "give each record its own number, and that of the form or document a column of its own; "
              + "keep one line if it is one record")))
    }
    if let (first, count) = counting.notes.renamed {
      log.add(
        Diagnostic(
          .warning, "doubt.renamed", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号与 \(first.there) 等相同而姓名不同，\(count) 人顶替了原来的人，原来的人不再计",
            en: "the number is that of \(first.there) and others, the name another: \(count) people stand in the "
              + "place of those, who no longer count"),
          fix: Text(
            zh: "编号如果只是各表的序号，请删去编号列或改成全局唯一的编号；如果是更正，请在文件名中写明“\(correctionWord.zh)”",
            en: "if the numbers only count the rows of each list, make them unique; if this corrects, put "
              + "`\(correctionWord.en)` into the file's name")))
    }
  }
}
