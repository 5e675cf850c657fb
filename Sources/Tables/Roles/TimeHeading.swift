import Definitions

/// A row that says of which year or month those below it are, and no more: 2026年1月, （2026年1月份）, 二、2026年1月活动, 一月.
public struct TimeHeading: Sendable, Hashable {
  /// Whether it names a year.
  public let hasYear: Bool
  /// The month that it names, where it names one.
  public let month: Int?

  /// What a text names; nil for any other. O(length).
  public init?(_ text: String) {
    guard (4...72).contains(text.utf8.count), text.contains(where: { "年月-/.－／．".contains($0) }) else { return nil }
    var words = SectionHeading.name(RowWording.packed(text))[...]
    if let first = words.first, let last = words.last, "（(【[〔".contains(first), "）)】]〕".contains(last) {
      words = words.dropFirst().dropLast()
    }
    let plain = String(words.map { Self.narrow[$0] ?? $0 })
    if let found = plain.wholeMatch(of: #/(?:19|20)\d\d[-\/.](0?[1-9]|1[0-2])/#) {
      (hasYear, month) = (true, Int(found.1))
      return
    }
    let form =
      #/((?:19|20)\d\d年|[一二][九〇○零][〇○零一二三四五六七八九]{2}年)?度?(?:(0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九元])月份?)?(.*)/#
    guard let found = plain.wholeMatch(of: form), found.1 != nil || found.2 != nil, Self.saysNoMore(found.3) else {
      return nil
    }
    hasYear = found.1 != nil
    month = found.2.flatMap { word in
      Int(word) ?? Self.numerals.firstIndex(of: String(word)).map { $0 + 1 } ?? (word == "元" ? 1 : nil)
    }
  }

  /// Whether a text names a month.
  static func namesMonth(_ text: String) -> Bool { text.contains(#/[0-9０-９一二三四五六七八九十元]月/#) }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
  private static let narrow: [Character: Character] = [
    "０": "0", "１": "1", "２": "2", "３": "3", "４": "4", "５": "5", "６": "6", "７": "7", "８": "8", "９": "9", "－": "-",
    "．": ".", "／": "/",
  ]

  /// Whether nothing is left but words that any part of a list bears.
  private static func saysNoMore(_ rest: Substring) -> Bool {
    var rest = rest
    while !rest.isEmpty {
      if let word = NameWords.known.headings.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(word.count)
      } else if let part = rest.prefixMatch(of: #/第?[一二三四1-4]季度|[上下]半年|全年|：|:/#) {
        rest = rest[part.range.upperBound...]
      } else {
        return false
      }
    }
    return true
  }
}
