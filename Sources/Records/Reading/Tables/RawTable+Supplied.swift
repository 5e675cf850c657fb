import Catalog
import Tables

/// Columns of a table that stand elsewhere: in lines above it, or within another column.
extension RawTable {
  /// Adds a column that says the same in all rows.
  mutating func append(constant text: String) {
    var column = TextTable()
    let code = column.code(text)
    append(column, RowCodes(repeating: code, count: lines.count))
  }

  /// Where a duration must be had from times behind each day, adds these as columns of the kind's start and end. False where
  /// no cell has any: then the match lacks the duration again.
  mutating func takeTimes(
    _ match: inout KindMatch, _ kind: Kind, _ header: inout [String], _ surroundings: Surroundings
  ) -> Bool {
    guard match.needsSpans, let day = kind.field(.date), let column = match.columnOfField[day],
      let start = kind.field(.start), let end = kind.field(.end)
    else { return true }
    var context = surroundings.datesOfTimes
    context.order = DateParser.decideOrder(texts[column].texts)
    guard appendTimes(of: column, context) else {
      match.missing = [match.durationInDays].compactMap(\.self)
      return false
    }
    (match.columnOfField[start], match.columnOfField[end]) = (texts.count - 2, texts.count - 1)
    header += [header[column], header[column]]
    return true
  }

  /// Adds two columns: the times from which and to which each cell of a column says that something took, behind its
  /// day, `10月12日 8:30-11:30`. An end on another day than its start bears both days. False where no cell says so, and
  /// there are rows. O(distinct texts and rows).
  private mutating func appendTimes(of column: Int, _ context: DateContext) -> Bool {
    var (starts, ends) = (TextTable(), TextTable())
    var codesOfText: [(start: UInt32, end: UInt32)] = []
    for text in texts[column].texts {
      guard let span = DateParser.parseSpan(text, context: context) else {
        codesOfText.append((0, 0))
        continue
      }
      let isOneDay = span.first == span.last
      codesOfText.append(
        (
          starts.code(isOneDay ? span.start : "\(span.first) \(span.start)"),
          ends.code(isOneDay ? span.end : "\(span.last) \(span.end)")
        ))
    }
    let codes = codes[column]
    append(starts, RowCodes(codes.map { codesOfText[Int($0)].start }))
    append(ends, RowCodes(codes.map { codesOfText[Int($0)].end }))
    return starts.count > 1 || lines.count == 0
  }

  private mutating func append(_ column: TextTable, _ rows: RowCodes) {
    texts.append(column)
    codes.append(rows)
    ways.append(.kept(listed: false))
  }
}
