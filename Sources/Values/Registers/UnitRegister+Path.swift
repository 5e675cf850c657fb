import Diagnostics

extension UnitRegister {
  /// What a path says of the unit that its records are of.
  package enum Told: Hashable {
    case unit(Int)
    /// Names of units, as written, of which it is not certain which is meant.
    case unclear(String)
    case nothing
  }

  /// The unit whose name a path bears: a folder's or file's name, or a part of it between - _ and brackets, else the
  /// longest registered name of more than two characters within it, else the one before its first digits. Where a unit
  /// above it is named as well, in the same name or around, the lower one is meant; and of several of one name the one
  /// below it. Several others are not chosen from.
  package func told(by path: String) -> Told {
    let parts = path.split(separator: "/").map(String.init)
    for at in parts.indices.reversed() {
      let stem = at == parts.indices.last ? FileEnding.dropped(from: parts[at]) : parts[at]
      let found = named(in: stem)
      guard !found.isEmpty else { continue }
      let around = parts[..<at].flatMap { named(in: $0) }
      // 南门社区/城西街道活动表: the table of the units above is filled in by the one below.
      let certain = Set(found.filter { $0.count == 1 }.joined())
      let lower = around.filter { $0.count == 1 && isBelow($0[0], certain) && !found.contains($0) }
      return settled(found + lower, around: Set(around.joined()))
    }
    return .nothing
  }

  /// By name of a unit in a text: the units that it could be. The parts of the text first; where none is a unit, the
  /// names within it.
  private func named(in stem: String) -> [[Int]] {
    let parts = [stem] + stem.split { "-_—－ （）()【】[].".contains($0) }.map(String.init)
    var found: [[Int]] = []
    for part in parts where !Self.isPartOfDate(part) {
      switch resolve(part) {
      case .unit(let at): if !found.contains([at]) { found.append([at]) }
      case .ambiguous(let several): if !found.contains(several) { found.append(several) }
      case .unknown: continue
      }
    }
    guard found.isEmpty else { return found }
    let within = within(stem)
    return within.isEmpty ? beforeTime(stem) : within
  }

  /// The unit whose whole name stands before the digits of a month or a year, however short: 内科2026年1月, 01外科1月.
  private func beforeTime(_ stem: String) -> [[Int]] {
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    let name = stem.drop(while: isDigit).prefix { !isDigit($0) }
    guard name.count > 1, !name.contains(where: \.isASCII) else { return [] }
    return switch resolve(String(name)) {
    case .unit(let at): [[at]]
    case .ambiguous(let several): [several]
    case .unknown: []
    }
  }

  /// 10 and 01 in 2026-10-01 are no codes of units.
  private static func isPartOfDate(_ text: String) -> Bool {
    text.count < 3 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The names that stand within a text: those of units below others there, else the longest, several where they are as
  /// long.
  private func within(_ stem: String) -> [[Int]] {
    var byName: [String: [Int]] = [:]
    for (at, name) in self.names.within(stem) { byName[name, default: []].append(at) }
    // 城东 within 城东街道 is not said by itself.
    let names = byName.filter { name, _ in !byName.keys.contains { $0 != name && $0.contains(name) } }
    let all = Set(names.values.joined())
    let below = names.values.map { $0.filter { isBelow($0, all) } }.filter { !$0.isEmpty }
    guard below.isEmpty else { return below.sorted { $0[0] < $1[0] } }
    let longest = names.keys.map(\.count).max() ?? 0
    return names.filter { $0.key.count == longest }.map(\.value).sorted { $0[0] < $1[0] }
  }

  private func settled(_ found: [[Int]], around: Set<Int>) -> Told {
    let all = around.union(found.filter { $0.count == 1 }.joined())
    let chosen = found.map { several in
      let below = several.filter { isBelow($0, all) }
      return several.count > 1 && !below.isEmpty ? below : several
    }
    // A unit above another that is named says only where that one is.
    let lowest = chosen.filter { one in
      !chosen.contains { other in other != one && other.contains { isBelow($0, Set(one)) } }
    }
    if lowest.count == 1, lowest[0].count == 1 { return .unit(lowest[0][0]) }
    return .unclear(lowest.map { $0.count == 1 ? entries[$0[0]].shownAs : entries[$0[0]].name }.joined(separator: "、"))
  }

  /// Whether a unit stands below another.
  package func isBelow(_ at: Int, _ other: Int) -> Bool { isBelow(at, [other]) }

  /// Whether some of these units stand above one.
  private func isBelow(_ at: Int, _ others: Set<Int>) -> Bool {
    var above = entries[at].parent
    while let next = above {
      if others.contains(next) { return true }
      above = entries[next].parent
    }
    return false
  }
}
