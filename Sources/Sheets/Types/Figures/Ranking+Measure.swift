import Catalog
import Diagnostics
import Figures

/// 红黑榜 by a measure, where nothing is assessed.
extension BookScope {
  /// By a measure of which units have ranks. Nil where no group has two units to compare.
  func measureRanking(_ measure: Measure, _ plan: SheetPlan, name: String) -> Sheet? {
    let change: FigureName.Derived = index.comparisons.isYear ? .lastYearChange : .previousChange
    let changes = FigureName(measure.id, change)
    var table = TableSheet(
      language,
      [
        TableSheet.Column(Words.rank, language, least: 11), TableSheet.Column(Words.body, language, least: 24),
        TableSheet.Column(titleWithUnit(measure.id), least: 14),
        TableSheet.Column(Words.derived(change), language, least: 12),
      ])
    table.isNumbered = false
    table.fixed = [0]
    table.counted = unitWord(measure.id)
    let classes = classes(by: measure)
    let lacking = lacking([measure.id])
    let targeted = figures.targets.filter { $0.target.measure == measure.id && $0.target.category.isEmpty }
    let met = Set(targeted.filter { $0.light == .green }.map(\.unit)).subtracting(
      targeted.filter { $0.light != .green }.map(\.unit))
    guard classes.contains(where: { $0.members.count > 1 }) else { return nil }
    for one in classes {
      // A value is not read as that of another rank.
      let values = one.members.compactMap { figure(measure.id, unit: $0.unit).value }
      let amounts = amount(measure.id).apart(values)
      table.lines += rankingLists(
        one.group,
        one.members.map { RedAndBlack.Entry(rank: $0.rank, passes: true, isMet: met.contains($0.unit)) },
        unmeasured: one.unmeasured,
        unmeasuredWords
      ) { at in
        let unit = one.members[at].unit
        return [
          .ordinal(one.members[at].rank), starred(unit, lacking), .number(values[at], .amount(amounts[at])),
          cell(changes, unit: unit),
        ]
      }
    }
    let title = measure.title[language]
    table.notes =
      [language == .zh ? "按\(title)排名。" : "Ranked by \(title.lowercased())."] + rankingNotes
      + lackingNotes(lacking, [measure.id]) + notes(comparing: [change])
    return table.sheet(self, plan, name: name)
  }

  /// Units by group in the register's order; where no unit has a group, those of the first level that has several.
  private func classes(by measure: Measure) -> [RankedClass] {
    let inGroups = figures.units.contains { !$0.group.isEmpty && $0.part == .unit }
    let name = FigureName(measure.id, inGroups ? .groupRank : .rank)
    let grouped = lines.filter { line in
      figures.units[line].part == .unit && !figures.units[line].group.isEmpty && line != index.classes.top
    }
    let candidates = (inGroups ? grouped : peers).filter { !figures.absent.contains($0) }
    var depths: [String: Set<Int>] = [:]
    for unit in candidates { depths[figures.units[unit].group, default: []].insert(figures.units[unit].depth) }
    var order: [String] = []
    var found: [String: RankedClass] = [:]
    for unit in candidates {
      // Group ranks are among the units of one level.
      let depth = figures.units[unit].depth + 1
      let isSpread = (depths[figures.units[unit].group]?.count ?? 0) > 1
      let level = isSpread ? (language == .zh ? " · 第\(depth)级" : " · level \(depth)") : ""
      let group = inGroups ? figures.units[unit].group + level : ""
      if found[group] == nil { order.append(group) }
      var one = found[group] ?? RankedClass(group: group)
      if let rank = figure(name, unit: unit).value, figure(measure.id, unit: unit).value != nil {
        one.members.append((unit, Int(clamping: rank.rounded(places: 0))))
      } else {
        one.unmeasured.append(unit)
      }
      found[group] = one
    }
    return order.compactMap { group in
      found[group].map { one in
        var one = one
        one.members.sort { ($0.rank, $0.unit) < ($1.rank, $1.unit) }
        return one
      }
    }
  }
}

/// Units that are compared with each other.
private struct RankedClass {
  var group: String
  /// The best first.
  var members: [(unit: Int, rank: Int)] = []
  /// Those without a rank, in the register's order.
  var unmeasured: [Int] = []
}
