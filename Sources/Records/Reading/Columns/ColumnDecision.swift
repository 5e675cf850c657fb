import Catalog
import Diagnostics
import Values

/// What was decided for a column as a whole, in words: said once a column.
enum ColumnDecision {
  /// The decisions that mattered to some text of the column.
  static func all(
    _ type: FieldType, _ texts: [String], dates: DateContext, percents: PercentForm, durations: DurationContext,
    headerUnit: String?, isStated: Bool
  ) -> [Repair] {
    switch type {
    case .date: [year(dates, texts), order(dates.order)].compactMap { $0 }
    case .time where dates.suppliesYear: [year(dates, texts.filter { isDatedTime($0, dates) })].compactMap { $0 }
    case .percent: [form(percents)].compactMap { $0 }
    case .duration: [unit(durations, texts, headerUnit, isStated)].compactMap { $0 }
    default: []
    }
  }

  private static func year(_ dates: DateContext, _ texts: [String]) -> Repair? {
    guard dates.suppliesYear, texts.contains(where: { DateParser.needsYear($0, context: dates) }) else { return nil }
    if let window = dates.frame.window {
      return Repair(
        id: ColumnParser.yearDecision,
        text: Text(
          zh: "日期没有写年份，按标题或文件名取\(window.lowerBound)至\(window.upperBound)之间的",
          en:
            "dates without a year were read as those from \(window.lowerBound) to \(window.upperBound), from the title or the file's name"
        ))
    }
    if let day = dates.latest {
      return Repair(
        id: ColumnParser.yearDecision,
        text: Text(
          zh: "日期没有写年份，按\(day)填报、不晚于该日读",
          en: "dates without a year were read as the last ones up to \(day), the day of writing"))
    }
    return Repair(
      id: ColumnParser.yearDecision,
      text: Text(
        zh: "日期没有写年份，按标题或文件名取\(dates.suppliedYear ?? 0)年",
        en: "dates without a year were read as of \(dates.suppliedYear ?? 0), from the title or the file's name"))
  }

  /// Whether a time has a day without its year before it.
  private static func isDatedTime(_ text: String, _ dates: DateContext) -> Bool {
    DateParser.needsYear(text, context: dates) && TimeParser.parseDated(text, context: dates).value?.date != nil
  }

  private static func order(_ order: DayMonthOrder?) -> Repair? {
    switch order {
    case .dayFirst:
      Repair(
        id: "date.order",
        text: Text(
          zh: "整列日期按“日/月/年”读，因为有第一个数大于12",
          en: "all dates were read as day/month/year, as some first number is over 12"))
    case .monthFirst:
      Repair(
        id: "date.order",
        text: Text(
          zh: "整列日期按“月/日/年”读，因为有第二个数大于12",
          en: "all dates were read as month/day/year, as some second number is over 12"))
    default: nil
    }
  }

  private static func form(_ form: PercentForm) -> Repair? {
    switch form {
    case .fraction:
      Repair(
        id: "percent.form",
        text: Text(zh: "整列不带%的数按小数读：0.93 即 93%", en: "numbers without % were read as fractions: 0.93 is 93%"))
    case .hundred:
      Repair(
        id: "percent.form",
        text: Text(zh: "整列不带%的数按百分数读：93 即 93%", en: "numbers without % were read as per cent: 93 is 93%"))
    default: nil
    }
  }

  /// What the bare numbers of a column were multiplied by.
  ///
  /// - Parameter isStated: whether a line around the table says so, not the header.
  static func scale(
    _ type: FieldType, _ texts: [String], times: Int64, _ unit: String?, _ isStated: Bool
  ) -> Repair? {
    guard let unit, type == .money || type == .number, times > 1,
      HeaderUnit.unknown(unit, of: type) == nil, texts.contains(where: { PercentParser.bareNumber($0) != nil })
    else { return nil }
    return Repair(
      id: "header.scale",
      text: isStated
        ? Text(
          zh: "不带单位的数按表上写的“单位：\(unit)”计，乘以\(times)",
          en: "bare numbers were read in “\(unit)”, as a line around the table says: times \(times)")
        : Text(
          zh: "不带单位的数按列名的“\(unit)”计，乘以\(times)",
          en: "bare numbers were read in “\(unit)”, as the header says: times \(times)"))
  }

  private static func unit(
    _ durations: DurationContext, _ texts: [String], _ headerUnit: String?, _ isStated: Bool
  ) -> Repair? {
    guard texts.contains(where: { PercentParser.bareNumber($0) != nil }) else { return nil }
    let words: Text? =
      switch durations.bareUnit {
      case .hours: headerUnit == nil ? Text(zh: "小时", en: "hours") : nil
      case .minutes: Text(zh: "分钟", en: "minutes")
      case .seconds: Text(zh: "秒", en: "seconds")
      case .days: Text(zh: "天", en: "days")
      }
    guard let words else { return nil }
    if isStated {
      return Repair(
        id: "duration.unit",
        text: Text(
          zh: "不带单位的数按表上写的单位读作\(words.zh)",
          en: "bare numbers were read as \(words.en), as a line around the table says"))
    }
    return Repair(
      id: "duration.unit",
      text: headerUnit == nil
        ? Text(zh: "表头没有写单位，不带单位的数按\(words.zh)读", en: "the header names no unit: bare numbers were read as \(words.en)")
        : Text(zh: "不带单位的数按表头读作\(words.zh)", en: "bare numbers were read as \(words.en), as the header says"))
  }
}
