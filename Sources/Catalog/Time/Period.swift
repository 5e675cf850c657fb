import Diagnostics

/// A span of days that figures are asked for.
public struct Period: Sendable, Hashable {
  /// What sort of span it is.
  public enum Span: Sendable, Hashable {
    case month, quarter, halfYear, year, week, halfMonth, phase
  }

  /// What sort of span it is.
  public var span: Span
  /// The name in folders and in `figures.csv`: `2026-10`, `2026-Q3`, `2026-H1`, `2026`, `2026-W40`, `2026-10-上`, or a phase's.
  public var id: String
  /// The first day.
  public var first: CivilDate
  /// The last day, inclusive.
  public var last: CivilDate

  /// A span of days under a name. Precondition of use: `first` is not after `last`.
  public init(span: Span, id: String, first: CivilDate, last: CivilDate) {
    self.span = span
    self.id = id
    self.first = first
    self.last = last
  }

  /// How many days, both ends included.
  public var days: Int { Int(last.dayNumber - first.dayNumber) + 1 }
}

extension Period {
  /// The month that holds a day.
  public static func month(of date: CivilDate) -> Period { months(1, year: date.year, index: date.month - 1) }

  /// The part of a year that is `length` months long and the `index`-th of its kind from 0; may run past the year either way.
  static func months(_ length: Int, year: Int, index: Int) -> Period {
    let perYear = 12 / length
    let year = year + (index >= 0 ? index / perYear : (index - perYear + 1) / perYear)
    let index = ((index % perYear) + perYear) % perYear
    let firstMonth = index * length + 1
    let lastMonth = firstMonth + length - 1
    let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    let (span, id): (Span, String) =
      switch length {
      case 1: (.month, "\(year)-\(two(firstMonth))")
      case 3: (.quarter, "\(year)-Q\(index + 1)")
      case 6: (.halfYear, "\(year)-H\(index + 1)")
      default: (.year, "\(year)")
      }
    return Period(
      span: span, id: id, first: day(year, firstMonth, 1),
      last: day(year, lastMonth, CivilDate.days(inMonth: lastMonth, of: year)))
  }

  /// A year that begins in another month than January: named after the year it begins in.
  static func year(_ year: Int, starting month: Int) -> Period {
    guard month != 1 else { return months(12, year: year, index: 0) }
    return Period(span: .year, id: "\(year)", first: day(year, month, 1), last: day(year + 1, month, 1) - 1)
  }

  /// A day that is known to exist.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }
}
