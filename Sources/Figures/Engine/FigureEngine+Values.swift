import Catalog
import Tallies

extension FigureEngine {
  /// A measure's figures of one span: by category, a figure a line. The empty category is the total.
  struct Values: Sendable {
    var total: [Figure]?
    /// By line: how many records the total rests on; of a ratio, what it is divided by.
    var records: [Int64] = []
    /// By category field: names and figures, in the order met.
    var parted: [(field: Int, name: String, figures: [Figure])]
  }

  /// Figures of one measure in one span. Ratios are made of their parts.
  func values(_ measure: Measure, _ span: Span, withCategories: Bool) -> Values {
    let key = ValuesMemo.Key(measure: catalog.measureIndex[measure.id] ?? -1, span: span)
    if !withCategories || measure.by.isEmpty { return memo.total(key) { made(measure, span, withCategories: false) } }
    let values = made(measure, span, withCategories: true)
    memo.keep(values, key)
    return values
  }

  private func made(_ measure: Measure, _ span: Span, withCategories: Bool) -> Values {
    if measure.value.isRoster { return roster(measure, span) }
    if case .ratio = measure.value { return ratio(measure, span, withCategories: withCategories) }
    guard let index = catalog.measureIndex[measure.id], let ways = tallies[index] else {
      return Values(total: nil, parted: [])
    }
    var values = Values(total: nil, parted: [])
    let member = membership(measure, span)
    let isSet = member != nil || measure.isSet
    for by in measure.by.isEmpty ? [nil] : measure.by.map(Optional.some) {
      guard let way = ways[by] else { continue }
      let filter = CellFilter(measure, way.tally, span: span)
      if values.total == nil {
        let rolled = total(way, filter, isSet: isSet, member)
        values.total = figures(measure, rolled, category: 0, isSet: isSet)
        values.records = rolled.counts
      }
      guard let by, withCategories else { continue }
      let rolled = Rolled(way, filter: filter, lines: lines.lines.count, isSet: isSet, members: member)
      for (at, name) in rolled.categories.enumerated() {
        let start = at * rolled.lines
        guard rolled.counts[start..<start + rolled.lines].contains(where: { $0 > 0 }) else { continue }
        values.parted.append((by, name, figures(measure, rolled, category: at, isSet: isSet)))
      }
    }
    return values
  }

  /// A span's totals by line, the categories together.
  private func total(_ way: MeasureTally, _ filter: CellFilter, isSet: Bool, _ members: [Bool]?) -> Rolled {
    if members == nil, let run = filter.run, let rolled = way.rolled(run, lines: lines.lines.count) { return rolled }
    return Rolled(way, filter: filter, lines: lines.lines.count, isSet: isSet, members: members, merged: true)
  }

  /// The members that a membership condition asks for, in this span.
  private func membership(_ measure: Measure, _ span: Span) -> [Bool]? {
    for condition in measure.conditions {
      guard case .member(_, let name) = condition.test, let index = catalog.measureIndex[name],
        let way = tallies[index]?.min(by: { ($0.key ?? -1) < ($1.key ?? -1) })?.value
      else { continue }
      let filter = CellFilter(catalog.measures[index], way.tally, span: span)
      let table =
        if let met = way.met, let run = filter.run {
          met.members(from: run.first, until: run.end)
        } else {
          Rolled.members(way.tally, filter: filter)
        }
      return condition.isNegated ? table.map { !$0 } : table
    }
    return nil
  }

  private func figures(_ measure: Measure, _ rolled: Rolled, category: Int, isSet: Bool) -> [Figure] {
    let stated = measure.kind.map { catalog.kinds[$0].form == .units } ?? false
    return (0..<rolled.lines).map { line in
      let at = category * rolled.lines + line
      let count = rolled.counts[at]
      if stated && count == 0 { return .undefined }
      let status: FigureStatus = count == 0 ? .none : .ok
      switch measure.value {
      case .count, .distinct:
        return Figure(Exact(Int(isSet ? rolled.distinct[at] : count)), status)
      case .sum(let field):
        return Figure(Exact(rolled.sums[at], over: scale(measure, field)), status)
      case .meanDays:
        return Figure(Exact(rolled.sums[at], over: Int128(count)), status)
      case .ratio, .stars, .starsPromoted, .missingReports, .score:
        return .undefined
      }
    }
  }

  /// How many units of fixed point make one of the field's.
  private func scale(_ measure: Measure, _ field: Int) -> Int128 {
    guard let kind = measure.kind else { return 1 }
    return Int128(catalog.kinds[kind].fields[field].type == .duration ? FixedPoint.hour : FixedPoint.number)
  }
}

extension Measure {
  /// Whether it counts distinct things, which are united and never added.
  var isSet: Bool {
    if case .distinct = value { true } else { false }
  }

  /// Whether it asks who is a member of another.
  public var asksMembers: Bool {
    conditions.contains { if case .member = $0.test { true } else { false } }
  }
}
