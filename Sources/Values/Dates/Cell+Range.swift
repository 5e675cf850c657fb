import Catalog

extension Cell {
  /// Takes several days, `10月15日-16日`, `10月15-16日`, `2026-10-09至2026-10-11`, to the cell's end; nil where the cell is no
  /// such range, or could be read otherwise.
  mutating func takeRange(_ context: DateContext) -> DateParser.Days? {
    var ahead = self
    guard let first = ahead.takeFirstOfMonth(context) ?? ahead.takeDotted(context) ?? (try? ahead.takeDate(context))
    else { return nil }
    let written = rest.prefix(rest.count - ahead.rest.count)
    _ = try? ahead.takeWeekday(differsFrom: first)
    ahead.skipSpaces()
    let isListed = ahead.next.map(Self.listMarks.contains) ?? false
    guard ahead.startsRange || isListed || ahead.rest.starts(with: "--".unicodeScalars), let mark = ahead.next
    else { return nil }
    ahead.rest = ahead.rest.drop { $0 == mark }
    ahead.skipSpaces()
    // 2026-10-05-08 could be anything.
    let isClear = mark != "-" || !written.contains("-")
    guard let last = ahead.takeLastDay(after: first, isClear: isClear, context), first <= last,
      last.dayNumber - first.dayNumber <= 366
    else { return nil }
    // 10日、11日 are all the days from the one to the other; 10日、20日 are not.
    guard !isListed || last.dayNumber == first.dayNumber + 1 else { return nil }
    _ = try? ahead.takeWeekday(differsFrom: last)
    ahead.skipSpaces()
    // Each day's hours: 10月12日至13日 9:00-11:00.
    if ahead.takeClockText() != nil, ahead.takeRangeMark(), ahead.takeClockText() == nil { return nil }
    ahead.takeTrailingMark()
    guard ahead.atEnd else { return nil }
    self = ahead
    note(context.isDeadline ? .lastOfRange : .firstOfRange)
    return DateParser.Days(first: first, last: last, isListed: isListed && !context.isDeadline)
  }

  /// `10月15` before `-16日`, which the numbers of a date would take as its third.
  private mutating func takeFirstOfMonth(_ context: DateContext) -> CivilDate? {
    var ahead = self
    guard let month = ahead.takeInteger(atMost: 2), ahead.take("月"), let day = ahead.takeInteger(atMost: 2),
      ahead.next == "-", let year = context.year(of: month, day), let date = try? valid(year, month, day, context)
    else { return nil }
    ahead.note(.yearSupplied(year))
    self = ahead
    return date
  }

  /// `10.25` before `-10.26` or `-26`: four numbers are no one date, and three none where the second is no month.
  private mutating func takeDotted(_ context: DateContext) -> CivilDate? {
    var ahead = self
    guard context.order != .dayFirst, context.order != .contradictory, let month = ahead.takeInteger(atMost: 2),
      ahead.take("."),
      let day = ahead.takeInteger(atMost: 2), ahead.startsRange, let year = context.year(of: month, day),
      let date = try? valid(year, month, day, context)
    else { return nil }
    var end = ahead
    _ = end.next.map { mark in end.rest = end.rest.drop { $0 == mark } }
    guard end.takeInteger(atMost: 2) != nil else { return nil }
    guard end.take(".") ? end.takeInteger(atMost: 2) != nil : day > 12 else { return nil }
    guard end.atEnd || end.next == "日" else { return nil }
    ahead.note(.yearSupplied(year))
    self = ahead
    return date
  }

  /// The end of a range: a whole date, a month and a day, or a day alone.
  mutating func takeLastDay(after first: CivilDate, isClear: Bool, _ context: DateContext) -> CivilDate? {
    var ahead = self
    let date = ahead.takeDateParts()
    if date.count == 3 { return try? takeDate(context) }
    let (year, month, _) = first.parts
    let numbers = date.parts.map(\.value)
    guard date.parts.allSatisfy({ (1...2).contains($0.width) }), let end = date.parts.last,
      end.mark == nil || end.mark == "日", isClear || end.mark == "日" || date.index(marked: "月") == 0
    else { return nil }
    self = ahead
    switch date.count {
    case 1: return try? valid(year, month, numbers[0], context)
    case 2: return try? valid(numbers[0] < month ? year + 1 : year, numbers[0], numbers[1], context)
    default: return nil
    }
  }
}
