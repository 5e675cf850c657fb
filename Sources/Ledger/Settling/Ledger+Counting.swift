import Diagnostics
import Records

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
    guard key.needsUnitOrDate, !files[at].records.isCorrection, let mine = run(of: row, in: at, key),
      let theirs = run(of: other.row, in: other.file, key), (at, mine) != (other.file, theirs)
    else { return false }
    let runs = Runs(file: at, first: mine.lowerBound, other: other.file, otherFirst: theirs.lowerBound)
    if let known = counting.begins[runs] { return known && !isSame(at, row, other) }
    let begins = beginsAnew(at, mine, other.file, theirs, key)
    counting.begins[runs] = begins
    return begins && !isSame(at, row, other)
  }

  private mutating func run(of row: Int, in at: Int, _ key: LedgerKey) -> Range<Int>? {
    if let known = counting.counts[at] { return known?.run(of: row) }
    let count = key.number.flatMap { RowCount(files[at], number: $0) }
    counting.counts[at] = .some(count)
    return count?.run(of: row)
  }

  /// Whether most rows of two runs tell, under the same number, of another unit or day, and of something else besides. A
  /// run that was sent again agrees in these; one whose days alone were mended, in the rest.
  private func beginsAnew(_ at: Int, _ mine: Range<Int>, _ other: Int, _ theirs: Range<Int>, _ key: LedgerKey) -> Bool {
    let rest = files[at].known.filter {
      $0 != key.number && $0 != key.unit && $0 != key.date && files[other].known.contains($0)
    }
    func differs(_ fields: [Int], _ step: Int) -> Bool {
      fields.contains {
        files[at].number($0, row: mine.lowerBound + step) != files[other].number($0, row: theirs.lowerBound + step)
      }
    }
    let common = min(mine.count, theirs.count, Self.looked)
    let moved = (0..<common).filter { differs([key.unit, key.date].compactMap(\.self), $0) }
    return 2 * moved.count > common && 2 * moved.count(where: { differs(rest, $0) }) > moved.count
  }

  /// What is said once all rows of a table are judged.
  mutating func tellCounting(_ at: Int, _ key: LedgerKey) {
    defer { (counting.apart, counting.moved) = (nil, nil) }
    if let (first, count) = counting.apart {
      log.add(
        Diagnostic(
          .warning, "doubt.counted", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号只是从 1 数起的行号，与 \(first.there) 等相同而单位、日期和内容不同，\(count) 行按不同的记录计",
            en:
              "the numbers only count the rows; as they are those of \(first.there) and others with another unit, day and content, \(count) rows count as other records"
          ),
          fix: Text(
            zh: "编号请全年连续，或不填；如果确是更正，请在文件名中写明“更正”",
            en: "number on through the year, or not at all; if this corrects, put `correction` into the file's name")))
    }
    if let (first, count) = counting.moved, count > 2 {
      log.add(
        Diagnostic(
          .warning, "doubt.moved", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号和单位与 \(first.there) 等相同而日期不同，\(count) 行按更正计，以这里为准",
            en:
              "number and unit are those of \(first.there) and others, the day is another: \(count) rows count as corrections, and these stand"
          ),
          fix: Text(
            zh: "如果是另外的记录，请给编号加上年月", en: "if they are other records, put year and month into their numbers")))
    }
  }

  /// Notes a row that counts beside those of its number.
  mutating func noteApart(_ at: Int, _ row: Int, _ other: Standing.Entry) {
    counting.apart = Counting.added(counting.apart, row, place(other))
  }

  /// Notes a row that stands in the place of one of its number and unit and another day.
  mutating func noteMoved(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) {
    guard key.needsUnitOrDate, !files[at].records.isCorrection, let date = key.date,
      files[at].number(date, row: row) != files[other.file].number(date, row: other.row)
    else { return }
    counting.moved = Counting.added(counting.moved, row, place(other))
  }

  private func place(_ entry: Standing.Entry) -> String {
    String(describing: files[entry.file].records.place(row: entry.row))
  }
}
