import Catalog

extension Cell {
  /// Reads a cell that begins with digits in a row: `20261005`, `20261005083000`, `20261005 08:30`, a spreadsheet's 46300.354.
  /// Nil where it is written with marks between.
  mutating func takeCompact(_ context: DateContext) throws(Refusal) -> Moment? {
    var ahead = self
    let digits = Array(ahead.takeDigits())
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1.digitValue } }
    let bare = ahead.atEnd
    switch digits.count {
    case 8, 12, 14:
      if digits.count > 8 && !bare { return nil }
      let date = try valid(number(0..<4), number(4..<6), number(6..<8), context)
      var moment = Moment(date: date, seconds: nil)
      if digits.count > 8 {
        let (hour, minute) = (number(8..<10), number(10..<12))
        let second = digits.count == 14 ? number(12..<14) : 0
        guard let seconds = Self.clock(hour, minute, second) else { throw impossible }
        moment.seconds = seconds
      } else if !bare {
        ahead.skipSpaces()
        if ahead.next == "t" { ahead.rest.removeFirst() }
        if ahead.startsRange { throw range }
        guard let seconds = try ahead.takeClock(), ahead.atEnd else { throw unreadable }
        moment.seconds = seconds
      }
      self = ahead
      return moment
    case 5 where bare || ahead.next == ".":
      return try takeSerial(context)
    case 4 where bare && number(0..<4) >= 1000, 6 where bare:
      throw refusal("no_day", zh: "没有写明是哪一天", en: "does not name a day")
    default:
      if bare, !digits.isEmpty { throw unreadable }
      return nil
    }
  }

  /// A spreadsheet's day number, counted from 1899-12-30, with the part of the day behind its point.
  private mutating func takeSerial(_ context: DateContext) throws(Refusal) -> Moment? {
    guard let serial = try takeDecimal(), atEnd, let (seconds, _) = serial.units(per: 86_400) else { throw unreadable }
    let (days, time) = (seconds / 86_400, seconds % 86_400)
    guard context.serials, (30_000...60_000).contains(days) else { throw unreadable }
    let first = try valid(1899, 12, 30, DateContext(years: 1899...1899))
    let date = first + Int(days)
    let parts = date.parts
    note(.serial)
    return Moment(
      date: try valid(parts.year, parts.month, parts.day, context), seconds: serial.isWhole ? nil : Int32(time))
  }
}
