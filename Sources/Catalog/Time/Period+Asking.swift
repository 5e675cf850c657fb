extension Period {
  /// Reads a period as people type it: its name, or such as `2026-9`, `202609`, `2026/9`, `2026年9月`, `2026q3`, `2026年第三季度`,
  /// `2026年上半年`, `2026年第40周`, `2026年9月上半月`. Nil where it is none.
  public init?(asked text: String, settings: Settings) {
    if let period = Period(id: text, settings: settings) {
      self = period
      return
    }
    guard let id = Self.name(of: text), let period = Period(calendar: id, yearStarts: settings.yearStarts) else {
      return nil
    }
    self = period
  }

  /// The name of the period that a text tells; nil where it tells none.
  private static func name(of text: String) -> String? {
    let text = String(text.filter { !$0.isWhitespace }.map(plain))
    if let found = text.wholeMatch(of: /(\d{4})[-\/.年](\d{1,2})月?/) ?? text.wholeMatch(of: /(\d{4})(\d{2})/) {
      return "\(found.1)-\(padded(found.2))"
    }
    if let found = text.wholeMatch(of: /(\d{4})[-\/.年]?(?:第?([1-4])季度?|Q([1-4]))/), let number = found.2 ?? found.3 {
      return "\(found.1)-Q\(number)"
    }
    if let found = text.wholeMatch(of: /(\d{4})[-\/.年]?(上|下)半年/) { return "\(found.1)-H\(found.2 == "上" ? 1 : 2)" }
    if let found = text.wholeMatch(of: /(\d{4})[-\/.年]?H([12])/) { return "\(found.1)-H\(found.2)" }
    if let found = text.wholeMatch(of: /(\d{4})[-\/.年]?(?:第?(\d{1,2})周|W(\d{1,2}))/), let number = found.2 ?? found.3 {
      return "\(found.1)-W\(padded(number))"
    }
    if let found = text.wholeMatch(of: /(\d{4})[-\/.年](\d{1,2})[-月](上|下)(?:半月)?/) {
      return "\(found.1)-\(padded(found.2))-\(found.3)"
    }
    return text.wholeMatch(of: /(\d{4})年度?/).map { String($0.1) }
  }

  private static func padded(_ number: Substring) -> String { number.count == 1 ? "0\(number)" : String(number) }

  /// Full-width forms as they are on other keyboards, capitals, and the figures for four quarters.
  private static func plain(_ character: Character) -> Character {
    switch character {
    case "一": return "1"
    case "二": return "2"
    case "三": return "3"
    case "四": return "4"
    default: break
    }
    guard let scalar = character.unicodeScalars.first else { return character }
    let isWide = (0xff01...0xff5e).contains(scalar.value)
    let narrow = isWide ? Unicode.Scalar(scalar.value - 0xfee0).map(Character.init) ?? character : character
    return narrow.uppercased().first ?? narrow
  }
}
