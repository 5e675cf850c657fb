import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// Where a duration is empty, its time is from start to end, by their days where these are written; else an end before
  /// its start is the next day. Where one is written that exceeds that by an hour, it is asked about.
  mutating func settleDurations() {
    guard let startField = kind.field(.start), let endField = kind.field(.end), let start = records.columns[startField],
      let end = records.columns[endField], let startColumn = match.columnOfField[startField],
      let endColumn = match.columnOfField[endField]
    else { return }
    var spans = TimeSpans(
      start: start, end: end, date: kind.field(.date).flatMap { records.columns[$0] },
      startDays: DaysOfTimes(raw.texts[startColumn].texts, surroundings.datesOfTimes),
      endDays: DaysOfTimes(raw.texts[endColumn].texts, surroundings.datesOfTimes))
    for field in kind.fields.indices where kind.fields[field].type == .duration && kind.fields[field].isRequired {
      checkDurations(field, &spans, start: startField, end: endField)
      computeDurations(field, &spans, start: startField, end: endField)
    }
  }

  /// The 下午 of a start holds for its end, too: 下午2:00 – 4:00 ends at 16:00.
  mutating func carryAfternoons() {
    guard let startField = kind.field(.start), let endField = kind.field(.end), let start = records.columns[startField],
      var end = records.columns[endField], let startColumn = match.columnOfField[startField],
      let endColumn = match.columnOfField[endField]
    else { return }
    let (texts, ends) = (raw.texts[startColumn].texts, raw.texts[endColumn].texts)
    let noon: Int64 = 12 * 3600
    let late = start.states.indices.filter { code in
      start.states[code] == .value && start.value(code: code) >= noon && TimeParser.isAfternoon(texts[code])
    }
    var codes: [Int64: UInt32] = [:]
    var isBare = [Bool?](repeating: nil, count: ends.count)
    CodeSet(late, count: start.count).forEachRow(of: start.codes) { row, code in
      guard end.state(row: row) == .value, end.value(row: row) < noon,
        end.value(row: row) + noon > start.value(code: code)
      else { return }
      let text = Int(end.codes[row])
      let known = isBare[text] ?? TimeParser.isBareClock(ends[text])
      isBare[text] = known
      guard known else { return }
      let value = end.value(row: row) + noon
      let new = codes[value] ?? end.add(value: value)
      codes[value] = new
      end.codes[row] = new
    }
    guard !codes.isEmpty else { return }
    records.columns[endField] = end
  }

  /// Asks about durations longer than the time from start to end. Breaks make them shorter, and they are rounded up.
  private mutating func checkDurations(_ field: Int, _ spans: inout TimeSpans, start: Int, end: Int) {
    guard let column = records.columns[field] else { return }
    let labels = (kind.fields[field].label, kind.fields[start].label, kind.fields[end].label)
    var doubtful: [(row: Int, seconds: Int64)] = []
    CodeSet(column) { $0 == .value }.forEachRow(of: column.codes) { row, code in
      guard let seconds = spans.seconds(row: row), seconds > 0,
        column.values[code] >= (seconds + 3600) * (FixedPoint.hour / 3600)
      else { return }
      doubtful.append((row, seconds))
    }
    for (row, seconds) in doubtful {
      let hours = Exact(Int128(seconds), over: 3600)?.decimal(places: 2) ?? ""
      doubt(
        row, "doubt.longer",
        Text(
          zh: "“\(labels.0.zh)”多于从“\(labels.1.zh)”到“\(labels.2.zh)”的\(hours)小时",
          en: "“\(labels.0.en)” exceeds the \(hours) hours from “\(labels.1.en)” to “\(labels.2.en)”"), field)
    }
  }

  private mutating func computeDurations(_ field: Int, _ spans: inout TimeSpans, start: Int, end: Int) {
    var column = records.columns[field] ?? FieldColumn()
    if column.codes.isEmpty { column.codes = RowCodes(repeating: 0, count: raw.lines.count) }
    var codes: [Int64: UInt32] = [:]
    var computed = 0
    CodeSet(column) { $0 == .blank }.forEachRow(of: column.codes) { row, _ in
      guard let seconds = spans.seconds(row: row) else { return }
      var units = seconds * (FixedPoint.hour / 3600)
      if let refusal = refusal(seconds, units, field, start: start, end: end) {
        fault(field, row: row, refusal)
        // Not blank any more, so that only this reason is given.
        units = 0
      } else {
        computed += 1
      }
      let code = codes[units] ?? column.add(value: units)
      codes[units] = code
      column.codes[row] = code
    }
    records.columns[field] = column
    guard computed > 0 else { return }
    records.log.add(
      Diagnostic(
        .note, "duration.computed", at: Place(file: records.path, line: headerLine),
        seen: Text(
          zh: "“\(kind.fields[field].label.zh)”由开始和结束时间算出",
          en: "“\(kind.fields[field].label.en)” was computed from start and end"),
        fix: Text(both: "")), times: computed)
  }

  /// Why so much time from start to end cannot be.
  private func refusal(_ seconds: Int64, _ units: Int64, _ field: Int, start: Int, end: Int) -> Refusal? {
    let (a, b) = (kind.fields[start].label, kind.fields[end].label)
    let fix = Text(zh: "请核对这两项", en: "check the two")
    if seconds == 0 {
      return Refusal(
        id: "duration.none",
        seen: Text(zh: "“\(a.zh)”和“\(b.zh)”相同，算不出时长", en: "“\(a.en)” and “\(b.en)” are the same: no time lies between"),
        fix: fix)
    }
    if seconds < 0 {
      return Refusal(
        id: "value.order", seen: Text(zh: "“\(b.zh)”早于“\(a.zh)”", en: "“\(b.en)” is before “\(a.en)”"), fix: fix)
    }
    guard let most = kind.fields[field].most, units > most else { return nil }
    let hours = Exact(Int128(seconds), over: 3600)?.decimal(places: 2) ?? ""
    return Refusal(
      id: "value.high",
      seen: Text(
        zh: "从“\(a.zh)”到“\(b.zh)”有\(hours)小时，过大",
        en: "from “\(a.en)” to “\(b.en)” are \(hours) hours, which is too many"),
      fix: fix)
  }
}
