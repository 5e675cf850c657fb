import Catalog
import Diagnostics
import Values

/// Living ledgers of several years, quarters or months, of which each tells of its own.
extension Ledger {
  /// Whether a row is no version of an entry of its key: their files are of different years or months, the day by which each
  /// is due lies in its own, and the entry was done with; or most rows that the two tables share were done with, or tell of
  /// different matters.
  mutating func isOfAnotherTime(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard key.isDue else { return false }
    // A returned row that was mended is of the list that it came from.
    let list = source(at, row).file
    guard list != other.file, !files[list].records.isCorrection, !files[other.file].records.isCorrection,
      isDueApart(at, row, other, key, in: list)
    else { return false }
    switch sharing(list, other.file, key) {
    case .anew: return true
    case .version: return false
    case .mixed: return wasDone(at, row, other, key)
    }
  }

  /// Whether an entry is due in the months that the name of a correction tells.
  mutating func isOfNamedTime(_ at: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard key.isDue, files[at].records.isCorrection, let span = namedSpan(at), let date = key.date,
      let theirs = month(of: other.file, other.row, date)
    else { return false }
    return span.holds(theirs)
  }

  /// Whether two rows are due in different years or months, each in what its own table is named after.
  ///
  /// - Parameter list: the row's own table; that in which it stands by default.
  private mutating func isDueApart(
    _ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey, in list: Int? = nil
  ) -> Bool {
    let list = list ?? at
    guard let date = key.date, let mine = month(of: at, row, date), let theirs = month(of: other.file, other.row, date)
    else { return false }
    if mine.year != theirs.year, year(of: list) == mine.year, year(of: other.file) == theirs.year { return true }
    guard mine != theirs, let here = namedSpan(list), let there = namedSpan(other.file) else { return false }
    return here.isApart(from: there) && here.holds(mine) && there.holds(theirs)
  }

  /// The year that a file's name or a title in it names.
  private func year(of at: Int) -> Int? {
    let records = files[at].records
    if let named = NamedTime(path: records.path) { return named.year }
    return records.above.lazy.flatMap(\.self).compactMap { NamedTime(path: $0) }.first?.year
  }

  /// Whether what an entry tells of was done with, on another day than a row says.
  private func wasDone(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    key.happenings.contains { field in
      let day = files[other.file].number(field, row: other.row)
      return day != FieldColumn.blank && day != files[at].number(field, row: row)
    }
  }

  /// What two tables are to each other: lists of a time each, where most rows that they share are due at another time, and
  /// half of these were done with in the earlier one, or more were or tell of something else; versions of one list, where most rows are due
  /// as they were. O(rows) once for two tables.
  private mutating func sharing(_ at: Int, _ other: Int, _ key: LedgerKey) -> Counting.Sharing {
    let tables = Counting.Tables(file: at, other: other)
    if let known = counting.anew[tables] { return known }
    var rows: [UInt64: [Int]] = [:]
    for row in files[other].fates.indices.reversed() where stands(other, row, but: at) {
      if let mark = mark(other, row, key) { rows[mark, default: []].append(row) }
    }
    var (shared, moved, done, ended) = (0, 0, 0, 0)
    for row in files[at].fates.indices where files[at].fates[row] != .rejected {
      guard let mark = mark(at, row, key), let there = rows[mark]?.popLast() else { continue }
      shared += 1
      let entry = Standing.Entry(file: other, row: there, next: -1)
      guard isDueApart(at, row, entry, key) else { continue }
      moved += 1
      let wasDone = wasDone(at, row, entry, key)
      if wasDone { done += 1 }
      if wasDone || tellsOther(at, row, entry, key) { ended += 1 }
    }
    // A name is mended now and then: of half of the rows it is no sign.
    let isAnew = 2 * moved > shared && (2 * ended > moved || 2 * done >= moved)
    let sharing: Counting.Sharing = isAnew ? .anew : 2 * moved < shared ? .version : .mixed
    counting.anew[tables] = sharing
    return sharing
  }

  /// Whether a row counts, but for what a table took the place of.
  private func stands(_ at: Int, _ row: Int, but table: Int) -> Bool {
    files[at].fates[row] == .counted || files[at].links[row]?.file == table
  }

