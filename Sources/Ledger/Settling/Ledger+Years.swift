import Catalog
import Diagnostics
import Values

/// Living ledgers of several years whose numbers begin anew, and records of them that were handed on.
extension Ledger {
  /// Whether a row is no version of an entry of its number: their files are of different years, the day by which each is
  /// due lies in its own, and they tell of different matters; or so it is with most rows that the two tables share, or
  /// these were done with.
  mutating func isOfAnotherYear(
    _ at: Int, _ row: Int, _ other: Standing.Entry, _ key: LedgerKey, _ standing: Standing
  ) -> Bool {
    guard key.isLiving, let date = key.date, !key.others.contains(date), at != other.file,
      !files[at].records.isCorrection, !files[other.file].records.isCorrection,
      isDueInAnotherYear(at, row, other, date)
    else { return false }
    return tellsOther(at, row, other, key) || beginsYear(at, other.file, key, date, standing)
  }

  private func isDueInAnotherYear(_ at: Int, _ row: Int, _ other: Standing.Entry, _ date: Int) -> Bool {
    guard let mine = dueYear(at, row, date), let theirs = dueYear(other.file, other.row, date), mine != theirs else {
      return false
    }
    return year(of: at) == mine && year(of: other.file) == theirs
  }

  private func dueYear(_ at: Int, _ row: Int, _ date: Int) -> Int? {
    let day = files[at].number(date, row: row)
    return day == FieldColumn.blank ? nil : CivilDate(dayNumber: Int32(truncatingIfNeeded: day)).year
  }

  /// The year that a file's name or a title in it names.
  private func year(of at: Int) -> Int? {
    let records = files[at].records
    if let named = NamedTime(path: records.path) { return named.year }
    return records.above.lazy.flatMap(\.self).compactMap { NamedTime(path: $0) }.first?.year
  }

  /// Whether most rows that two tables share are due in another year, and most of these were done with in the earlier one
  /// or tell of something else: a year's list, and not tasks of which the days were moved. O(rows) once for two tables.
  private mutating func beginsYear(
    _ at: Int, _ other: Int, _ key: LedgerKey, _ date: Int, _ standing: Standing
  ) -> Bool {
    let tables = Counting.Tables(file: at, other: other)
    if let known = counting.years[tables] { return known }
    guard let number = key.number else { return false }
    var (shared, moved, ended) = (0, 0, 0)
    for row in files[at].fates.indices where files[at].fates[row] != .rejected {
      let own = files[at].number(number, row: row)
      guard own != FieldColumn.blank else { continue }
      for entry in standing.numbered(own).lazy.map({ standing.entries[$0] }) where entry.file == other {
        guard key.others.allSatisfy({ files[at].number($0, row: row) == files[other].number($0, row: entry.row) })
        else {
          continue
        }
        shared += 1
        guard isDueInAnotherYear(at, row, entry, date) else { continue }
        moved += 1
        let isDone = key.happenings.contains { files[other].number($0, row: entry.row) != FieldColumn.blank }
        if isDone || tellsOther(at, row, entry, key) { ended += 1 }
      }
    }
    let begins = 2 * moved > shared && 2 * ended > moved
    counting.years[tables] = begins
    return begins
  }

  /// Notes a row that counts beside that of its number of another year.
  mutating func noteYearly(_ row: Int, _ other: Standing.Entry) {
    counting.notes.yearly = Counting.added(
      counting.notes.yearly, row, String(describing: files[other.file].records.place(row: other.row)))
  }

  mutating func tellYears(_ at: Int) {
    if let (first, count) = counting.notes.yearly {
      log.add(
        Diagnostic(
          .warning, "doubt.years", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号与 \(first.there) 等相同，文件不是同一年的，期限也各在本年，\(count) 行按各年的记录计",
            en:
              "the number is that of \(first.there) and others, of a file of another year, and each is due in its own: "
              + "\(count) rows count as records of their years"),
          fix: Text(
            zh: "编号请加上年份；如果是同一条延期，请改在原来的台账中",
            en: "put the year into the numbers; if it is one record with a later day, change it in its first ledger")))
    }
    // A name is mended now and then.
    if let (first, count) = counting.notes.replaced, count > 2 || 2 * count > files[at].fates.count {
      log.add(
        Diagnostic(
          .warning, "doubt.replaced", at: files[at].records.place(row: first.row),
          seen: Text(
            zh: "编号与 \(first.there) 等相同而内容不同，\(count) 行顶替了原来的记录，原来的不再计",
            en:
              "the number is that of \(first.there) and others, which tell of something else: \(count) rows stand in the "
              + "place of those, which no longer count"),
          fix: Text(
            zh: "如果编号每年从头编，请给编号加上年份，或在各年的文件名中写明年份",
            en: "if the numbers begin anew each year, put the year into them, or into the names of the files")))
    }
  }
}

// Records handed on to another body.
extension Ledger {
  /// Of a correction that names another unit: the one record that bears the number and tells of the same matter or day, of
  /// both where numbers only count rows.
  mutating func meantByNumber(
    _ at: Int, _ row: Int, _ candidates: [(entry: Int, Standing.Entry)], _ key: LedgerKey
  ) -> (entry: Int, Standing.Entry)? {
    guard key.isLog, !key.needsUnitOrDate, files[at].records.isCorrection,
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

  /// What the file says no more of was handed on, most likely; where it says both, both are meant.
  mutating func tellMoving(_ at: Int) {
    guard !counting.notes.moving.isEmpty else { return }
    let met = Set(files[at].fates.indices.compactMap { files[at].links[$0] })
    let moved = counting.notes.moving.filter {
      files[$0.other.file].fates[$0.other.row] == .counted && !met.contains($0.other)
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
            + "more: \(moved.count) rows count as other records, and those count still"),
        fix: Text(
          zh: "如果是改派或改了日期，请移走旧文件，或在旧文件中把那一行改成一样",
          en: "if it was handed on, or its day mended, take the older file away, or mend the line there")))
  }
}
