import Catalog
import Tallies

extension FigureEngine {
  /// A measure's figures of one span: by category, a figure a line. The empty category is the total.
  struct Values: Sendable {
    var total: [Figure]?
    /// By line: how many records the total rests on; of a ratio, what it is divided by.
    var records: [Int64] = []
    /// By category field, in the order met.
    var parted: [CategoryValues]
  }

  /// A measure's figures of one category.
  struct CategoryValues: Sendable {
    var field: Int
    var name: String
    var figures: [Figure]
    /// By line: how many records the figures rest on; of a ratio, what it is divided by.
    var records: [Int64]
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
    let member = membersWanted(measure, span)
    let isSet = measure.isSet
    for by in measure.by.isEmpty ? [nil] : measure.by.map(Optional.some) {
      guard let way = ways[by] else { continue }
      let filter = filter(measure, way.tally, span)
      if values.total == nil {
        let rolled = total(way, filter, isSet: isSet, member)
        values.total = figures(measure, rolled, category: 0, isSet: isSet)
        values.records = rolled.counts
      }
      guard let by, withCategories else { continue }
      let rolled = Rolled(way, filter: filter, lines: lines.lines.count, isSet: isSet, members: member)
      for (at, name) in rolled.categories.enumerated() {
        let start = at * rolled.lines
        let records = Array(rolled.counts[start..<start + rolled.lines])
        guard records.contains(where: { $0 > 0 }) else { continue }
        let figures = figures(measure, rolled, category: at, isSet: isSet)
        values.parted.append(CategoryValues(field: by, name: name, figures: figures, records: records))
      }
    }
    return values
  }

  /// A span's totals by line, the categories together.
  private func total(_ way: MeasureTally, _ filter: CellFilter, isSet: Bool, _ members: [Bool]?) -> Rolled {
    if members == nil, let run = filter.run, let rolled = way.rolled(run, lines: lines.lines.count) { return rolled }
    return Rolled(way, filter: filter, lines: lines.lines.count, isSet: isSet, members: members, merged: true)
  }

  private func figures(_ measure: Measure, _ rolled: Rolled, category: Int, isSet: Bool) -> [Figure] {
    let stated = measure.kind.map { catalog.kinds[$0].form == .units } ?? false
    // Those that a ledger names which nobody keeps are none of which anybody knows.
    let isKnown = !measure.asksMembers || isKept(measure)
    return (0..<rolled.lines).map { line in
      let at = category * rolled.lines + line
      let count = rolled.counts[at]
      if stated && count == 0 { return .undefined }
      let status: FigureStatus = count == 0 || !isKnown ? .none : .ok
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
}
