import Catalog
import Diagnostics

/// The steps of a trend, and what they are called.
extension BookScope {
  /// What the trend goes by: months, of shorter periods these.
  var step: Period.Span { figures.steps.last?.span ?? .month }

  /// 月份, 当月, 去年同月, or of shorter steps.
  var stepWord: Text {
    switch step {
    case .week: Words.week
    case .halfMonth: Words.halfMonth
    default: Words.month
    }
  }
  var thatStep: Text {
    switch step {
    case .week: Words.thatWeek
    case .halfMonth: Words.thatHalfMonth
    default: Words.thatMonth
    }
  }
  var lastYearStep: Text {
    switch step {
    case .week: Words.lastYearWeek
    case .halfMonth: Words.lastYearHalfMonth
    default: Words.lastYearMonth
    }
  }

  /// 10月, 第40周, 10月上半月; Oct, W40, Oct 1–15.
  func monthName(_ month: Period) -> String {
    if month.span == .week {
      let number = month.id.suffix(2).drop { $0 == "0" }
      return language == .zh ? "第\(number)周" : "W\(number)"
    }
    let name = Words.monthName(month.first.month)[language]
    guard month.span == .halfMonth else { return name }
    return name + (month.first.day == 1 ? Text(zh: "上半月", en: " 1–15") : Text(zh: "下半月", en: " 16–"))[language]
  }

  /// 10月, 40周, 10上: a month's name where there is little room.
  func axisName(_ month: Period) -> String {
    switch month.span {
    case .week: language == .zh ? String(monthName(month).dropFirst()) : monthName(month)
    case .halfMonth:
      "\(month.first.month)" + (month.first.day == 1 ? Text(zh: "上", en: "a") : Text(zh: "下", en: "b"))[language]
    default: monthName(month)
    }
  }

  /// 2026年.
  func yearName(_ month: Period) -> String { language == .zh ? "\(month.yearNumber)年" : "\(month.yearNumber)" }

  /// What stands below the points of a chart: the first, and the first of each year, bear the year.
  func axisNames(_ months: [Period]) -> [String] {
    months.enumerated().map { i, month in
      let isFirst = i == 0 || months[i - 1].yearNumber != month.yearNumber
      return axisName(month) + (isFirst ? "\n\(month.yearNumber)" : "")
    }
  }

  func trendTitle(_ id: String, months: Int) -> String {
    let words =
      switch step {
      case .week: Text(zh: "近\(months)周", en: ", last \(months) weeks")
      case .halfMonth: Text(zh: "近期（每半月）", en: ", by half-months")
      default: Text(zh: "近\(months)个月", en: ", last \(months) months")
      }
    return title(id) + words[language]
  }
}

extension Period {
  /// The year that it is counted in: of a week, that of its Thursday.
  var yearNumber: Int { span == .week ? (first + 3).year : first.year }
}
