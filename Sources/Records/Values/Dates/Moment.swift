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
    if rest.contains(where: { "农历闰初廿腊".unicodeScalars.contains($0) }) {
      throw refusal("lunar", zh: "是农历日期", en: "is a date of the lunar calendar")
    }
    let date = try takeDate(context)
    return try takeTail(of: date)
  }

  /// Takes what may stand behind a date: a weekday, a time, the zone it is in.
  private mutating func takeTail(of date: CivilDate) throws(Refusal) -> Moment {
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
      if startsRange { throw range }
    }
    if rest.count == 1, let mark = next, ".。,、;".unicodeScalars.contains(mark) {
      rest.removeFirst()
      note(.punctuation)
    }
    guard atEnd else { throw unreadable }
    return moment
  }

  /// Takes `星期一`, `(周一)`; true where it is another day than the date's.
  private mutating func takeWeekday(differsFrom date: CivilDate) throws(Refusal) -> Bool {
    var ahead = self
    let bracket = ahead.take("(")
    guard ahead.takeAny(["星期", "礼拜", "周"]) != nil, let day = ahead.next else { return false }
    let days: [Unicode.Scalar: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
    ]
    guard let number = days[day] else { return false }
    ahead.rest.removeFirst()
    if bracket { guard ahead.take(")") else { throw unreadable } }
    ahead.skipSpaces()
    self = ahead
    return number != date.weekday
  }

  /// Takes `z` or `+08:00` behind a time and turns another zone's time into Beijing's.
  private mutating func takeZone(_ moment: inout Moment) throws(Refusal) {
    guard let seconds = moment.seconds, let sign = next, sign == "z" || sign == "+" || sign == "-" else { return }
    var ahead = self
    ahead.rest.removeFirst()
    var offset = 0
    if sign != "z" {
      guard let hours = ahead.takeInteger(atMost: 4), ahead.atEnd || ahead.next == ":" else { return }
      let minutes = ahead.take(":") ? ahead.takeInteger(atMost: 2) : hours > 14 ? hours % 100 : 0
      guard let minutes, minutes < 60 else { throw unreadable }
      offset = ((hours > 14 ? hours / 100 : hours) * 60 + minutes) * (sign == "-" ? -1 : 1)
    }
    self = ahead
    guard offset != 480 else { return }
    guard abs(offset) <= 14 * 60 else { throw unreadable }
    note(.zone)
    let shifted = Int(seconds) + (480 - offset) * 60
    let days = shifted >= 0 ? shifted / 86_400 : -1 - (-shifted - 1) / 86_400
    moment = Moment(date: moment.date + days, seconds: Int32(shifted - days * 86_400))
  }
}
