/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// ("chrono-Compatible Low-Level Date Algorithms", 2013): exact for every year within a million, O(1).
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public var dayNumber: Int32

  /// The day so many days after 1970-01-01.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The day, or nil where the month or the day of the month does not exist, or the year is more than a million off.
  public init?(year: Int, month: Int, day: Int) {
    guard year.magnitude <= 1_000_000, (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    let z = Int(dayNumber) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { parts.year }
  /// 1 … 12.
  public var month: Int { parts.month }
  /// 1 … 31.
  public var day: Int { parts.day }

  /// 1 for Monday … 7 for Sunday (ISO 8601).
  public var weekday: Int { Int(((Int64(dayNumber) + 3) % 7 + 7) % 7) + 1 }

  /// 28 … 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier days first.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  /// So many days later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber + Int32(days))
  }

  /// So many days earlier.
  public static func - (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber - Int32(days))
  }

  /// `2026-10-05` (ISO 8601).
  public var description: String {
    let (y, m, d) = parts
    return "\(y)-\(m < 10 ? "0" : "")\(m)-\(d < 10 ? "0" : "")\(d)"
  }

  /// `2026年10月5日` or `5 October 2026`-like `2026-10-05`.
  public func words(zh: Bool) -> String {
    let (y, m, d) = parts
    return zh ? "\(y)年\(m)月\(d)日" : description
  }
}
