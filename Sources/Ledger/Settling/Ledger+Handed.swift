import Catalog
import Diagnostics
import Values

/// Records handed on to another body.
extension Ledger {
  /// Of a correction that names another unit: the one record that bears the number and tells of the same matter or day, of
  /// both where numbers only count rows.
  mutating func meantByNumber(
    _ at: Int, _ row: Int, _ candidates: [(entry: Int, Standing.Entry)], _ key: LedgerKey
  ) -> (entry: Int, Standing.Entry)? {
    guard key.isLog, !key.needsUnitOrDate, corrects(at, row),
      !catalog.settings.onlyAdds(files[at].records.path), candidates.count == 1, let only = candidates.first,
      only.1.file != at, !tellsOther(at, row, only.1, key)
    else { return nil }
    let isMatter = saysTheSame(at, row, only.1, key)
    let isDay =
      key.date.map { files[at].number($0, row: row) == files[only.1.file].number($0, row: only.1.row) } ?? false
    guard key.document == nil || isMatter else { return nil }
    let counts = count(at, key) != nil && count(only.1.file, key) != nil
    return (counts ? isMatter && isDay : isMatter || isDay) ? only : nil
  }

  /// Whether both rows fill in what a record tells of, alike, and the day too where a number counts rows.
  private func saysTheSame(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    let told = key.tellings + (key.document.map { [$0] } ?? [])
    return !told.isEmpty
      && told.allSatisfy { field in
        let number = files[at].number(field, row: row)
        return number != FieldColumn.blank && number == files[other.file].number(field, row: other.row)
      }
  }

  /// Whether a row of a living ledger is that of its number of another file, handed on to another body or of another day.
  func isMoved(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    key.isLiving && !files[at].records.isCorrection && files[at].records.path != files[other.file].records.path
      && saysTheSame(at, row, other, key)
  }

  mutating func noteMoving(_ row: Int, _ other: Standing.Entry) {
    counting.notes.moving.append((row, RowLinks.Row(file: other.file, row: other.row)))
  }

  /// Whether a row of a log that is not sent again as a whole may be that of its number of another file all the same: it
  /// tells of the same matter, of another body or of another day, and no month tells the two apart.
  mutating func mayBeSentAgain(_ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey) -> Bool {
    key.isLog && !key.isLiving && !key.needsUnitOrDate && !files[at].records.isCorrection
      && files[at].records.path != files[other.file].records.path && !tellsOther(at, row, other, key)
      && !isOfAnotherMonth(at, row, other, key)
  }

  mutating func noteSentAgain(_ row: Int, _ others: [Standing.Entry]) {
    counting.notes.sent += others.map { (row, RowLinks.Row(file: $0.file, row: $0.row)) }
  }

  /// What the file says no more of was handed on, most likely; where it says both, both are meant.
  mutating func tellMoving(_ at: Int, _ key: LedgerKey) {
    guard !counting.notes.moving.isEmpty || !counting.notes.sent.isEmpty else { return }
    let links = files[at].fates.indices.compactMap { files[at].links[$0] }
    var met = Set(links)
    var moved = counting.notes.moving.filter {
      files[$0.other.file].fates[$0.other.row] == .counted && !met.contains($0.other)
    }
    let shared = Dictionary(links.map { ($0.file, 1) }, uniquingKeysWith: +)
    let here = counting.notes.sent.isEmpty ? nil : days(at, key)
    var overlap: [Int: Bool] = [:]
    var told = -1
    for sent in counting.notes.sent where sent.row != told && !met.contains(sent.other) {
      guard files[sent.other.file].fates[sent.other.row] == .counted,
        isSentAgain(at, sent.row, sent.other, shared[sent.other.file] ?? 0, key)
      else { continue }
      // Lists of a week each may tell of the same thing every time.
      if shared[sent.other.file] == nil, overlap[sent.other.file] == nil {
        let there = days(sent.other.file, key)
        overlap[sent.other.file] = here.map { here in there.map(here.overlaps) ?? false } ?? false
      }
      guard overlap[sent.other.file] ?? true else { continue }
      met.insert(sent.other)
      told = sent.row
      moved.append(sent)
    }
    guard let first = moved.first else { return }
    let there = files[first.other.file].records.place(row: first.other.row)
    log.add(
      Diagnostic(
        .warning, "doubt.handed", at: files[at].records.place(row: first.row),
        seen: Text(
          zh: "编号和内容与 \(there) 等相同，单位或日期不同，原来的那行这里没有了，\(moved.count) 行按另外的记录计，原来的也仍在计",
          en:
            "number and matter are those of \(there) and others, unit or day are not, and this file has those rows no "
            + "more: \(moved.count.counted("row counts as another record", "rows count as other records")), and those count still"
        ),
        fix: Text(
          zh: "如果是改派或改了日期，请移走旧文件，或在旧文件中把那一行改成一样",
          en: "if it was handed on, or its day mended, take the older file away, or mend the line there")))
  }

  /// Whether a file repeats others of the other file's rows; most of its own where numbers only count them. Where it repeats
  /// none, body, month and matter must be filled in alike.
  private mutating func isSentAgain(
    _ at: Int, _ row: Int, _ other: RowLinks.Row, _ shared: Int, _ key: LedgerKey
  ) -> Bool {
    if count(at, key) != nil && count(other.file, key) != nil { return 2 * shared >= files[at].fates.count }
    if shared > 0 { return true }
    let entry = Standing.Entry(file: other.file, row: other.row, next: -1)
    let months = key.date.map { (month(of: at, row, $0), month(of: other.file, other.row, $0)) }
    return months.map { $0 == $1 } ?? false && sameUnit(at, row, entry, key) && saysTheSame(at, row, entry, key)
  }
}