  /// A hash of a row's key; nil where all of it together is the key.
  private func mark(_ at: Int, _ row: Int, _ key: LedgerKey) -> UInt64? {
    if let number = key.number, files[at].number(number, row: row) != FieldColumn.blank {
      return files[at].hash([number] + key.others, row: row)
    }
    return key.withoutNumber.isEmpty ? nil : ~key.hash(files[at], row: row)
  }
}

// What is said of them.
extension Ledger {
  /// Notes a row that counts beside that of its key of another year or month.
  mutating func noteAnother(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) {
    guard let date = key.date else { return }
    let isYear = month(of: at, row, date)?.year != month(of: other.file, other.row, date)?.year
    let isNumbered = key.number.map { files[at].number($0, row: row) != FieldColumn.blank } ?? false
    counting.notes.another[Counting.Another(isYear: isYear, isNumbered: isNumbered)] = Counting.added(
      counting.notes.another[Counting.Another(isYear: isYear, isNumbered: isNumbered)], row, "\(place(other))")
  }

  /// Notes a row that stands in the place of one that was due in another month, where this may well be of that month alone.
  mutating func notePutOff(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) {
    guard key.isDue, let date = key.date, let mine = month(of: at, row, date),
      let theirs = month(of: other.file, other.row, date), mine != theirs
    else { return }
    let isDoneTwice = key.happenings.contains { differ(at, row, other, in: [$0]) }
    guard isDoneTwice || isDueApart(at, row, other, key) else { return }
    counting.notes.putOff = Counting.added(counting.notes.putOff, row, "\(place(other))")
  }

  /// What is said of these once all rows of a table are judged.
  mutating func tellTimes(_ at: Int) {
    for (another, noted) in counting.notes.another.sorted(by: { $0.value.first.row < $1.value.first.row }) {
      tellAnother(at, another, noted)
    }
    if let (first, count) = counting.notes.putOff {
      log.add(
        Diagnostic(
          .warning, "doubt.putoff", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "与 \(first.there) 等是同一条，期限改到了另一个月，\(count) 行按改期计，以这里为准，原来的不再计",
            en:
              "the same record as \(first.there) and others, due in another month now: \(count.counted("row counts", "rows count")) as put off, "
              + "and those no longer count"),
          fix: Text(
            zh: "如果每月、每季各是一件，请在编号（没有编号的在名称中）加上年月；确是改期的，不必改",
            en: "if each month or quarter has its own, put year and month into the numbers, or into the names where "
              + "there are none; if it was put off, leave it")))
    }
    // A name is mended now and then.
    if let (first, count) = counting.notes.replaced, count > 2 || 2 * count > files[at].fates.count {
      log.add(
        Diagnostic(
          .warning, "doubt.replaced", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号与 \(first.there) 等相同而内容不同，\(count) 行顶替了原来的记录，原来的不再计",
            en:
              "the number is that of \(first.there) and others, which tell of something else: \(count.counted("row stands", "rows stand")) in the "
              + "place of those, which no longer count"),
          fix: Text(
            zh: "如果编号每年、每月从头编，请给编号加上年月，如 202601-1",
            en: "if the numbers begin anew each year or month, put these into them, as in 202601-1")))
    }
  }

  private mutating func tellAnother(_ at: Int, _ another: Counting.Another, _ noted: Counting.Noted) {
    let same = another.isNumbered ? Text(zh: "编号", en: "number") : Text(zh: "没有编号，名称", en: "name")
    let span =
      another.isYear
      ? (zh: "年", own: "本年", en: "year") : (zh: "时期", own: "本期", en: "month or quarter")
    log.add(
      Diagnostic(
        .warning, "doubt.years", at: files[at].records.place(row: noted.first.row),
        seen: Text(
          zh: "\(same.zh)与 \(noted.first.there) 等相同，文件不是同一\(span.zh)的，期限也各在\(span.own)，"
            + "\(noted.count) 行按各\(span.zh)的记录计",
          en:
            "the \(same.en) is that of \(noted.first.there) and others, of a file of another \(span.en), and each is due in "
            + "its own: \(noted.count.counted("row counts as a record of its own", "rows count as records of their own"))"
        ),
        fix: Text(
          zh: "\(another.isNumbered ? "编号" : "名称")请加上\(another.isYear ? "年份" : "年月")；"
            + "如果是同一条延期，请改在原来的台账中",
          en: "put \(another.isYear ? "the year" : "year and month") into the \(same.en)s; if it is one record with a "
            + "later day, change it in its first ledger")))
  }
}
