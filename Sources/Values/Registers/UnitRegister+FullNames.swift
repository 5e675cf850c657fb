import Definitions
import Diagnostics

/// Names of units with those above before them: 东湖街道湖滨社区, 东湖街道-湖滨社区, 东湖街道（湖滨社区）.
extension UnitRegister {
  /// As many units above one are looked at; no city has so many levels.
  private static let mostAbove = 8

  /// What may stand before a unit's name: each name of each unit above it, and all of them from the top.
  func above(_ at: Int, _ names: [[String]]) -> [String] {
    var chain: [Int] = []
    while chain.count < Self.mostAbove, let next = entries[chain.last ?? at].parent { chain.append(next) }
    let all = chain.reversed().map { entries[$0].name }.joined()
    return chain.flatMap { names[$0] } + (chain.count > 1 ? [all] : [])
  }

  /// A full name without what parts its names.
  static func fullName(_ text: some StringProtocol) -> FoldedName {
    FoldedName(String(text.filter { !"/／\\-－—–_·・>›→()（）[]【】".contains($0) }))
  }

  private static let organs = NameWords.known.organs.map { (FoldedName($0.ending).description, $0.kept) }

  private static let seats = NameWords.known.seats

  /// What is left of a text without the committee or station of a unit that it may name: 东风社区 of 东风社区居委会.
  static func withoutOrgan(_ text: String) -> [String] {
    let name = FoldedName(text).description
    let left = organs.filter { name.hasSuffix($0.0) }.map { String(name.dropLast($0.0.count)) + $0.1 }
    // 红旗 of 红旗居委会 may be a village of another name, or a street.
    return left.filter { rest in seats.contains { rest.hasSuffix($0) && rest.count > $0.count } }
  }

  private static let teams = NameWords.known.teams
  private static let teamSorts = NameWords.known.teamSorts.sorted { ($0.count, $0) > ($1.count, $1) }
  /// How many characters of a unit's name tell it: 红旗 of 红旗志愿服务队 need not be the village.
  private static let leastOfTeam = 3

  /// What is left of a text without the team of a unit that it may name, and without what the team is for: 东关街道 of
  /// 东关街道党员志愿服务队.
  static func withoutTeam(_ text: String) -> [String] {
    let name = FoldedName(text).description
    let left = teams.filter(name.hasSuffix).map { name.dropLast($0.count) }
    let sorted = left.flatMap { rest in teamSorts.filter(rest.hasSuffix).map { rest.dropLast($0.count) } }
    return (left + sorted).filter { $0.count >= leastOfTeam }.map(String.init)
  }

  /// The full names that a text may be: as it stands, and with what is in its brackets put first.
  static func fullNames(_ text: String) -> [FoldedName] {
    let (name, above) = FoldedName(text).splitUnit
    return [fullName(text)] + (above.map { [fullName($0 + name.description)] } ?? [])
  }
}
