import Catalog

/// Which time dates without a year are of, as the titles above a table or the path tell.
struct TimeFrame: Hashable, Sendable {
  /// The year, where one is named.
  var year: Int?
  /// The last month of it that is named with it, where one is: what happened much later in the year is of the year before.
  var month: Int?
  /// The days of a span that two years share, such as a school year; there is no `year` then.
  var window: ClosedRange<CivilDate>?

  /// What the titles above a table and its path name.
  ///
  /// A text with a month tells more than one with a year alone, and a title more than the path. Of texts that name
  /// different years none is believed: dates need years of their own then.
  init(titles: [String], path: String) {
    let texts = titles.filter { !Surroundings.isDayOfWriting($0) }.map(Self.init(of:))
    let places = path.split(separator: "/").reversed().map { Self.init(of: String($0)) }
    let frames = (texts + places).filter { $0 != TimeFrame() }
    if let window = frames.first(where: { $0.window != nil }) {
      self = window
      return
    }
    let dated = frames.filter { $0.month != nil }
    let all = dated.isEmpty ? frames : dated
    guard let first = all.first else { return }
    let isHeading = texts.first.map { $0 == first && $0.month != nil } ?? false
    if isHeading || all.allSatisfy({ $0.year == first.year }) { self = first }
  }

  /// A year, or nothing.
  init(year: Int? = nil) { self.year = year }

  /// For days that may lie ahead.
  var withoutMonth: TimeFrame {
    var frame = self
    frame.month = nil
    return frame
  }

  /// A number by which two frames are told apart for all that they say of a year; 0 for nothing.
  var mark: Int {
    guard let window else { return year ?? 0 }
    return Int(window.lowerBound.dayNumber) * 100_000 + Int(window.upperBound.dayNumber)
  }

  /// What one text names; nothing where it names years that make no span of less than a year.
  init(of text: String) {
    let plain = Surroundings.plain(text)
    let named = Surroundings.years(in: plain)
    let years = Set(named.map(\.year)).sorted()
    guard let first = years.first, years.count < 3 else { return }
    if years.count == 2 {
      guard years[1] == first + 1 else { return }
      window = Self.window(named) ?? Self.schoolYear(plain, first)
    } else if let term = Self.term(plain, first) {
      window = term
    } else if plain.contains("次年"), let month = named.lazy.compactMap(\.month).first {
      window = Self.window(first, month, first + 1, month == 1 ? 12 : month - 1)
    } else {
      year = first
      let months = named.compactMap(\.month) + Surroundings.months(in: plain)
      month = Self.isLong(plain) ? nil : months.max() ?? Self.feast(plain)
    }
  }

  /// Whether a text is of a stretch of a year that it does not name by months.
  private static func isLong(_ text: String) -> Bool { ["年度", "全年", "季", "半年"].contains { text.contains($0) } }

  /// The last month of feasts and holidays at the beginning of a year, which may begin before it.
  private static func feast(_ text: String) -> Int? {
    ["元旦", "春节", "寒假"].contains { text.contains($0) } ? 2 : nil
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

  /// 2025-2026学年, 第一学期 of it: school years begin in September, and their first terms in August at the earliest.
  private static func schoolYear(_ text: String, _ year: Int) -> ClosedRange<CivilDate>? {
    guard text.contains("学年") else { return nil }
    if ["第一学期", "第1学期", "上学期"].contains(where: text.contains) { return window(year, 8, year + 1, 2) }
    if ["第二学期", "第2学期", "下学期"].contains(where: text.contains) { return window(year + 1, 2, year + 1, 8) }
    return window(year, 9, year + 1, 8)
  }

  /// 2025年秋季学期.
  private static func term(_ text: String, _ year: Int) -> ClosedRange<CivilDate>? {
    guard text.contains("学期") else { return nil }
    if text.contains("秋") { return window(year, 8, year + 1, 2) }
    return text.contains("春") ? window(year, 2, year, 8) : nil
  }
}
