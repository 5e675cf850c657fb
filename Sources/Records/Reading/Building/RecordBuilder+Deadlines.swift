import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// A deadline without its year is the first such day from the record's own day on: 期限 1月10日 of what was found on
  /// 28 December. One that is before that day with its year is doubtful.
  mutating func settleDeadlines() {
    guard let date = kind.field(.date), let days = records.columns[date] else { return }
    for field in kind.fields.indices where kind.fields[field].isDeadline && field != date {
      guard var due = records.columns[field], let column = match.columnOfField[field], raw.ways[column].isKept else {
        continue
      }
      let context = DateContext(frame: surroundings.frame.withoutMonth, isDeadline: true)
      var dated: [Int: Bool] = [:]
      var later: [Int64: UInt32] = [:]
      CodeSet(due) { $0 == .value }.forEachRow(of: due.codes) { row, code in
        guard days.state(row: row) == .value, !(faults[row]?.isEmpty == false) else { return }
        let (day, first) = (due.value(row: row), days.value(row: row))
        guard day < first || day - first > 334 else { return }
        let hasYear =
          dated[code]
          ?? !(code < raw.texts[column].count
          && DateParser.needsYear(raw.texts[column].texts[code], context: context))
        dated[code] = hasYear
        if hasYear {
          if day < first { doubtDeadline(row, column, field, of: date) }
          return
        }
        guard let next = Self.firstSuch(day, from: first), next != day else { return }
        let new = later[next] ?? due.add(value: next, text: due.texts[code])
        later[next] = new
        due.codes[row] = new
        let shown = CivilDate(dayNumber: Int32(truncatingIfNeeded: next))
        records.log.add(
          note(
            Repair(
              id: "date.next_year",
              text: Text(
                zh: "没有写年份的期限在“\(kind.fields[date].label.zh)”之后，读作\(shown)",
                en: "a deadline without its year comes after “\(kind.fields[date].label.en)”: read as \(shown)")),
            line: raw.lines[row], column: column), column: header[column])
      }
      records.columns[field] = due
    }
  }

  /// The first day of that month and day from another day on.
  private static func firstSuch(_ day: Int64, from first: Int64) -> Int64? {
    let date = CivilDate(dayNumber: Int32(truncatingIfNeeded: day))
    let year = CivilDate(dayNumber: Int32(truncatingIfNeeded: first)).year
    return [year, year + 1].lazy.compactMap { CivilDate(year: $0, month: date.month, day: date.day) }
      .map { Int64($0.dayNumber) }.first { $0 >= first }
  }

  private mutating func doubtDeadline(_ row: Int, _ column: Int, _ field: Int, of date: Int) {
    let (a, b) = (kind.fields[field].label, kind.fields[date].label)
    doubt(
      row, "doubt.deadline", Text(zh: "“\(a.zh)”早于“\(b.zh)”", en: "“\(a.en)” is before “\(b.en)”"), column: column,
      fix: Text(zh: "已计入，请核对年份", en: "it counts; please check the year"))
  }
}
