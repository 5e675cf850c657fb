import Catalog
import Diagnostics
import Values

/// Which of two files is the newer one, where rows of both bear one key.
extension Ledger {
  /// Notes what is to be said of a row that stands in the place of one of another file.
  mutating func noteVersion(_ at: Int, _ row: Int, of old: Standing.Entry, _ key: LedgerKey) {
    let (mine, theirs) = (files[at].records, files[old.file].records)
    guard key.isLog, mine.path != theirs.path else { return }
    let there = RowLinks.Row(file: old.file, row: old.row)
    if mine.isCorrection {
      if !theirs.isCorrection { doubtOld(at, row, old, key) }
      counting.corrected[RowLinks.Row(file: at, row: row)] = there
      return
    }
    guard key.isLiving else { return }
    if let before = counting.corrected[there], undoes(at, row, there, before) {
      counting.notes.undone[old.file] = Counting.added(counting.notes.undone[old.file], row, "\(place(old))")
    }
    if !theirs.isCorrection, !isOrderTold(mine.path, theirs.path) {
      counting.notes.order[old.file] = Counting.added(counting.notes.order[old.file], row, "\(place(old))")
    }
    if tellsOther(at, row, old, key) {
      counting.notes.replaced = Counting.added(counting.notes.replaced, row, "\(place(old))")
    }
    if !theirs.isCorrection { notePutOff(at, row, old, key) }
  }

  /// Whether the names of two files tell which is the newer one: by their months, or by numbers alone.
  private func isOrderTold(_ path: String, _ other: String) -> Bool {
    switch (NamedTime(path: path), NamedTime(path: other)) {
    case (let mine?, let theirs?): mine.isTold(beside: theirs)
    case (nil, nil): FileOrder.series(path) == FileOrder.series(other)
    default: false
    }
  }

  /// Whether a row puts back what stood before a correction, in all that this changed.
  private func undoes(_ at: Int, _ row: Int, _ fix: RowLinks.Row, _ before: RowLinks.Row) -> Bool {
    let changed = files[fix.file].known.filter {
      files[fix.file].number($0, row: fix.row) != files[before.file].number($0, row: before.row)
    }
    return !changed.isEmpty && files[before.file].fates[before.row] == .superseded
      && changed.allSatisfy { files[at].number($0, row: row) == files[before.file].number($0, row: before.row) }
  }

  /// A correction may be older than the row in whose place it stands: a later month's name is on that one's file, or what
  /// happened to the record is later there.
  private mutating func doubtOld(_ at: Int, _ row: Int, _ old: Standing.Entry, _ key: LedgerKey) {
    let (mine, theirs) = (NamedTime(path: files[at].records.path), NamedTime(path: files[old.file].records.path))
    let isLater =
      mine.flatMap { mine in theirs.map { mine.precedes($0) || mine.month > 0 && $0.month == 0 && mine.year == $0.year }
      } ?? false
    let field =
      !key.isLiving
      ? nil
      : key.happenings.first { field in
        let (day, other) = (files[at].number(field, row: row), files[old.file].number(field, row: old.row))
        return files[at].known.contains(field) && day != FieldColumn.blank && other != FieldColumn.blank && day < other
      }
    guard isLater || field != nil, !isSame(at, row, old) else { return }
    let there = place(old)
    log.add(
      Diagnostic(
        .warning, "doubt.old", at: files[at].records.place(row: row),
        seen: Text(
          zh: "更正了 \(there)，但那里的内容可能比这个更正文件新，以这里为准",
          en: "it corrects \(there), which may well be newer than this correction; this one stands"),
        fix: Text(
          zh: "如果更正已并入新的台账，请移走更正文件；否则请核对",
          en: "take the correction away if the newer file holds it by now; else check")))
  }

  /// What is said once all rows of a table are judged, or those that waited for it.
  mutating func tellNotes(_ at: Int, _ key: LedgerKey) {
    tellCounting(at, key)
    tellShared(at)
    tellVersions(at, key)
    counting.notes = Counting.Notes()
  }

  private mutating func tellVersions(_ at: Int, _ key: LedgerKey) {
    for (other, noted) in counting.notes.order.sorted(by: { $0.key < $1.key }) { tellOrder(at, other, noted) }
    for (other, noted) in counting.notes.undone.sorted(by: { $0.key < $1.key }) {
      let path = files[other].records.path
      log.add(
        Diagnostic(
          .warning, "doubt.undone", at: files[at].records.place(row: noted.first.row),
          seen: Text(
            zh: "又是更正前的内容，\(noted.first.there) 等 \(noted.count) 行更正不再有效，以这里为准",
            en: "it says what stood before \(noted.first.there): \(noted.count) corrected rows no longer hold"),
          fix: Text(
            zh: "如果更正仍然有效，请在这个台账中也改正，或改“\(path)”的文件名，写上这个台账的年月",
            en:
              "if the correction holds, correct this ledger too, or put this ledger's month into the name of “\(path)”"
          )))
    }
    tellTimes(at)
    tellMoving(at, key)
  }

  /// Which of two files is newer was told by what is in them, or by nothing.
  private mutating func tellOrder(_ at: Int, _ other: Int, _ noted: Counting.Noted) {
    func newest(_ file: Int) -> Int64? {
      let records = files[file].records
      return KeyReach.happened(records, catalog.kinds[records.kind], in: files[file].known)
    }
    let (mine, theirs) = (newest(at), newest(other))
    let isNewer = mine.map { $0 > theirs ?? Int64.min } ?? false
    if isNewer && FileOrder.precedes(files[other].records.path, files[at].records.path) { return }
    func shown(_ day: Int64?) -> Text {
      guard let day else { return Text(zh: "没有", en: "none") }
      let date = CivilDate(dayNumber: Int32(truncatingIfNeeded: day)).description
      return Text(zh: date, en: date)
    }
    let (here, there) = (shown(mine), shown(theirs))
    log.add(
      Diagnostic(
        .warning, "doubt.order", at: files[at].records.place(row: noted.first.row),
        seen: Text(
          zh: "与 \(noted.first.there) 等 \(noted.count) 行是同一条而内容不同，文件名看不出哪个文件较新"
            + (isNewer ? "，按内容的最新日期" : "，内容的最新日期也看不出")
            + "（这里 \(here.zh)，那里 \(there.zh)），以这里为准",
          en:
            "\(noted.count.counted("row")), the first at \(noted.first.there), \(noted.count.word("is the same record", "are the same records")) with other values; the names do "
            + "not tell which file is newer\(isNewer ? ", the newest days do" : ", nor do the newest days") "
            + "(\(here.en) here, \(there.en) there); \(noted.count.word("this stands", "these stand"))"),
        fix: Text(
          zh: "请在两个文件名中都写明年月，或移走旧的", en: "put year and month into both names, or take the older file away")))
  }
}
