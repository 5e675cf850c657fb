import Catalog

/// A day and a time of day as exports write them, `2026-10-05 08:30:00` or `2026/10/5 8:30`: read byte by byte, as a ledger
/// may hold millions of them, hardly two the same.
package enum PlainMoment {
  /// What is written so, where there is such a day in the years and such a time; nil for all else, which `Cell` reads and
  /// tells what is wrong with it. It never says otherwise than `Cell` would. O(1).
  package static func parse(_ text: String, years: ClosedRange<Int>) -> DatedTime? {
    let bytes = text.utf8
    guard (13...19).contains(bytes.count) else { return nil }
    var rest = bytes.makeIterator()
    func digit(_ byte: UInt8?) -> Int? { byte.flatMap { 0x30...0x39 ~= $0 ? Int($0) - 0x30 : nil } }
    /// One or two digits, and what follows them.
    func number() -> (value: Int, next: UInt8?)? {
      guard let first = digit(rest.next()) else { return nil }
      let second = rest.next()
      guard let low = digit(second) else { return (first, second) }
      return (first * 10 + low, rest.next())
    }
    func twoDigits() -> Int? {
      guard let high = digit(rest.next()), let low = digit(rest.next()) else { return nil }
      return high * 10 + low
    }
    guard let century = twoDigits(), let ofCentury = twoDigits(), let mark = rest.next(), mark == 0x2D || mark == 0x2F,
      let month = number(), month.next == mark, let day = number(), day.next == 0x20, let hour = number(),
      hour.next == 0x3A, let minute = twoDigits()
    else { return nil }
    var second = 0
    if let colon = rest.next() {
      guard colon == 0x3A, let seconds = twoDigits(), rest.next() == nil else { return nil }
      second = seconds
    }
    let year = century * 100 + ofCentury
    guard years.contains(year), hour.value < 24, minute < 60, second < 60,
      let date = CivilDate(year: year, month: month.value, day: day.value)
    else { return nil }
    return DatedTime(date: date, seconds: Int32((hour.value * 60 + minute) * 60 + second))
  }
}
