import Catalog

/// A day, and the time on it where one is written.
struct Moment: Hashable, Sendable {
  var date: CivilDate
  /// Seconds of the day.
  var seconds: Int32?
}

extension Cell {
  /// Reads all of the cell as a date with or without a time.
  mutating func takeMoment(_ context: DateContext) throws(Refusal) -> Moment {
    if let moment = try takeCompact(context) { return moment }
    // Nearly all dates hold none of the first characters.
    if rest.contains(where: "农阴闰初腊正冬".unicodeScalars.contains) {
      let text = remainder
      guard !["农历", "阴历", "闰", "初", "腊月", "正月", "冬月"].contains(where: text.contains) else {
        throw refusal("lunar", zh: "是农历日期", en: "is a date of the lunar calendar")
      }
    }
    return try takeTail(of: try takeDate(context))
  }

  /// Takes what may stand behind a date, to the cell's end: a weekday, a time with its zone or a part of the day.
  mutating func takeTail(of date: CivilDate) throws(Refusal) -> Moment {
    skipSpaces()
    if try takeWeekday(differsFrom: date) { note(.weekday) }
    let isISO = next == "t" && peek(1)?.isDigit == true
    if isISO { rest.removeFirst() }
    skipSpaces()
    if startsRange || rest.starts(with: "--".unicodeScalars) { throw range }
    var moment = Moment(date: date, seconds: nil)
    if !atEnd, let seconds = try takeClock() {
      moment.seconds = seconds
      // Without the T, 8:30-11:30 is a range.
      if isISO || next != "-" { try takeZone(&moment) }
      skipSpaces()
      if startsRange { try takeEndOfRange() }
    } else {
      _ = takePartOfDay() ?? (take("全天") ? .am : nil)
    }
    takeTrailingMark()
    guard atEnd else { throw unreadable }
    return moment
  }

  /// Takes `-11:30` behind a time. The day is certain all the same; a time of day is not.
  private mutating func takeEndOfRange() throws(Refusal) {
    let refusal = range
    guard type == .date else { throw refusal }
    rest.removeFirst()
    skipSpaces()
    guard try takeClock() != nil else { throw refusal }
  }
}
