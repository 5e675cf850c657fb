import Catalog

/// Competition ranking (1, 2, 2, 4) among the units of one level, of one group within it, or of any other class.
struct RankTable: Sendable {
  private let lines: [ReportUnit]

  init(_ lines: [ReportUnit]) { self.lines = lines }

  /// By line: the rank, undefined where a line is no unit or has no value.
  func ranks(_ figures: [Figure], better: Better, withinGroups: Bool) -> [Figure] {
    ranks(figures, better: better) { unit in
      withinGroups && unit.group.isEmpty ? nil : "\(unit.depth)\u{0}\(withinGroups ? unit.group : "")"
    }
  }

  /// The same among the units of one class each; a unit of none has no rank.
  func ranks<Class: Hashable>(_ figures: [Figure], better: Better, classOf: (ReportUnit) -> Class?) -> [Figure] {
    var result = [Figure](repeating: .undefined, count: figures.count)
    var classes: [Class: [Int]] = [:]
    for (line, unit) in lines.enumerated() where unit.part == .unit && figures[line].value != nil {
      if let found = classOf(unit) { classes[found, default: []].append(line) }
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
