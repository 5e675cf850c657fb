import Catalog
import Definitions
import Tables
import Values

/// Columns of a table that stand elsewhere: in lines above it, or within another column.
extension RawTable {
  /// Adds a column that says the same in all rows.
  mutating func append(constant text: String) {
    var column = TextTable()
    let code = column.code(text)
    append(column, RowCodes(repeating: code, count: lines.count))
  }

  /// Where one column says from when to when something took, 8:30-11:30, or 10月12日 8:30-11:30, and no column says its end,
  /// adds both as columns of the kind's start and end. False where the duration must be had from there and no cell tells
  /// it: then the match lacks it again.
  mutating func takeTimes(
    _ match: inout KindMatch, _ kind: Kind, _ header: inout [String], _ surroundings: Surroundings
  ) -> Bool {
    takeMarks(&match, kind)
    guard let start = kind.field(.start), let end = kind.field(.end), match.columnOfField[end] == nil else {
      return true
    }
    let day = kind.field(.date).flatMap { match.columnOfField[$0] }
    var begun = match.columnOfField[start]
    if let begun, ways[begun].isKept {
      let context = context(of: begun, surroundings)
      if says(begun, { TimeSpan.times(in: $0) != nil || DateParser.parseSpan($0, context: context) != nil }) {
        appendTimes(of: begun, context, as: .start)
        return bindTimes(&match, start, end, &header, begun)
      }
      // 早班, 晚班 tell two rows apart all the same.
      let isSpan = NameWords.known.spans.contains(where: header[begun].contains)
      if isSpan, !match.needsDate, !says(begun, { TimeParser.parseDated($0, context: context).value != nil }) {
        match.columnOfField[start] = nil
        match.unknownColumns = (match.unknownColumns + [begun]).sorted()
      }
    }
    begun = match.columnOfField[start]
    let duration = kind.fields.firstIndex { $0.type == .duration && $0.isRequired }.flatMap { match.columnOfField[$0] }
    if begun == nil, let duration, ways[duration].isKept, says(duration, { TimeSpan.times(in: $0) != nil }) {
      // Two hours in the morning and two in the evening are not the same.
      appendTimes(of: duration, context(of: duration, surroundings), as: .duration)
      return bindTimes(&match, start, end, &header, duration)
    }
    guard match.needsSpans else { return true }
    // When each came is not when it all began.
    let isOnlyMarked = begun.map { !says($0) { TimeParser.parse($0).value != nil } } ?? true
    guard isOnlyMarked, let day, appendTimes(of: day, context(of: day, surroundings), as: .day) else {
      match.missing = [match.needsDate ? kind.field(.date) : nil, match.durationInDays].compactMap(\.self)
      return false
    }
    match.marks += [begun].compactMap(\.self)
    return bindTimes(&match, start, end, &header, day)
  }

  /// Takes columns of starts and ends of which cells hold ticks, and none a time, for marks of who came, where the hours stand
  /// elsewhere.
  private func takeMarks(_ match: inout KindMatch, _ kind: Kind) {
    let duration = kind.fields.firstIndex { $0.type == .duration && $0.isRequired }
    guard !match.needsDate, let duration, match.columnOfField[duration] != nil else { return }
    for field in [kind.field(.start), kind.field(.end)].compactMap(\.self) {
      guard let column = match.columnOfField[field], ways[column].isKept, says(column, Self.isTick),
        !says(column, { TimeParser.parse($0).value != nil || $0.contains(where: \.isNumber) })
      else { continue }
      match.columnOfField[field] = nil
      match.marks.append(column)
    }
  }

  /// Whether a text is a mark of who came.
  static func isTick(_ text: String) -> Bool { NameWords.known.arrivals.contains(text) }

  /// What a column is of which cells say from when to when something took.
  private enum TimesColumn { case start, duration, day }

  private func bindTimes(_ match: inout KindMatch, _ start: Int, _ end: Int, _ header: inout [String], _ column: Int)
    -> Bool
  {
    (match.columnOfField[start], match.columnOfField[end]) = (texts.count - 2, texts.count - 1)
    header += [header[column], header[column]]
    return true
  }

  private func context(of column: Int, _ surroundings: Surroundings) -> DateContext {
    var context = surroundings.datesOfTimes
    context.order = DateParser.decideOrder(texts[column].texts)
    return context
  }

  /// Whether some text of a column says something. O(distinct texts).
  private func says(_ column: Int, _ something: (String) -> Bool) -> Bool {
    let texts = texts[column].texts
    return (0..<texts.count).contains { something(texts[$0]) }
  }

  /// Adds two columns: the times from which and to which each cell of a column says that something took, behind its
  /// day where there is one. An end on another day than its start bears both days. False where no cell says so, and
  /// there are rows. O(distinct texts and rows).
  ///
  /// - Parameter what: what the column is. Only beside a day need times have none; starts that bear one keep it, and are
  ///   starts whatever they say.
  @discardableResult
  private mutating func appendTimes(of column: Int, _ context: DateContext, as what: TimesColumn) -> Bool {
    var (starts, ends) = (TextTable(), TextTable())
    var codesOfText: [(start: UInt32, end: UInt32)] = []
    for text in texts[column].texts {
      if let span = DateParser.parseSpan(text, context: context) {
        let isOneDay = span.first == span.last
        codesOfText.append(
          (
            starts.code(isOneDay && what != .start ? span.start : "\(span.first) \(span.start)"),
            ends.code(isOneDay ? span.end : "\(span.last) \(span.end)")
          ))
      } else if what != .day, let times = TimeSpan.times(in: text) {
        codesOfText.append((starts.code(times.start), ends.code(times.end)))
      } else {
        codesOfText.append((what == .start ? starts.code(text) : 0, 0))
      }
    }
    let codes = codes[column]
    append(starts, RowCodes(codes.map { codesOfText[Int($0)].start }))
    append(ends, RowCodes(codes.map { codesOfText[Int($0)].end }))
    return ends.count > 1 || lines.count == 0
  }

  private mutating func append(_ column: TextTable, _ rows: RowCodes) {
    texts.append(column)
    codes.append(rows)
    ways.append(.kept(listed: false))
  }
}
