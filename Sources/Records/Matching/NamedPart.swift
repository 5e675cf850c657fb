import Catalog
import Values

/// The part of a year that a path names without the year: 12月, 第四季度, 下半年.
///
/// Of such files the order of names is not that of time where a year ends between them.
public struct NamedPart: Sendable, Hashable {
  /// The path without the part: files of one series have the same.
  public let series: String
  /// The part as it is written.
  public let written: String
  /// The last month of the part, from 1.
  public let month: Int

  /// Nil where the path names no such part, several, or a year.
  public init?(path: String) {
    var (series, months, written): (String, Set<Int>, String) = ("", [], "")
    for (at, part) in FileOrder.parts(path).enumerated() {
      if at > 0 { series += "/" }
      for (place, token) in part.enumerated() {
        let after = Self.text(part[(place + 1)...].prefix(2))
        switch token {
        case .number(let digits):
          if after.hasPrefix("年") || Self.isYear(digits) { return nil }
          guard let number = Int(digits), let month = Self.month(number, after) else {
            series += digits
            continue
          }
          months.insert(month)
          series += "\u{1}"
          written = digits + (after.hasPrefix("月") ? "月" : "季度")
        case .scalar(let scalar):
          if scalar == "上" || scalar == "下", after == "半年" {
            months.insert(scalar == "上" ? 6 : 12)
            series += "\u{1}"
            written = "\(scalar)半年"
          } else {
            series.unicodeScalars.append(scalar)
          }
        }
      }
    }
    guard months.count == 1, let month = months.first else { return nil }
    (self.series, self.written, self.month) = (series, written, month)
  }

  /// How many months after the year 0 the part ends, if its year is the one that brings it nearest to a day; of two equally
  /// near ones the later.
  public func monthNumber(near day: CivilDate) -> Int {
    let wanted = day.year * 12 + day.month
    return [day.year - 1, day.year, day.year + 1].map { $0 * 12 + month }.min {
      (abs($0 - wanted), -$0) < (abs($1 - wanted), -$1)
    } ?? wanted
  }

  private static func month(_ number: Int, _ after: String) -> Int? {
    if after.hasPrefix("月"), (1...12).contains(number) { return number }
    if after.hasPrefix("季"), (1...4).contains(number) { return number * 3 }
    return nil
  }

  private static func isYear(_ digits: String) -> Bool {
    guard [4, 6, 8].contains(digits.count), let year = Int(digits.prefix(4)) else { return false }
    return DateContext.everyday.contains(year)
  }

  private static func text(_ tokens: some Sequence<NameToken>) -> String {
    var text = ""
    for token in tokens { if case .scalar(let scalar) = token { text.unicodeScalars.append(scalar) } }
    return text
  }
}
