import Catalog
import Diagnostics

/// Times of day: `8:30`, `08:30:00`, `8点30分`, `八点半`, `下午2:30`, `2:30 PM`, `0830`, 0.354 of a day; a date may stand before.
///
/// Refused: 25:00, a range, a bare number, and 上午12点, which may be noon or midnight.
public enum TimeParser {
  /// Seconds of the day, 0 to 86,400 (`24:00`).
  public static func parse(_ text: String) -> ValueReading<Int32> {
    parseDated(text).map(\.seconds)
  }

  /// The time, with the date before it if there is one.
  public static func parseDated(_ text: String, context: DateContext = DateContext()) -> ValueReading<DatedTime> {
    if let plain = PlainMoment.parse(text, years: context.years) { return .value(plain, repair: nil) }
    return parseCell(text, context: context)
  }

  /// The same, however it is written.
  package static func parseCell(_ text: String, context: DateContext) -> ValueReading<DatedTime> {
    ValueReading(text, as: .time, shown: shown) { cell throws(Refusal) in try read(&cell, context) }
  }

  /// Whether the text begins with a word for the afternoon.
  package static func isAfternoon(_ text: String) -> Bool {
    // Most begin with a digit.
    guard let first = text.utf8.first, !(48...57).contains(first) else { return false }
    var cell = Cell(text, as: .time)
    return cell.takePartOfDay() == .afternoon
  }

  /// Whether the text is an hour from 1 to 11 with its minutes, and neither a day, nor a word, nor a 0 in front says which.
  package static func isBareClock(_ text: String) -> Bool {
    let cell = Cell(text, as: .time)
    guard let first = cell.next, first.isDigit, first != "0" else { return false }
    let marks = ":点时分半".unicodeScalars
    return cell.rest.count <= 5 && cell.rest.allSatisfy { $0.isDigit || marks.contains($0) }
  }

  private static func shown(_ time: DatedTime) -> Text {
    let clock = FixedWords.clock(Int64(time.seconds))
    return Text(both: time.date.map { "\($0) \(clock)" } ?? clock)
  }

  private static func read(_ cell: inout Cell, _ context: DateContext) throws(Refusal) -> DatedTime {
    if let seconds = try cell.takeBareTime() { return DatedTime(seconds: seconds) }
    var ahead = cell
    if let seconds = try ahead.takeClock() {
      ahead.skipSpaces()
      if ahead.startsRange { throw cell.range }
      guard ahead.atEnd else { throw cell.unreadable }
      cell = ahead
      return DatedTime(seconds: seconds)
    }
    let moment = try cell.takeMoment(context)
    guard let seconds = moment.seconds else {
      throw cell.refusal("missing", zh: "只有日期，没有时刻", en: "has a date but no time")
    }
    return DatedTime(date: moment.date, seconds: seconds)
  }
}

extension Cell {
  /// Reads a cell of digits alone: a part of a day (0.354), or hours and minutes without their colon (0830, 083000).
  fileprivate mutating func takeBareTime() throws(Refusal) -> Int32? {
    var ahead = self
    let digits = Array(ahead.takeDigits())
    if ahead.atEnd, digits.count == 4 || digits.count == 6 {
      func two(_ at: Int) -> Int { digits[at].digitValue * 10 + digits[at + 1].digitValue }
      guard let seconds = Self.clock(two(0), two(2), digits.count == 6 ? two(4) : 0) else { throw impossible }
      note(.colonSupplied)
      rest = []
      return seconds
    }
    if ahead.atEnd, (1...3).contains(digits.count) {
      throw refusal("bare", zh: "只是一个数，看不出几点几分", en: "is a bare number, not hours and minutes")
    }
    guard ahead.next == "." else { return nil }
    guard digits.allSatisfy({ $0 == "0" }) else {
      guard digits.count <= 2, ahead.take("."), !ahead.takeDigits().isEmpty, ahead.atEnd else { return nil }
      throw refusal(
        "decimal", zh: "像小数，看不出几点几分（8.30可能是8:30，也可能是8.3小时）",
        en: "looks like a decimal: 8.30 could be 8:30, or 8.3 hours")
    }
    guard let part = try takeDecimal(), atEnd, let (seconds, isExact) = part.units(per: 86_400) else {
      throw unreadable
    }
    guard seconds < 86_400 else { throw impossible }
    note(.dayFraction)
    if !isExact { note(.rounded) }
    return Int32(seconds)
  }
}
