/// Up to three numbers with the marks between them, before it is told which is the year.
struct DateParts {
  struct Part {
    var value: Int
    /// How many digits were written; 0 for the name of a month.
    var width: Int
    /// The mark after it: 年 月 日, or one of `-/.`; a space; nil at the end.
    var mark: Unicode.Scalar?
    /// The same as it was written: 、 may stand in place of a point.
    var written: Unicode.Scalar?

    var isMonthName: Bool { width == 0 }
  }

  var parts: [Part] = []

  var count: Int { parts.count }

  /// The place of the number followed by that mark.
  func index(marked mark: Unicode.Scalar) -> Int? { parts.firstIndex { $0.mark == mark } }

  /// Whether 年, 月 or 日 stand in it, so that there is no doubt which is which.
  var isNamed: Bool { parts.contains { $0.mark.map { "年月日".unicodeScalars.contains($0) } ?? false } }
}

extension Cell {
  /// Takes the numbers of a date with their marks. Where fewer than two numbers stand, takes what is there.
  mutating func takeDateParts() -> DateParts {
    var out = DateParts()
    while out.count < 3, var part = takeDatePart(first: out.parts.isEmpty) {
      var ahead = self
      let spaced = ahead.skipSpaces()
      let written = ahead.next
      if let mark = ahead.takeDateMark(after: part, in: out) {
        (part.mark, part.written) = (mark, written)
        ahead.skipSpaces()
        self = ahead
      } else if spaced, joinsBySpace(part, ahead, after: out) {
        part.mark = " "
        self = ahead
      }
      out.parts.append(part)
      if part.mark == nil || part.mark == "日" { break }
    }
    return out
  }

  /// A space parts numbers only in `2026 10 05` and beside the name of a month.
  private func joinsBySpace(_ part: DateParts.Part, _ ahead: Cell, after earlier: DateParts) -> Bool {
    guard earlier.count < 2, let following = ahead.next else { return false }
    if part.isMonthName { return following.isDigit }
    if following.isLetter { return Self.monthNames.contains { ahead.rest.starts(with: $0.unicodeScalars) } }
    let first = earlier.parts.first ?? part
    return following.isDigit && (first.width == 4 || first.isMonthName) && (earlier.count == 0 || first.mark == " ")
  }

  private mutating func takeDatePart(first: Bool) -> DateParts.Part? {
    if let name = takeMonthName() { return .init(value: name, width: 0, mark: nil) }
    var ahead = self
    let digits = ahead.takeDigits()
    if (1...4).contains(digits.count) {
      self = ahead
      return .init(value: digits.reduce(0) { $0 * 10 + $1.digitValue }, width: digits.count, mark: nil)
    }
    return takeChineseDatePart(first: first)
  }

  /// Takes 二〇二六 as a year, 十二 or 三十一 as a month or a day.
  private mutating func takeChineseDatePart(first: Bool) -> DateParts.Part? {
    var ahead = self
    if first, let digits = ahead.takeChineseDigits(), digits.count == 4 || digits.count == 2, ahead.next == "年" {
      self = ahead
      note(.chinese)
      return .init(value: digits.reduce(0) { $0 * 10 + $1 }, width: digits.count, mark: nil)
    }
    if next == "元", peek(1) == "月" {
      rest.removeFirst()
      note(.chinese)
      return .init(value: 1, width: 1, mark: nil)
    }
    ahead = self
    guard let scalar = next, !scalar.isDigit, let numeral = try? ahead.takeNumeral(point: false),
      numeral.value.isWhole, numeral.value.digits < 100
    else { return nil }
    self = ahead
    return .init(value: Int(numeral.value.digits), width: numeral.value.digits < 10 ? 1 : 2, mark: nil)
  }

  private static let monthNames = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
  ]

  private mutating func takeMonthName() -> Int? {
    guard next?.isLetter == true, let name = takeAny(Self.monthNames) else { return nil }
    if next == "." { rest.removeFirst() }
    let starts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return starts.firstIndex(of: String(name.prefix(3))).map { $0 + 1 }
  }

  /// Whether a mark behind a month and a day stands before another day, as they were parted by another mark: 10.8、10.9.
  private func partsDays(_ mark: Unicode.Scalar, after part: DateParts.Part, in earlier: DateParts) -> Bool {
    guard Self.listMarks.contains(mark), earlier.count == 1, let first = earlier.parts.first,
      (1...2).contains(first.width), !part.isMonthName, first.written != mark
    else { return false }
    // 5/10,2026 is one day.
    return rest.dropFirst().drop { $0 == " " }.prefix { $0.isDigit }.count <= 2
  }

  /// Takes a mark between the numbers of a date, after the last of them 日 only; odd ones are corrected and noted.
  private mutating func takeDateMark(after part: DateParts.Part, in earlier: DateParts) -> Unicode.Scalar? {
    guard let scalar = next, earlier.count < 2 || scalar == "日" || scalar == "号" else { return nil }
    switch scalar {
    case "年", "月", "日", "/", "-", ".":
      rest.removeFirst()
      return scalar
    case "号":
      rest.removeFirst()
      return "日"
    case "。", "、", ",", "_", "\\", "·":
      guard let after = peek(1), after.isDigit || after == " " || after.isLetter else { return nil }
      guard !partsDays(scalar, after: part, in: earlier) else { return nil }
      rest.removeFirst()
      // `Oct 5, 2026` is no mistake.
      if !(part.isMonthName || earlier.parts.contains(where: \.isMonthName)) { note(.punctuation) }
      return scalar == "_" || scalar == "\\" ? "-" : "."
    default: return nil
    }
  }
}
