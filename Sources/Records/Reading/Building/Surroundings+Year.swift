import Catalog

/// The year of dates without one.
extension Surroundings {
  /// The year that a title or the path names, but for days of writing, which may be of the year after.
  static func year(titles: [String], path: String) -> Int? {
    let texts = titles + path.split(separator: "/").reversed().map(String.init)
    return texts.lazy.compactMap { text in year(in: text).flatMap { isDayOfWriting(text) ? nil : $0 } }.first
  }

  /// The first run of four digits that stands alone and is a year.
  static func year(in text: String) -> Int? { yearInDigits(text) ?? yearInDigits(plain(text)) }

  private static func yearInDigits(_ text: String) -> Int? {
    var run = ""
    for character in text + " " {
      if character.isASCII && character.isNumber {
        run.append(character)
      } else {
        if run.count == 4 || run.count == 6 || run.count == 8, let year = Int(run.prefix(4)),
          DateContext.everyday.contains(year)
        {
          return year
        }
        run = ""
      }
    }
    return nil
  }

  /// A text as years and months are sought in it: widths folded, Chinese numbers before 年, 月 and 日 in digits, and
  /// blanks only between digits.
  static func plain(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let folded = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if scalars.last == " ", !(NameToken.isDigit(folded) && scalars.dropLast().last.map(NameToken.isDigit) ?? false) {
        scalars.removeLast()
      }
      scalars.append(folded.properties.isWhitespace ? " " : folded)
    }
    if scalars.last == " " { scalars.removeLast() }
    var out = String.UnicodeScalarView()
    var rest = scalars[...]
    while let next = rest.first {
      let run = rest.prefix { NameToken.isChineseNumeral($0) }
      if let after = rest.dropFirst(run.count).first, "年月日".unicodeScalars.contains(after),
        case .number(let digits) = NameToken(numeral: Array(run))
      {
        out.append(contentsOf: digits.unicodeScalars)
        rest = rest.dropFirst(run.count)
      } else {
        out.append(contentsOf: run.isEmpty ? [next] : run)
        rest = rest.dropFirst(max(run.count, 1))
      }
    }
    return String(out)
  }
}
