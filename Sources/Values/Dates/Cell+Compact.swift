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
      self = ahead
      if digits.count == 8 { return try takeTail(of: date) }
      let second = digits.count == 14 ? number(12..<14) : 0
      guard let seconds = Self.clock(number(8..<10), number(10..<12), second) else { throw impossible }
      return Moment(date: date, seconds: seconds)
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
    guard context.serials, (30_000...60_000).contains(serial.whole) else { throw unreadable }
    let days = Int32(serial.whole)
    // 1970-01-01 is day 25,569 of 1899-12-30.
    let date = CivilDate(dayNumber: days - 25_569)
    let (year, month, day) = date.parts
    note(.serial)
    // A second that rounds up to midnight still ends its own day.
    let time = Int32(seconds - Int64(days) * 86_400)
    return Moment(date: try valid(year, month, day, context), seconds: serial.isWhole ? nil : time)
  }
}
