import Catalog

/// Competition ranking (1, 2, 2, 4) among the units of one level, or of one group within it.
struct RankTable: Sendable {
  private let lines: [ReportUnit]

  init(_ lines: [ReportUnit]) { self.lines = lines }

  /// By line: the rank, undefined where a line is no unit or has no value.
  func ranks(_ figures: [Figure], better: Better, withinGroups: Bool) -> [Figure] {
    var result = [Figure](repeating: .undefined, count: figures.count)
    var classes: [String: [Int]] = [:]
    for (line, unit) in lines.enumerated() where unit.part == .unit && figures[line].value != nil {
      if withinGroups && unit.group.isEmpty { continue }
      classes["\(unit.depth)\u{0}\(withinGroups ? unit.group : "")", default: []].append(line)
    }
    for members in classes.values {
      let sorted = members.sorted { a, b in
        guard let x = figures[a].value, let y = figures[b].value else { return a < b }
        return better == .less ? x < y : y < x
      }
      var rank = 0
      for (position, line) in sorted.enumerated() {
        if position == 0 || figures[line].value != figures[sorted[position - 1]].value { rank = position + 1 }
        result[line] = Figure(Exact(rank), .ok)
      }
    }
    return result
  }
}
