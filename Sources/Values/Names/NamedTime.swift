import Definitions

/// The month with its year that a path names: 问题整改2026-01.csv, 2026年/任务12月.csv, 202601, 2026年一季度.
///
/// The file's own name comes before those of its folders, which only tell what it leaves out. Of several months the last.
/// Years and months of titles, which are running text, `NamedYears` finds.
public struct NamedTime: Sendable, Hashable {
  /// The year.
  public var year: Int
  /// The last month that is named, from 1; 0 where only the year is.
  public var month: Int
  /// The day of that month; 0 where none is named.
  public var day: Int
  /// The first month of the span that is named: that of a quarter, of 1-3月; 1 where it is all months up to one.
  public var first: Int

  /// Nil where the path names no year, or two.
  public init?(path: String) {
    var found = Part()
    for part in FileOrder.parts(path).reversed() {
      let one = Part(part)
      if found.year == nil && one.isOfYears { return nil }
      if let year = one.year, let known = found.year, year != known { continue }
      // A year of a folder is that of the months of the names below it; of a later month than the folder's own, which is
      // that of sending, the year before.
      if found.year == nil, let year = one.year, one.month > 0, found.month > one.month { found.year = year - 1 }
      found.year = found.year ?? one.year
      if found.month == 0 { (found.month, found.day, found.first) = (one.month, one.day, one.first) }
      if found.year != nil && found.month > 0 { break }
    }
    guard let year = found.year else { return nil }
    (self.year, month, day, first) = (year, found.month, found.day, found.first)
  }

  /// Months since the year 0, where a month is named.
  public var monthNumber: Int? { month > 0 ? year * 12 + month : nil }

  /// Whether the order of two such times is known: of a year and a month of it it is not.
  public func isTold(beside other: NamedTime) -> Bool { year != other.year || month > 0 && other.month > 0 }

  /// Whether this is earlier, as far as both tell.
  public func precedes(_ other: NamedTime) -> Bool {
    year < other.year || year == other.year && month > 0 && month < other.month
  }

  /// Whether this is earlier than all that the other is of.
  public func precedesAll(of other: NamedTime) -> Bool {
    year < other.year || year == other.year && month > 0 && month < other.first
  }

  /// What one folder's or file's name tells.
  private struct Part {
    var year: Int?
    var month = 0
    var day = 0
    var first = 0
    /// Whether it names several years.
    var isOfYears = false

    init() {}

    init(_ tokens: [NameToken]) {
      var years: Set<Int> = []
      var months: [(month: Int, day: Int)] = []
      for (at, token) in tokens.enumerated() {
        switch token {
        case .number(let digits):
          guard let number = Int(digits), digits.utf8.count < 9 else { continue }
          let after = Self.text(tokens[(at + 1)...].prefix(2))
          if let whole = Self.whole(digits, number) {
            years.insert(whole.year)
            if whole.month > 0 { months.append((whole.month, whole.day)) }
            // 2026-01, 2026.1.5, 2026_01: what stands behind the year, unless it says of itself what it is.
            if whole.month == 0, let next = Self.next(tokens, at), 1...12 ~= next.number, !next.isNamed {
              let day = Self.next(tokens, next.at).map { $0.isNamed ? 0 : $0.number } ?? 0
              months.append((next.number, 1...31 ~= day ? day : 0))
            }
          } else if after.hasPrefix("年"), digits.utf8.count == 2 {
            years.insert(2000 + number)
          } else if after.hasPrefix("月"), 1...12 ~= number {
            let day = Self.next(tokens, at).map { $0.isDay ? $0.number : 0 } ?? 0
            months.append((number, 1...31 ~= day ? day : 0))
          } else if after.hasPrefix("季"), 1...4 ~= number {
            months.append((number * 3, 0))
          }
        case .scalar(let scalar):
          guard scalar == "上" || scalar == "下", Self.text(tokens[(at + 1)...].prefix(2)) == "半年" else { continue }
          months.append((scalar == "上" ? 6 : 12, 0))
        }
      }
      isOfYears = years.count > 1
      guard !isOfYears else { return }
      year = years.first
      guard let last = months.max(by: { $0 < $1 }) else { return }
      (month, day) = last
      let name = Self.text(tokens)
      let span = name.contains("季") ? month - 2 : name.contains("半年") ? month - 5 : month
      first = Self.untils.contains { name.contains($0) } ? 1 : min(span, months.map(\.month).min() ?? span)
    }

    private static let untils = NameWords.known.untils
    private static let ordinals = Set(NameWords.known.ordinals)

    /// A year, 202601 or 20260115.
    private static func whole(_ digits: String, _ number: Int) -> (year: Int, month: Int, day: Int)? {
      func isYear(_ year: Int) -> Bool { DateContext.everyday.contains(year) }
      switch digits.utf8.count {
      case 4: return isYear(number) ? (number, 0, 0) : nil
      case 6: return isYear(number / 100) && 1...12 ~= number % 100 ? (number / 100, number % 100, 0) : nil
      case 8:
        let (month, day) = (number / 100 % 100, number % 100)
        return isYear(number / 10000) && 1...12 ~= month && 1...31 ~= day ? (number / 10000, month, day) : nil
      default: return nil
      }
    }

    /// The number behind another and one or two characters that part numbers of a date.
    private static func next(_ tokens: [NameToken], _ at: Int) -> (number: Int, at: Int, isNamed: Bool, isDay: Bool)? {
      var place = at + 1
      while place < tokens.count, case .scalar(let scalar) = tokens[place] {
        guard "-_.－—年月 ".unicodeScalars.contains(scalar), place < at + 3 else { return nil }
        place += 1
      }
      guard place > at + 1, place < tokens.count, case .number(let digits) = tokens[place], let number = Int(digits)
      else { return nil }
      let after = text(tokens[(place + 1)...].prefix(1))
      return (number, place, ordinals.contains(after), after == "日" || after == "号")
    }

    private static func text(_ tokens: some Sequence<NameToken>) -> String {
      var text = ""
      for token in tokens { if case .scalar(let scalar) = token { text.unicodeScalars.append(scalar) } }
      return text
    }
  }
}
