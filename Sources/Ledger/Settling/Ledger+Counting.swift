import Diagnostics
import Values

/// Records whose numbers count the rows of their file. Where such a count begins anew, the same number is another record.
extension Ledger {
  /// Runs of two files, by the first row of each.
  struct Runs: Hashable {
    var file: Int
    var first: Int
    var other: Int
    var otherFirst: Int
  }

  /// So many rows of two runs tell whether one is the other sent again.
  private static let looked = 64

  /// Whether a row's number is only the next one of a count that begins anew, where an entry's was one before.
  mutating func isCountedAnew(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    // A returned row that was mended is one of the count that it came from.
    let own = source(at, row)
    guard key.needsUnitOrDate, addsRows(own.file), let mine = count(own.file, key),
      let theirs = count(other.file, key)
    else { return false }
    let (run, otherRun) = (mine.run(of: own.row), theirs.run(of: other.row))
    guard (own.file, run) != (other.file, otherRun) else { return false }
    // What only adds does not correct another person's record of another day.
    if files[own.file].records.isCorrection, isOfAnother(at, row, other, key),
      differ(at, row, other, in: [key.date].compactMap(\.self))
    {
      return true
    }
    let runs = Runs(file: own.file, first: run.lowerBound, other: other.file, otherFirst: otherRun.lowerBound)
    if let known = counting.begins[runs] { return known && !isSame(at, row, other) }
    let pairs = mine.pairs(run, theirs, otherRun, most: Self.looked)
    let begins = beginsAnew(
      pairs.map { ($0, Standing.Entry(file: other.file, row: $1, next: -1)) }, own.file, key, isBare: mine.isBare)
    counting.begins[runs] = begins
    return begins && !isSame(at, row, other)
  }

  /// Whether a table's rows are records of their own, and do not correct others by their numbers.
  func addsRows(_ at: Int) -> Bool {
    !files[at].records.isCorrection || catalog.settings.onlyAdds(files[at].records.path)
  }

  /// A table's numbers, where they only count its rows. O(rows) once.
  mutating func count(_ at: Int, _ key: LedgerKey) -> RowCount? {
    if let known = counting.counts[at] { return known }
    let count = key.number.flatMap { RowCount(files[at], number: $0) }
    counting.counts[at] = .some(count)
    return count
  }

  /// Whether most rows of two runs tell, under the same number, of another unit or day, and of something else besides; or
  /// of another person, or of the other month that each of their tables is named after. A run that was sent again agrees in these; one whose days alone were mended, in the rest. Numbers with
  /// words around them are meant to be the record's: only other people tell otherwise.
  private mutating func beginsAnew(
    _ pairs: [(row: Int, other: Standing.Entry)], _ at: Int, _ key: LedgerKey, isBare: Bool
  ) -> Bool {
    let rest = files[at].known.filter { $0 != key.number && $0 != key.unit && $0 != key.date }
    let others = pairs.count { isOfAnother(at, $0.row, $0.other, key) || isOfAnotherMonth(at, $0.row, $0.other, key) }
    if 2 * others > pairs.count { return true }
    guard isBare else { return false }
    // What cannot be read of a rejected row tells nothing.
    func isUnread(_ file: Int, _ row: Int, _ field: Int) -> Bool {
      files[file].records.isRejected[row] && files[file].number(field, row: row) == FieldColumn.blank
    }
    func differs(_ fields: [Int], _ row: Int, _ other: Standing.Entry) -> Bool {
      fields.contains {
        files[other.file].known.contains($0)
          && files[at].number($0, row: row) != files[other.file].number($0, row: other.row)
          && !isUnread(at, row, $0) && !isUnread(other.file, other.row, $0)
      }
    }
    let place = [key.unit, key.date].compactMap(\.self)
    let moved = pairs.filter { differs(place, $0.row, $0.other) }
    return 2 * moved.count > pairs.count
      && 2 * moved.count(where: { differs(rest, $0.row, $0.other) }) > moved.count
  }

