import Catalog
import Diagnostics

/// The number before the heading of a section, as official documents bear it (GB/T 9704-2012, 7.3.3: 一、 on the first level).
enum SectionNumber {
  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 一、, 十二、; 1. in English. Beyond 99 digits serve in Chinese, too.
  static func before(_ heading: String, _ number: Int, _ language: Language) -> String {
    guard !heading.isEmpty else { return heading }
    return language == .zh ? "\(chinese(number))、\(heading)" : "\(number). \(heading)"
  }

  private static func chinese(_ number: Int) -> String {
    guard (1..<100).contains(number) else { return "\(number)" }
    let (tens, ones) = (number / 10, number % 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }
}
