import Catalog
import Definitions

extension Cell {
  /// Takes the day by which something is due, to the cell's end: `10月31日前`, `2026年10月底前`, `10月`, `10月上旬`, `第四季度`, `年底`,
  /// `全年`. A span of time is due on its last day. Nil where the cell is none of these, or no year is known.
  ///
  /// - Throws: `before` where a span of time has 前 behind it and not its end: 10月前 may be due before it or within it.
  mutating func takeDeadline(_ context: DateContext) throws(Refusal) -> CivilDate? {
    var ahead = self
    let date = ahead.takeDateParts()
    let (words, isBefore) = Self.withoutBefore(ahead.remainder.filter { $0 != " " })
    let named = date.parts.first.flatMap { $0.mark == "年" && $0.width == 4 ? $0.value : nil }
    guard let year = named ?? context.suppliedYear else { return nil }
    let parts = date.parts.dropFirst(named == nil ? 0 : 1)
    let number = parts.first?.value ?? 0
    var span: CivilDate?
    switch parts.count {
    case 0: span = Self.end(of: words, year, isNamed: named != nil)
    case 1 where parts.first?.mark == "月": span = Self.end(of: words, month: number, year)
    case 1 where parts.first?.mark == nil: span = Self.end(ofQuarter: number, words, year)
    default: return takeDayBefore(words, isAlone: ahead.atEnd, context)
    }
    guard let end = span, let day = try? valid(year, end.month, end.day, context) else { return nil }
    if isBefore && !Self.endings.contains(where: words.hasSuffix) { throw before }
    note(.endOfSpan)
    if named == nil { note(.yearSupplied(year)) }
    rest = []
    return day
  }

  /// A whole date with 前 or the like behind it.
  private mutating func takeDayBefore(_ words: String, isAlone: Bool, _ context: DateContext) -> CivilDate? {
    guard words.isEmpty, !isAlone, let day = try? takeDate(context) else { return nil }
    note(.untilThen)
    rest = []
    return day
  }

  private static let dues = NameWords.known.dues
  private static let endings = NameWords.known.endings

  /// What stands before 前, 之前 or 完成, and whether it is one of those that say before.
  private static func withoutBefore(_ text: String) -> (words: String, isBefore: Bool) {
    var (text, isBefore) = (text, false)
    for word in dues where text.hasSuffix(word) {
      text.removeLast(word.count)
      isBefore = isBefore || word.hasSuffix("前")
    }
    return (text, isBefore)
  }

  private static func end(of words: String, _ year: Int, isNamed: Bool) -> CivilDate? {
    let years = isNamed ? ["", "底", "末", "终", "全年", "度", "年底", "年末"] : ["年底", "年末", "全年", "年", "本年", "本年度", "全年度"]
    if years.contains(words) { return CivilDate(year: year, month: 12, day: 31) }
    if ["上半年", "上半年底", "上半年末"].contains(words) { return CivilDate(year: year, month: 6, day: 30) }
    if ["下半年", "下半年底", "下半年末"].contains(words) { return CivilDate(year: year, month: 12, day: 31) }
    let quarter = words.hasPrefix("第") ? words.dropFirst() : words[...]
    let numbers: [Character: Int] = ["一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4]
    return quarter.first.flatMap { numbers[$0] }.flatMap { end(ofQuarter: $0, String(quarter.dropFirst()), year) }
  }

  private static func end(ofQuarter number: Int, _ words: String, _ year: Int) -> CivilDate? {
    guard (1...4).contains(number), ["季度", "季度底", "季度末"].contains(words) else { return nil }
    return lastDay(ofMonth: number * 3, year)
  }

  private static func end(of words: String, month: Int, _ year: Int) -> CivilDate? {
    switch words {
    case "", "份", "底", "末", "份底", "份末", "下旬": lastDay(ofMonth: month, year)
    case "上旬": CivilDate(year: year, month: month, day: 10)
    case "中旬": CivilDate(year: year, month: month, day: 20)
    default: nil
    }
  }

  private static func lastDay(ofMonth month: Int, _ year: Int) -> CivilDate? {
    guard (1...12).contains(month) else { return nil }
    return CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
  }
}
