import Catalog
import Definitions
import Diagnostics
import Values

/// The month that a report without a row is of.
extension Surroundings {
  /// The month that a title or the path names with its year; or without, where the year stands in another of them, or
  /// the day of writing tells it. A title that names a single day tells less than the path. Nil where it is not certain.
  static func month(titles: [String], path: String) -> CivilDate? {
    let others = titles.filter { !isDayOfWriting($0) }
    let days = others.filter(namesDay)
    let texts =
      others.filter { !days.contains($0) } + path.split(separator: "/").reversed().map(String.init) + days
    if let month = texts.lazy.compactMap(month).first { return month }
    guard let number = texts.lazy.compactMap(monthAlone).first else { return nil }
    if let year = texts.lazy.compactMap(NamedYears.year).first { return CivilDate(year: year, month: number, day: 1) }
    // What was written on a day is of the last such month.
    guard let day = titles.lazy.filter(isDayOfWriting).compactMap(month).first else { return nil }
    return CivilDate(year: number > day.month ? day.year - 1 : day.year, month: number, day: 1)
  }

  private static let writingWords = NameWords.known.written

  /// Whether a cell says when it was written: 填报日期：2026年11月2日, or the day alone. Reports are written after their
  /// month.
  static func isDayOfWriting(_ text: String) -> Bool {
    let plain = NamedYears.plain(text)
    // A regular expression is compiled wherever it is met: only for what may be one.
    if plain.utf8.count <= 20, plain.first?.isNumber ?? false,
      plain.wholeMatch(of: #/\d{4}[年\-\/.]\d{1,2}[月\-\/.]\d{1,2}日?/#) != nil
    {
      return true
    }
    return writingWords.contains { word in
      ["日期", "时间", "日"].contains { label in
        plain.ranges(of: word + label).contains { found in
          plain[found.upperBound...].first.map { $0 == ":" || $0.isNumber } ?? false
        }
      }
    }
  }

  /// The day that the first cell of such names.
  static func dayOfWriting(in cells: [String]) -> CivilDate? {
    cells.lazy.filter(isDayOfWriting).compactMap { text in
      NamedYears.plain(text).firstMatch(of: #/(\d{4})[年\-\/.](\d{1,2})[月\-\/.](\d{1,2})/#).flatMap { found in
        guard let year = Int(found.1), let month = Int(found.2), let day = Int(found.3),
          DateContext.everyday.contains(year)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
      }
    }.first
  }

  /// Whether a text names one day, and no span of days.
  private static func namesDay(_ text: String) -> Bool {
    guard NamedYears.year(in: text) != nil else { return false }
    let plain = NamedYears.plain(text)
    let days = plain.matches(of: #/\d{4}(?:年\d{1,2}月\d{1,2}[日号]|([\-\/.])\d{1,2}\1\d{1,2})/#)
    guard days.count == 1, let end = days.first?.range.upperBound else { return false }
    return plain[end...].first.map { !"至到-—~".contains($0) } ?? true
  }

  /// The month of `2026年10月`, `2026-10` or `202610` in a text; no quarter, and no number of anything else.
  static func month(in text: String) -> CivilDate? {
    NamedYears.years(in: NamedYears.plain(text)).lazy.compactMap { one in
      one.month.flatMap { CivilDate(year: one.year, month: $0, day: 1) }
    }.first
  }

  /// The number of the month of `10月` or `10月份` in a text.
  private static func monthAlone(in text: String) -> Int? {
    NamedYears.months(in: NamedYears.plain(text)).first
  }
}
