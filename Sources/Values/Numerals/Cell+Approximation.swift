extension Cell {
  /// Takes the words before a number that make it a rough one.
  mutating func takeApproximatePrefix() {
    let words = ["大约", "大概", "约为", "约", "将近", "接近", "近", "超过", "超", "逾", "≈", "~"]
    if takeAny(words) != nil {
      note(.approximate)
      skipSpaces()
    }
  }

  /// Takes the words after a number, or after its unit, that make it a rough one.
  mutating func takeApproximateSuffix() {
    let words = ["左右", "上下", "以上", "余", "多", "来", "+"]
    var ahead = self
    ahead.skipSpaces()
    guard ahead.takeAny(words) != nil else { return }
    self = ahead
    note(.approximate)
    skipSpaces()
  }

  /// Whether what follows a number makes it one end of a range: `2-3`, `200至300`.
  var startsRange: Bool {
    guard let mark = next, "-~至到".unicodeScalars.contains(mark),
      let after = rest.dropFirst().first(where: { $0 != " " })
    else { return false }
    // 2026-10-05 is a date, whatever else was wanted.
    if mark == "-", type != .date, type != .time, rest.count(where: { $0 == "-" }) > 1 { return false }
    return after.isDigit || "一二三四五六七八九十两百千万半上下中晚凌早".unicodeScalars.contains(after)
  }

  /// The refusal for a range where one value is wanted.
  var range: Refusal {
    refusal("range", zh: "是一个范围，不是一个\(type.name.zh)", en: "is a range, not \(type.name.en)")
  }
}
