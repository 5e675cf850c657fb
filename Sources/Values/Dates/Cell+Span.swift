import Catalog

/// From one moment to another, as a cell writes it.
package struct TimeSpan: Hashable, Sendable {
  /// The first day.
  package var first: CivilDate
  /// The last day.
  package var last: CivilDate
  /// The two times of day as written, to be read by `TimeParser`.
  package var start: String
  package var end: String

  /// Two times of day that are all of a text: 8:30-11:00, 下午2:00至4:00, 22:00-次日6:00; nil where it says anything else.
  package static func times(in text: String) -> (start: String, end: String)? {
    var cell = Cell(text, as: .time)
    return cell.takeTimes()
  }
}

extension Cell {
  /// Words for the day after the first.
  private static let nextDay = ["次日", "第二天", "第二日", "翌日", "隔天", "隔日"]
  private static let rangeMarks = Set("-~至到—".unicodeScalars)

  /// Takes two times with the day, or the days, before them, to the cell's end: `10月12日 8:30-11:30`,
  /// `2026-10-12 22:00 至 2026-10-13 6:00`, `10月12日22:00-次日6:00`; nil where the cell is no such span.
  mutating func takeSpan(_ context: DateContext) -> TimeSpan? {
    var ahead = self
    guard let first = try? ahead.takeDate(context), ahead.takeWhatFollows(first),
      let start = ahead.takeClockText(), ahead.takeRangeMark()
    else { return nil }
    var last = first
    if ahead.takeAny(Self.nextDay) != nil {
      last = CivilDate(dayNumber: first.dayNumber + 1)
      ahead.skipSpaces()
    } else if let day = ahead.takeDay(after: first, context) {
      guard first <= day, ahead.takeWhatFollows(day) else { return nil }
      last = day
    }
    guard let end = ahead.takeClockText() else { return nil }
    ahead.takeTrailingMark()
    guard ahead.atEnd else { return nil }
    self = ahead
    return TimeSpan(first: first, last: last, start: start, end: end)
  }

  /// Takes two times without a day, to the cell's end.
  mutating func takeTimes() -> (start: String, end: String)? {
    var ahead = self
    guard let start = ahead.takeClockText(), ahead.takeRangeMark() else { return nil }
    if ahead.takeAny(Self.nextDay) != nil { ahead.skipSpaces() }
    guard let end = ahead.takeClockText() else { return nil }
    ahead.takeTrailingMark()
    guard ahead.atEnd else { return nil }
    self = ahead
    return (start, end)
  }

  /// Takes such a span as the days that it touches.
  mutating func takeDaysOfSpan(_ context: DateContext) -> DateParser.Days? {
    guard let span = takeSpan(context) else { return nil }
    if span.first != span.last { note(.firstOfRange) }
    return DateParser.Days(first: span.first, last: span.last)
  }

  /// Takes the weekday and the mark between a day and its time; false where the weekday is another day's.
  private mutating func takeWhatFollows(_ day: CivilDate) -> Bool {
    skipSpaces()
    guard (try? takeWeekday(differsFrom: day)) == false else { return false }
    if next == "t", peek(1)?.isDigit == true { rest.removeFirst() }
    skipSpaces()
    return true
  }

  /// Takes a time of day as it is written.
  mutating func takeClockText() -> String? {
    var ahead = self
    guard (try? ahead.takeClock()) != nil else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rest.prefix(rest.count - ahead.rest.count))
    ahead.skipSpaces()
    self = ahead
    return String(text)
  }

  mutating func takeRangeMark() -> Bool {
    guard let mark = next, Self.rangeMarks.contains(mark) else { return false }
    rest = rest.drop { $0 == mark }
    skipSpaces()
    return true
  }

  /// Takes a day with its month at least, or with 日.
  private mutating func takeDay(after first: CivilDate, _ context: DateContext) -> CivilDate? {
    var ahead = self
    let parts = ahead.takeDateParts()
    guard parts.count > 1 || parts.parts.first?.mark == "日" else { return nil }
    return takeLastDay(after: first, isClear: true, context)
  }
}
