import Catalog
import Tallies

/// Conditions `in`: whether a record's value is one that another measure counts in the span, in the whole.
extension FigureEngine {
  /// Which cells of a measure's tally belong to a span and to what its conditions ask for.
  func filter(_ measure: Measure, _ tally: Tally, _ span: Span) -> CellFilter {
    guard measure.asksMembers, !measure.asksItsMembersAlone else { return CellFilter(measure, tally, span: span) }
    let fields = measure.fieldsAsked
    var asked = [Bool](repeating: true, count: tally.asked.count)
    for condition in measure.conditions {
      guard case .member(let field, let name) = condition.test, let at = fields.firstIndex(of: field) else { continue }
      let table = members(of: name, span)
      for number in asked.indices {
        let value = tally.asked[number][at]
        let isIn = value >= 0 && value < Int64(table.count) && table[Int(value)]
        if isIn == condition.isNegated { asked[number] = false }
      }
    }
    return CellFilter(measure, tally, span: span, asked: asked)
  }

  /// Which members of a measure that asks nothing of its records but of these count in a span; nil for all.
  func membersWanted(_ measure: Measure, _ span: Span) -> [Bool]? {
    guard measure.asksItsMembersAlone else { return nil }
    var wanted: [Bool]?
    for condition in measure.conditions {
      guard case .member(_, let name) = condition.test else { continue }
      let table = condition.isNegated ? members(of: name, span).map { !$0 } : members(of: name, span)
      wanted = wanted.map { zip($0, table).map { $0 && $1 } } ?? table
    }
    return wanted
  }

  /// By number of a text in the ledger: whether a measure counts it in a span.
  func members(of name: String, _ span: Span) -> [Bool] {
    guard let index = catalog.measureIndex[name],
      let way = tallies[index]?.min(by: { ($0.key ?? -1) < ($1.key ?? -1) })?.value
    else { return [] }
    let measure = catalog.measures[index]
    let filter = filter(measure, way.tally, span)
    let table =
      if let met = way.met, let run = filter.run {
        met.members(from: run.first, until: run.end)
      } else {
        Rolled.members(way, filter: filter)
      }
    return membersWanted(measure, span).map { zip($0, table).map { $0 && $1 } } ?? table
  }
}
