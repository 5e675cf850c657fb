import Catalog
import Definitions

/// Years that titles and paths name.
package enum NamedYears {
  /// The first year of a text.
  package static func year(in text: String) -> Int? { years(in: plain(text)).first?.year }

  /// The years of a plain text, each with the month that follows it, if one does: 2026年, 2026年10月, 2026-10, 202610, 20261031.
  package static func years(in plain: String) -> [(year: Int, month: Int?)] {
    let runs = runs(ofPlain: plain)
    return runs.indices.compactMap { at in
      let run = runs[at]
      let next = at + 1 < runs.count ? runs[at + 1] : nil
      guard let year = Int(run.digits.prefix(4)), DateContext.everyday.contains(year),
        !isNumber(run, before: next), !isCount(run, isLast: next == nil)
      else { return nil }
      switch run.digits.count {
      case 4: return (year, next.flatMap(month(behindYear:)))
      case 6, 8:
        guard let month = Int(run.digits.dropFirst(4).prefix(2)),
          CivilDate(year: year, month: month, day: Int(run.digits.dropFirst(6)) ?? 1) != nil
        else { return nil }
        return (year, month)
      default: return nil
      }
    }
  }

  /// The numbers of a plain text that 月 follows.
  package static func months(in plain: String) -> [Int] {
    runs(ofPlain: plain).filter { $0.behind.first == "月" && $0.digits.count <= 2 }.compactMap { Int($0.digits) }
      .filter { (1...12).contains($0) }
  }

  /// What digits count or number that are no year: 2000人, 2021版, 电话：20351188, 〔2025〕12号.
  private static func isNumber(_ run: Run, before next: Run?) -> Bool {
    if let after = run.behind.first, counted.contains(after) { return true }
    let before = run.before.filter { !":： ".contains($0) }
    if numbered.contains(where: before.hasSuffix) { return true }
    guard let next, next.behind.first == "号" else { return false }
    return ["〕", "]", "】", ")", "）", "〕第", "]第", "】第", ")第", "）第"].contains(next.before)
  }

  private static let counted: Set<Character> = ["号", "版"]
  /// Whether a run of digits says how many, and ends what it is said of: 2000人, but 2025公益活动 begins with a year.
  private static func isCount(_ run: Run, isLast: Bool) -> Bool {
    NameWords.known.amounts.contains { word in
      guard run.behind.hasPrefix(word) else { return false }
      return run.behind.dropFirst(word.count).first.map("，,。；;、）) ".contains) ?? isLast
    }
  }

  private static let numbered = NameWords.known.numbered

  private static func month(behindYear next: Run) -> Int? {
    guard ["年", "年度", "-", "—", "_", ".", "/", " ", "－"].contains(next.before), next.digits.count <= 2,
      !"季周期批次号".contains(next.behind.first ?? "月"), let month = Int(next.digits), (1...12).contains(month)
    else { return nil }
    return month
  }

  /// A text as years and months are sought in it: widths folded, Chinese numbers before 年, 月 and 日 in digits, and
  /// blanks only between digits.
  package static func plain(_ text: String) -> String {
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

  /// A run of digits, with what stands before and behind it, up to the runs beside it.
  typealias Run = (before: String, digits: String, behind: String)

  /// The runs of digits of a plain text. O(length).
  static func runs(ofPlain text: String) -> [Run] {
    var runs: [Run] = []
    var rest = text[...]
    while !rest.isEmpty {
      let between = rest.prefix { !isDigit($0) }
      if let last = runs.indices.last { runs[last].behind = String(between) }
      let digits = rest[between.endIndex...].prefix(while: isDigit)
      if !digits.isEmpty { runs.append((String(between), String(digits), "")) }
      rest = rest[digits.endIndex...]
    }
    return runs
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