  /// Whether a row tells of another person than an entry, by number and name, or else of another thing.
  func isOfAnother(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard differ(at, row, other, in: key.tellings) else { return false }
    guard let name = key.personName else { return true }
    let (mine, theirs) = (files[at].number(name, row: row), files[other.file].number(name, row: other.row))
    return mine != theirs || mine == FieldColumn.blank
  }

  /// What is said once all rows of a table are judged.
  mutating func tellCounting(_ at: Int, _ key: LedgerKey) {
    if let (first, count) = counting.notes.apart {
      log.add(
        Diagnostic(
          .warning, "doubt.counted", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号只是从 1 数起的行号，与 \(first.there) 等相同而内容不同（单位、日期或人员等），\(count) 行按不同的记录计",
            en:
              "the numbers only count the rows; as they are those of \(first.there) and others with another unit, day or person, \(count.counted("row counts as another record", "rows count as other records"))"
          ),
          fix: Text(
            zh: "编号请全年连续，或不填；如果确是更正，请在文件名中写明“\(correctionWord.zh)”",
            en:
              "number on through the year, or not at all; if this corrects, put `\(correctionWord.en)` into the file's name"
          )))
    }
    // One day more or less is mended in many a log sent again.
    if let (first, count) = counting.notes.moved,
      count > 2 || 2 * count > files[at].fates.count && self.count(at, key) != nil
    {
      tellTaken(
        at, first.row, count,
        Text(
          zh: "编号和单位与 \(first.there) 等相同而日期不同",
          en: "number and unit are those of \(first.there) and others, the day is another"))
    } else if let (first, count) = counting.notes.changed {
      tellTaken(
        at, first.row, count,
        Text(
          zh: "编号只是从 1 数起的行号，与 \(first.there) 等相同而人员或内容不同",
          en:
            "the numbers only count the rows, and are those of \(first.there) and others, which tell of someone or something else"
        ))
    }
  }

  private mutating func tellTaken(_ at: Int, _ row: Int, _ count: Int, _ seen: Text) {
    log.add(
      Diagnostic(
        .warning, "doubt.moved", at: files[at].records.place(row: row),
        seen: Text(
          zh: "\(seen.zh)，\(count) 行按更正计，以这里为准",
          en:
            "\(seen.en): \(count.counted("row counts as a correction, and it stands", "rows count as corrections, and these stand"))"
        ),
        fix: Text(
          zh: "如果是另外的记录，请给编号加上年月", en: "if they are other records, put year and month into their numbers")))
  }

  /// Notes a row that counts beside those of its number.
  mutating func noteApart(_ row: Int, _ other: Standing.Entry) {
    counting.notes.apart = Counting.added(counting.notes.apart, row, "\(place(other))")
  }

  /// Notes a row that stands in the place of one of its number and unit and another day, or whose number only counts, too,
  /// and that tells of someone or something else.
  mutating func noteMoved(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) {
    guard key.needsUnitOrDate else { return }
    let corrects = files[at].records.isCorrection
    let isMoved = differ(at, row, other, in: [key.date].compactMap(\.self))
    if isMoved && !corrects { counting.notes.moved = Counting.added(counting.notes.moved, row, "\(place(other))") }
    let isAnother = isOfAnother(at, row, other, key)
    // What corrects by its name may well name another person, or another day.
    guard corrects ? isAnother && isMoved : isAnother || differ(at, row, other, in: key.named) else { return }
    if count(at, key) != nil && count(other.file, key) != nil {
      counting.notes.changed = Counting.added(counting.notes.changed, row, "\(place(other))")
    }
  }

  /// Whether a row of a file that only adds is no correction of a record of another day, as it tells of something else, or
  /// numbers only count rows.
  mutating func isAddition(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    guard files[at].records.isCorrection, addsRows(at), !key.needsUnitOrDate, key.isLog,
      differ(at, row, other, in: [key.date].compactMap(\.self))
    else { return false }
    return differ(at, row, other, in: key.tellings) || count(at, key) != nil && count(other.file, key) != nil
  }
}
