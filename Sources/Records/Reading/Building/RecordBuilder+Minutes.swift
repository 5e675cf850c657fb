import Catalog
import Diagnostics
import Values

/// Durations that stand in two columns.
extension RecordBuilder {
  /// Adds the minutes of a further column to the hours of the one that counts, where it is certain that they are parts of
  /// one duration: below one heading, all hours whole, all minutes less than an hour. Else asks about the column.
  mutating func settleFurtherDurations() {
    let durations = kind.fields.indices.filter { kind.fields[$0].type == .duration && kind.fields[$0].isRequired }
    guard !match.durations.isEmpty, let field = durations.first else { return }
    guard let hours = match.columnOfField[field] else { return doubtComputed(field) }
    for column in match.durations where raw.ways[column].isKept {
      let isAdded = match.durations.count == 1 && addMinutes(of: column, to: field, hours)
      guard isAdded || ColumnAmounts.hold(in: raw, column: column, header: header[column]) else { continue }
      let (name, other) = (header[hours], header[column])
      records.log.add(
        Diagnostic(
          isAdded ? .note : .warning, isAdded ? "duration.added" : "duration.further",
          at: place(headerLine, column),
          seen: isAdded
            ? Text(zh: "“\(other)”中的分钟加入了“\(name)”", en: "the minutes of “\(other)” were added to “\(name)”")
            : Text(
              zh: "“\(other)”也像是时长，没有计入；只计“\(name)”",
              en: "“\(other)” looks like a duration, too, and was not counted; “\(name)” was"),
          fix: isAdded
            ? Text(both: "") : Text(zh: "请核对；时长宜写在一列中", en: "please check; write a duration in one column")),
        column: other)
    }
  }

  /// Asks about columns named like a duration where that is computed from start and end.
  private mutating func doubtComputed(_ field: Int) {
    for column in match.durations
    where raw.ways[column].isKept && ColumnAmounts.hold(in: raw, column: column, header: header[column]) {
      let (label, name) = (kind.fields[field].label, header[column])
      records.log.add(
        Diagnostic(
          .warning, "duration.beside", at: place(headerLine, column),
          seen: Text(
            zh: "“\(name)”像是时长，没有采用；“\(label.zh)”由开始和结束时间算出",
            en: "“\(name)” looks like a duration and was left out; “\(label.en)” was computed from start and end"),
          fix: Text(
            zh: "若应以它为准，请把列名改为“\(label.zh)”；否则可不管",
            en: "call it “\(label.en)” if it is the one that counts; else leave it")),
        column: name)
    }
  }

  /// Whether the minutes of a column were added to a field's hours.
  private mutating func addMinutes(of column: Int, to field: Int, _ hours: Int) -> Bool {
    let names = (FoldedName(header[hours]).unmarked.description, FoldedName(header[column]).unmarked.description)
    guard let first = FurtherDuration.split(names.0), let second = FurtherDuration.split(names.1),
      // Of two columns below one heading, the second bears no more than its own.
      first.base == second.base || second.base.isEmpty && column == hours + 1,
      first.unit == .hours, second.unit == .minutes, var out = records.columns[field],
      out.count == raw.texts[hours].count,
      let whole = Self.numbers(raw.texts[hours].texts, below: 24),
      let part = Self.numbers(raw.texts[column].texts, below: 60)
    else { return false }
    var codes: [Int64: UInt32] = [:]
    for row in raw.lines.indices {
      guard let minutes = part[Int(raw.codes[column][row])], minutes > 0 else { continue }
      let value = (whole[Int(raw.codes[hours][row])] ?? 0) * FixedPoint.hour + minutes * (FixedPoint.hour / 60)
      let code = codes[value] ?? out.add(value: value)
      codes[value] = code
      out.codes[row] = code
    }
    guard !codes.isEmpty else { return false }
    records.columns[field] = out
    return true
  }

  /// By code: the whole number that a text is, nil where it is blank; nothing where some text is none below the bound.
  private static func numbers(_ texts: TextList, below bound: Int64) -> [Int64?]? {
    var out: [Int64?] = []
    for text in texts {
      if Cell.isEmpty(text) {
        out.append(nil)
        continue
      }
      guard let value = NumberParser.parse(text).value, value % FixedPoint.number == 0,
        (0..<bound).contains(value / FixedPoint.number), text.allSatisfy({ $0.isNumber || $0 == " " || $0 == "." })
      else { return nil }
      out.append(value / FixedPoint.number)
    }
    return out
  }
}
