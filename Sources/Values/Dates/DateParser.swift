import Catalog
import Diagnostics

/// Dates: `2026-10-05`, `2026/10/5`, `2026.10.5`, `2026年10月5日`, `二〇二六年十月五日`, `20261005`, `26-10-5`, `5-Oct-2026`;
/// `10月5日` where the year is supplied; `5/10/2026` where the column decides; a spreadsheet's day numbers 30000 to 60000;
/// each with a weekday or a time behind it, which is left out.
///
/// Of several days, `10月15日-16日`, the first where the column takes ranges; `10月底前`, `全年` where it is one of deadlines;
/// `2026年10月` where months stand for their first day.
///
/// Refused: days that do not exist, years out of bounds, months without a day, ranges, and whatever could be two dates.
public enum DateParser {
  /// The date that a cell's text names.
  public static func parse(_ text: String, context: DateContext = DateContext()) -> ValueReading<CivilDate> {
    parseDays(text, context: context).map(\.first)
  }

  /// The same with the last of several days, where the column takes ranges.
  package static func parseDays(_ text: String, context: DateContext) -> ValueReading<Days> {
    if let date = PlainMoment.parse(text, years: context.years)?.date {
      return .value(Days(first: date, last: date), repair: nil)
    }
    return parseCell(text, context: context)
  }

  /// The same, however it is written.
  package static func parseCell(_ text: String, context: DateContext) -> ValueReading<Days> {
    ValueReading(text, as: .date, shown: { Text(both: $0.first.description) }) { cell throws(Refusal) in
      var one = cell
      do throws(Refusal) {
        let date = try one.takeMoment(context).date
        cell = one
        return Days(first: date, last: date)
      } catch {
        if context.takesRanges || context.isDeadline, let days = cell.takeRange(context) ?? cell.takeDaysOfSpan(context)
        {
          return context.isDeadline ? Days(first: days.last, last: days.last) : days
        }
        if cell.listsDays(context) { throw cell.severalDays(context) }
        if context.takesMonths, let day = try cell.takeMonth(context) { return Days(first: day, last: day) }
        if context.isDeadline, let day = try cell.takeDeadline(context) { return Days(first: day, last: day) }
        throw error
      }
    }
  }

  /// The span of time that a text names with its day: `10月12日 8:30-11:30`; nil for any other.
  package static func parseSpan(_ text: String, context: DateContext) -> TimeSpan? {
    var cell = Cell(text, as: .date)
    return cell.takeSpan(context)
  }

  /// One day, or several that follow each other.
  package struct Days: Hashable, Sendable {
    /// The first of them.
    package var first: CivilDate
    /// The last of them.
    package var last: CivilDate
    /// Whether they were told one by one, `10月8日、9日`, so that there may have been two of something.
    package var isListed = false
  }

  /// Whether the text is a date without its year, such as `10月5日`.
  public static func needsYear(_ text: String, context: DateContext = DateContext()) -> Bool {
    var cell = Cell(text, as: .date)
    if cell.takeDateParts().lacksYear { return true }
    guard context.takesRanges || context.isDeadline, NamedYears.year(in: text) == nil else { return false }
    // Whatever can be read with a year from around, and cannot without.
    var (with, without) = (context, context)
    (with.suppliedYear, without.suppliedYear) = (context.years.lowerBound, nil)
    return parse(text, context: with).value != nil && parse(text, context: without).value == nil
  }

  /// How the dates of a column that end in their year are to be read: the first number is the day where one of them
  /// is over 12, the month where a second is, and neither where there is no such row, or both kinds.
  public static func decideOrder(_ texts: some Sequence<String>) -> DayMonthOrder {
    texts.reduce(.undecided) { $0.merging(order(of: $1)) }
  }

  /// What one text says about its column's order.
  static func order(of text: String) -> DayMonthOrder {
    if PlainMoment.parse(text, years: DateContext.lifetimes) != nil { return .undecided }
    var cell = Cell(text, as: .date)
    let date = cell.takeDateParts()
    guard date.endsInYear else { return .undecided }
    switch (date.parts[0].value, date.parts[1].value) {
    case (13...31, 1...12): return .dayFirst
    case (1...12, 13...31): return .monthFirst
    default: return .undecided
    }
  }
}

extension DateParts {
  /// A month and a day, and nothing else.
  var lacksYear: Bool {
    guard count == 2, parts.allSatisfy({ $0.width <= 2 }) else { return false }
    if parts.contains(where: \.isMonthName) { return parts.contains { !$0.isMonthName } && !mayLackDay }
    switch parts[0].mark {
    case "月": return true
    case "-", "/": return parts[1].mark == nil || parts[1].mark == "日"
    // 10.1 may have been 10.10, whose last 0 a spreadsheet drops; there is no 40th day.
    case ".": return parts[1].mark == "日" || parts[1].mark == nil && (parts[1].width == 2 || parts[1].value > 3)
    default: return false
    }
  }

  /// `Mar-24`: 24 March, or what a spreadsheet makes of 2024-3, a month of a year without its day.
  var mayLackDay: Bool { count == 2 && parts[0].isMonthName && parts[1].width == 2 && parts[1].mark == nil }

  /// Two numbers and a year of four digits, as in `5/10/2026`.
  var endsInYear: Bool {
    count == 3 && parts[2].width == 4 && parts[0].width <= 2 && parts[1].width <= 2 && !isNamed
      && !parts.contains(where: \.isMonthName)
  }
}
