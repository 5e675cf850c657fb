import Figures

/// The lines of a report by level and group, and which stand below which.
struct UnitClasses: Sendable {
  /// By line: its level as a number from 0.
  private(set) var level: [Int] = []
  /// By line: its group within its level as a number from 0.
  private(set) var group: [Int] = []
  /// How many levels there are.
  private(set) var levels = 0
  /// By group: its units, own parts and the whole left out.
  private(set) var members: [[Int]] = []
  /// The line of the unit that all others stand below, if there is one.
  let top: Int?
  /// By line: the lines right below it, its own part among them.
  private var below: [[Int]]

  init(_ units: [ReportUnit]) {
    top = ReportUnit.top(of: units)
    below = [[Int]](repeating: [], count: units.count)
    var levelOf: [Int: Int] = [:]
    var groupOf: [[String]: Int] = [:]
    for (line, unit) in units.enumerated() {
      if let parent = unit.parent, parent < line, unit.part == .unit || unit.part == .own { below[parent].append(line) }
      if unit.part == .own, line > 0, unit.parent != line - 1 { below[line - 1].append(line) }
      level.append(levelOf[unit.depth] ?? levelOf.count)
      levelOf[unit.depth] = level[line]
      let name = ["\(unit.depth)", unit.group]
      group.append(groupOf[name] ?? groupOf.count)
      groupOf[name] = group[line]
      if members.count < groupOf.count { members.append([]) }
      if unit.part == .unit { members[group[line]].append(line) }
    }
    levels = levelOf.count
  }

  /// The lines of a unit: itself, its own part and those below; all for the whole. In the order of the report.
  func lines(of unit: Int) -> [Int] {
    guard unit != 0 else { return Array(below.indices) }
    guard below.indices.contains(unit) else { return [] }
    var (lines, seen): ([Int], Set<Int>) = ([unit], [unit])
    var at = 0
    while at < lines.count {
      for line in below[lines[at]] where seen.insert(line).inserted { lines.append(line) }
      at += 1
    }
    return lines.sorted()
  }

  /// The units of a unit's level and group.
  func members(ofGroupOf unit: Int) -> [Int] { group.indices.contains(unit) ? members[group[unit]] : [] }
}
