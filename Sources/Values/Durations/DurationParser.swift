import Catalog
import Diagnostics

/// Durations in 1/90,000 of an hour: `3`, `1.5`, `3小时`, `1.5h`, `90分钟`, `1小时30分`, `1h30m`, `1:30`, `三小时`, `半小时`, `一个半小时`, `两小时半`,
/// `一刻钟`.
///
/// Bare numbers are in the header's unit. What is not whole in 1/90,000 h is rounded half away from zero, and that is
/// said. Two times of day, `8:30-11:00`, are the time between them. Refused: what is negative, out of bounds, a range, or days where nobody said how many hours one has.
public enum DurationParser {
  /// The duration that a cell's text names.
  public static func parse(_ text: String, context: DurationContext = DurationContext()) -> ValueReading<Int64> {
    ValueReading(text, as: .duration, shown: shown) { cell throws(Refusal) in
      try bounded(try read(&cell, context), cell, context)
    }
  }

  /// `1小时30分`, `1 h 30 min`.
  static func shown(_ units: Int64) -> Text {
    let (hours, minutes, left) = (units / FixedPoint.hour, units / 1500 % 60, units % 1500)
    // 25 units are a second, one unit is 4 hundredths of it.
    let hundredths = left % 25 * 4
    let seconds = "\(left / 25)" + (hundredths == 0 ? "" : ".\(FixedWords.two(hundredths))")
    var (zh, en): ([String], [String]) = ([], [])
    if hours > 0 || units == 0 { (zh, en) = (zh + ["\(hours)小时"], en + ["\(hours) h"]) }
    if minutes > 0 { (zh, en) = (zh + ["\(minutes)分"], en + ["\(minutes) min"]) }
    if left > 0 { (zh, en) = (zh + ["\(seconds)秒"], en + ["\(seconds) s"]) }
    return Text(zh: zh.joined(), en: en.joined(separator: " "))
  }

  private static func read(_ cell: inout Cell, _ context: DurationContext) throws(Refusal) -> Int64 {
    if let span = cell.takeTimesAsDuration() { return span }
    cell.takeLeadingWord()
    cell.takeApproximatePrefix()
    if cell.takeSign() {
      guard let first = cell.next, first.isDigit || first == "." || "一二两三四五六七八九十半".unicodeScalars.contains(first)
      else { throw cell.unreadable }
      throw cell.negative
    }
    if let clock = try cell.takeClockDuration(context) { return clock }
    let units = try cell.takeDurationParts(context)
    _ = cell.take("整")
    cell.takeApproximateSuffix()
    if cell.startsRange { throw cell.range }
    cell.takeTrailingMark()
    guard cell.atEnd else { throw cell.unreadable }
    return units
  }

  private static func bounded(_ units: Int64, _ cell: Cell, _ context: DurationContext) throws(Refusal) -> Int64 {
    if units == 0, !context.allowsZero {
      throw cell.refusal("zero", zh: "不是大于0的时长", en: "is not more than 0")
    }
    if let longest = context.longest, units > longest {
      let bound = shown(longest)
      throw cell.refusal("too_long", zh: "超过\(bound.zh)", en: "is more than \(bound.en)")
    }
    return units
  }
}
