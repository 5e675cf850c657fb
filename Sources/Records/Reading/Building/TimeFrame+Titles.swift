import Catalog
import Definitions
import Tables
import Values

/// What titles and paths name of the time of what stands below them.
extension TimeFrame {
  /// What the titles above a table and its path name.
  ///
  /// The first title that names one is believed, unless the path names the same month of another year. Lines that ask for something or refer to documents are no titles: what they
  /// name and the nearest part of the path that names one must agree, else dates need years of their own.
  init(titles: [String], path: String) {
    self.init()
    let texts = titles.filter { !Surroundings.isDayOfWriting($0) }
    let headings = texts.lazy.filter { text in !Self.asides.contains(where: text.contains) }.map(Self.init(of:))
    let places = path.split(separator: "/").reversed().lazy.map { Self.init(of: String($0)) }
    let place = places.first { $0 != TimeFrame() }
    if let heading = headings.first(where: { $0 != TimeFrame() }) {
      // One month of two years: the form or the file was last year's.
      let isUnclear = heading.month != nil && heading.month == place?.month && heading.year != place?.year
      if !isUnclear { self = heading }
      return
    }
    let frames = texts.map(Self.init(of:)).filter { $0 != TimeFrame() } + (place.map { [$0] } ?? [])
    guard let first = frames.first, frames.allSatisfy({ $0.year == first.year && $0.window == first.window }) else {
      return
    }
    self = first
  }

  /// What a line right above some rows names, with what the titles above it and the path do. A month alone is of their
  /// year; where they name a month half a year from it or further, a year may end between the two: then nothing is.
  init(titles: [String], path: String, below heading: String?) {
    let own = heading.map { Surroundings.isDayOfWriting($0) ? TimeFrame() : TimeFrame(of: $0) } ?? TimeFrame()
    guard own == TimeFrame() else {
      self = own
      return
    }
    self.init(titles: titles, path: path)
    guard let number = heading.flatMap({ TimeHeading($0)?.month }), let month else { return }
    let isCovered = titles.contains { Self.covers($0, number) }
    if abs(number - month) < 6 || isCovered { self.month = number } else { self = TimeFrame() }
  }

  /// Whether a title is of several months of its year and this is one of them: 2026年1-12月, 截至2026年12月.
  private static func covers(_ title: String, _ month: Int) -> Bool {
    var numbers: [Int] = []
    for part in title.split(whereSeparator: { "-—–~～至到".contains($0) }) {
      let digits = part.reversed().drop { $0 == "月" || $0 == "份" || !$0.isNumber }.prefix { $0.isNumber && $0.isASCII }
      if let number = Int(String(digits.reversed())), 1...12 ~= number { numbers.append(number) }
    }
    if let first = numbers.first, let last = numbers.last, numbers.count > 1, first <= last {
      return first...last ~= month
    }
    let isUpTo = title.contains("截至") || title.contains("截止")
    return isUpTo && numbers.last.map { month <= $0 } ?? false
  }

  /// What lines that are no titles say.
  private static let asides = NameWords.known.asides

  /// What one text names; nothing where it names years that make no span of less than a year.
  init(of text: String) {
    self.init()
    let plain = NamedYears.plain(text)
    let named = NamedYears.years(in: plain)
    let years = Set(named.map(\.year)).sorted()
    guard let first = years.first, years.count < 3 else { return }
    if years.count == 2 {
      guard years[1] == first + 1 else { return }
      window = Self.window(named) ?? Self.schoolYear(plain, first)
      // 2025年12月活动台账（2026年计划附后）.
      if window == nil, let month = named[0].month, named.dropFirst().allSatisfy({ $0.month == nil }) {
        (year, self.month) = (named[0].year, month)
      }
    } else if let year = Self.schoolYear(plain, first) {
      window = year
    } else if let term = Self.term(plain, first) {
      window = term
    } else if plain.contains("次年"), let month = named.lazy.compactMap(\.month).first {
      window = Self.window(first, month, first + 1, month == 1 ? 12 : month - 1)
    } else {
      year = first
      month = Self.isLong(plain) ? nil : Self.lastMonth(plain) ?? Self.feast(plain)
    }
  }

  /// Whether a text is of a stretch of a year that it does not name by months.
  private static func isLong(_ text: String) -> Bool { ["年度", "全年", "季", "半年"].contains { text.contains($0) } }

  /// The last month that a text names, but one that something begins with: 3月起.
  private static func lastMonth(_ text: String) -> Int? {
    guard text.contains("月") else { return nil }
    return text.matches(of: #/(\d{1,2})月(?!起|以来|版|至今|开始|后|前)/#).compactMap { Int($0.output.1) }.max()
  }

  /// The last month of feasts and holidays at the beginning of a year, which may begin before it.
  private static func feast(_ text: String) -> Int? {
    let words = NameWords.known
    return words.feasts.contains(where: text.contains) && !words.laterFeasts.contains(where: text.contains) ? 2 : nil
  }

  private static func window(_ named: [(year: Int, month: Int?)]) -> ClosedRange<CivilDate>? {
    let months = named.compactMap { one in one.month.map { (one.year, $0) } }.sorted { $0 < $1 }
    guard let first = months.first, let last = months.last, first.0 < last.0 else { return nil }
    return window(first.0, first.1, last.0, last.1)
  }

  /// Whole months; nil where they are more than twelve, so that a day may be of two years.
  private static func window(_ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int) -> ClosedRange<CivilDate>? {
    guard (lastYear - year) * 12 + lastMonth - month < 12, let first = CivilDate(year: year, month: month, day: 1),
      let last = CivilDate(
        year: lastYear, month: lastMonth, day: CivilDate.days(inMonth: lastMonth, of: lastYear)), first <= last
    else { return nil }
    return first...last
  }

  /// 2025-2026学年 and 2025学年, 第一学期 of it: school years begin in September, and their first terms in August at the earliest.
  private static func schoolYear(_ text: String, _ year: Int) -> ClosedRange<CivilDate>? {
    guard text.contains("学年") else { return nil }
    if ["第一学期", "第1学期", "上学期"].contains(where: text.contains) { return window(year, 8, year + 1, 2) }
    if ["第二学期", "第2学期", "下学期"].contains(where: text.contains) { return window(year + 1, 2, year + 1, 8) }
    // August is of the year that ends as well as of the one that begins.
    return window(year, 9, year + 1, 7)
  }

  /// 2025年秋季学期.
  private static func term(_ text: String, _ year: Int) -> ClosedRange<CivilDate>? {
    guard text.contains("学期") else { return nil }
    if text.contains("秋季") { return window(year, 8, year + 1, 2) }
    return text.contains("春季") ? window(year, 2, year, 8) : nil
  }
}
