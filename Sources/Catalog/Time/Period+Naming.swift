import Diagnostics

extension Period {
  /// Reads a period's name. Nil where it is none; phases are looked up in the settings.
  public init?(id: String, settings: Settings) {
    if let phase = settings.phases.first(where: { $0.name == id }) {
      self.init(span: .phase, id: phase.name, first: phase.first, last: phase.last)
      return
    }
    self.init(calendar: id, yearStarts: settings.yearStarts)
  }

  /// Reads the name of a period of the calendar: `2026-10`, `2026-Q3`, …
  init?(calendar id: String, yearStarts: Int) {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let year = Self.number(parts[0], digits: 4...4), (1850...2200).contains(year) else { return nil }
    switch parts.count {
    case 1: self = Period.year(year, starting: yearStarts)
    case 2:
      let rest = parts[1]
      let number = Self.number(rest.dropFirst(), digits: 1...2) ?? 0
      switch rest.prefix(1).uppercased() {
      case "Q" where (1...4).contains(number): self = .months(3, year: year, index: number - 1)
      case "H" where (1...2).contains(number): self = .months(6, year: year, index: number - 1)
      case "W":
        guard let week = Period.week(number, of: year) else { return nil }
        self = week
      default:
        guard let month = Self.number(rest, digits: 2...2), (1...12).contains(month) else { return nil }
        self = .months(1, year: year, index: month - 1)
      }
    case 3:
      guard let month = Self.number(parts[1], digits: 2...2), (1...12).contains(month) else { return nil }
      switch parts[2] {
      case "上", "a": self = .halfMonth(year, month, second: false)
      case "下", "b": self = .halfMonth(year, month, second: true)
      default: return nil
      }
    default: return nil
    }
  }

  /// A number of nothing but so many digits.
  private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  /// The ISO 8601 week of a year, Monday to Sunday; nil where the year has no such week.
  static func week(_ number: Int, of year: Int) -> Period? {
    let fourth = day(year, 1, 4)
    let first = fourth - (fourth.weekday - 1) + 7 * (number - 1)
    guard number >= 1, (first + 3).year == year else { return nil }
    return Period(span: .week, id: "\(year)-W\(number < 10 ? "0" : "")\(number)", first: first, last: first + 6)
  }

  /// The 1st to the 15th of a month, or the 16th to its end.
  static func halfMonth(_ year: Int, _ month: Int, second: Bool) -> Period {
    let id = "\(year)-\(month < 10 ? "0" : "")\(month)-\(second ? "下" : "上")"
    let last = second ? CivilDate.days(inMonth: month, of: year) : 15
    return Period(span: .halfMonth, id: id, first: day(year, month, second ? 16 : 1), last: day(year, month, last))
  }

  /// The name in names of files: `2026年第3季度`, where the title has 第三季度.
  public var fileTitle: Text {
    span == .quarter ? Text(zh: "\(first.year)年第\((first.month + 2) / 3)季度", en: title.en) : title
  }

  /// The name that people read: `2026年10月`, `2026年第三季度`, …
  public var title: Text {
    let year = first.year
    switch span {
    case .month: return Text(zh: "\(year)年\(first.month)月", en: id)
    case .quarter:
      let number = (first.month + 2) / 3
      return Text(zh: "\(year)年第\(["一", "二", "三", "四"][number - 1])季度", en: "\(year) Q\(number)")
    case .halfYear:
      return Text(zh: "\(year)年\(first.month == 1 ? "上" : "下")半年", en: "\(year) H\(first.month == 1 ? 1 : 2)")
    case .year:
      return first.month == 1 ? Text(zh: "\(year)年", en: "\(year)") : Text(zh: "\(year)年度", en: "\(year)/\(year + 1)")
    case .week:
      let number = id.drop { $0 != "W" }.dropFirst()
      return Text(zh: "\(id.prefix(4))年第\(Int(number) ?? 0)周", en: id)
    case .halfMonth:
      return Text(
        zh: "\(year)年\(first.month)月\(first.day == 1 ? "上" : "下")半月",
        en: "\(id.prefix(7)) \(first.day == 1 ? "1–15" : "16–end")")
    case .phase: return Text(both: id)
    }
  }

  /// The word for "this period" in sentences.
  public var word: Text {
    switch span {
    case .month: Text(zh: "本月", en: "this month")
    case .quarter: Text(zh: "本季度", en: "this quarter")
    case .halfYear: Text(zh: first.month == 1 ? "上半年" : "下半年", en: "this half-year")
    case .year: Text(zh: "本年", en: "this year")
    case .week: Text(zh: "本周", en: "this week")
    case .halfMonth: Text(zh: "本半月", en: "this half-month")
    case .phase: Text(zh: "本阶段", en: "this phase")
    }
  }
}
