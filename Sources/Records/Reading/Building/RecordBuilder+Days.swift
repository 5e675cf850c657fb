import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// The day that stands before a time, for each code of a column; found when it is asked for.
  struct DaysOfTimes {
    let texts: TextList
    let context: DateContext
    /// By code: the day; `none` where there is none, `unknown` where nobody asked.
    private var known: [Int64]
    private static let (none, unknown) = (Int64.min, Int64.max)

    init(_ texts: TextList, _ context: DateContext) {
      (self.texts, self.context) = (texts, context)
      known = [Int64](repeating: Self.unknown, count: texts.count)
    }

    /// As short as a time with a day is at least, in bytes: 1-5 8:00.
    private static let shortestDated = 8

    mutating func day(_ code: UInt32) -> Int64? {
      let code = Int(code)
      // A time that was computed has no text.
      guard code < texts.count else { return nil }
      if known[code] == Self.unknown {
        let text = texts[code]
        let isLong = text.utf8.count >= Self.shortestDated
        let date = isLong ? TimeParser.parseDated(text, context: context).value?.date : nil
        known[code] = date.map { Int64($0.dayNumber) } ?? Self.none
      }
      return known[code] == Self.none ? nil : known[code]
    }
  }

  /// The day of the record from a start that bears it, where no column says it.
  mutating func supplyDate() {
    guard match.needsDate, let field = kind.field(.date), let startField = kind.field(.start),
      let start = records.columns[startField], let startColumn = match.columnOfField[startField]
    else { return }
    var column = FieldColumn()
    column.codes = RowCodes(repeating: 0, count: raw.lines.count)
    var days = DaysOfTimes(raw.texts[startColumn].texts, surroundings.datesOfTimes)
    var codes: [Int64: UInt32] = [:]
    var supplied = 0
    CodeSet(start) { $0 == .value }.forEachRow(of: start.codes) { row, code in
      guard let day = days.day(UInt32(code)) else { return }
      let code = codes[day] ?? column.add(value: day)
      codes[day] = code
      column.codes[row] = code
      supplied += 1
    }
    records.columns[field] = column
    guard supplied > 0 else { return }
    let (date, from) = (kind.fields[field].label, kind.fields[startField].label)
    records.log.add(
      Diagnostic(
        .note, "date.supplied", at: place(headerLine, startColumn),
        seen: Text(
          zh: "没有“\(date.zh)”列，按“\(from.zh)”中的日期计",
          en: "there is no column for “\(date.en)”; the day in “\(from.en)” was taken"), fix: Text(both: "")),
      column: header[startColumn], times: supplied)
  }

  /// Asks about starts and ends that bear a day which is not that of the record, nor the next, nor lies in its days.
  mutating func doubtDaysOfTimes() {
    guard !match.needsDate, let dateField = kind.field(.date), let dates = records.columns[dateField] else { return }
    let lasts = kind.field(.lastDay).flatMap { records.columns[$0] }
    for field in [kind.field(.start), kind.field(.end)].compactMap(\.self) {
      guard let times = records.columns[field], let column = match.columnOfField[field], raw.ways[column].isKept else {
        continue
      }
      var days = DaysOfTimes(raw.texts[column].texts, surroundings.datesOfTimes)
      let dated = times.states.indices.filter { times.states[$0] == .value && days.day(UInt32($0)) != nil }
      let labels = (kind.fields[field].label, kind.fields[dateField].label)
      CodeSet(dated, count: times.count).forEachRow(of: times.codes) { row, code in
        guard let day = days.day(UInt32(code)), dates.state(row: row) == .value else { return }
        let first = dates.value(row: row)
        let last = lasts.flatMap { $0.state(row: row) == .value ? $0.value(row: row) : nil } ?? first
        guard day < first || day > last + 1 else { return }
        doubt(
          row, "doubt.other_day",
          Text(
            zh: "“\(labels.0.zh)”不在“\(labels.1.zh)”当天，按“\(labels.1.zh)”归期",
            en: "“\(labels.0.en)” is not on the day of “\(labels.1.en)”, which puts the row into its period"), field)
      }
    }
  }

  /// The last of several days that stand in the cell of the first, where its own cell is empty.
  mutating func fillLastDays() {
    guard let field = kind.field(.lastDay), let first = kind.field(.date), let last = lastDays[first],
      let days = records.columns[first], match.columnOfField[field].map({ raw.ways[$0].isKept }) ?? true
    else { return }
    var column = records.columns[field] ?? FieldColumn()
    if column.codes.isEmpty { column.codes = RowCodes(repeating: 0, count: raw.lines.count) }
    var codes: [Int64: UInt32] = [:]
    CodeSet(last.keys, count: days.states.count).forEachRow(of: days.codes) { row, code in
      guard let day = last[code], column.state(row: row) == .blank else { return }
      let code = codes[day] ?? column.add(value: day)
      codes[day] = code
      column.codes[row] = code
    }
    records.columns[field] = column
  }
}

extension RawTable {
  /// Whether some start bears its day, or there is no row.
  func hasDays(_ match: KindMatch, _ kind: Kind, _ context: DateContext) -> Bool {
    guard lines.count > 0, let start = kind.field(.start), let column = match.columnOfField[start] else { return true }
    return texts[column].texts.contains { TimeParser.parseDated($0, context: context).value?.date != nil }
  }
}
