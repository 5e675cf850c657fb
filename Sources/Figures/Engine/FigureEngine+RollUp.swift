import Catalog
import Tallies

extension FigureEngine {
  /// What is worked out of a tally by itself, so that every span is read off at once.
  private enum Part: Sendable {
    /// Some lines of the totals of a measure.
    case runs(ClosedTables.Way, LineRuns?)
    /// Who is a member of a measure.
    case met(ClosedTables.Way, MetPieces?)
  }

  /// Rolls up, for all spans together, what asks for nothing of time but whether its date lies in the span.
  mutating func rollUp() {
    // The whole holds every cell, as many as all other lines together, or more.
    let parts = [0..<1, 1..<lines.lines.count]
    let wanted = tallies.keys.sorted().filter { catalog.measures[$0].asksDateOnly }
    let totals = wanted.map { ClosedTables.Way($0, by: catalog.measures[$0].by.first) }
    let asked = wanted.filter(asksMembership).map { ClosedTables.Way($0, by: catalog.measures[$0].by.min()) }
    var members: [ClosedTables.Way: MetMembers] = [:]
    for way in Set(totals.filter { catalog.measures[$0.measure].isSet } + asked) {
      members[way] = tallies[way.measure]?[way.by].flatMap { MetMembers($0.tally, jobs: jobs) }
    }
    let made = Parallel.map(totals.count * parts.count + asked.count, jobs: jobs) {
      [tallies, catalog, members] at -> Part in
      guard at < totals.count * parts.count else {
        let way = asked[at - totals.count * parts.count]
        guard let met = members[way], let tally = tallies[way.measure]?[way.by] else { return .met(way, nil) }
        return .met(way, MetPieces(met, of: tally))
      }
      let (way, range) = (totals[at / parts.count], parts[at % parts.count])
      // A set of which it is not known who was met when is rolled up by itself for each span.
      let isSet = catalog.measures[way.measure].isSet
      guard let tally = tallies[way.measure]?[way.by], !isSet || members[way] != nil else { return .runs(way, nil) }
      let met = isSet ? members[way] : nil
      return .runs(way, LineRuns(tally.tally, targets: tally.targets, lines: range, members: met))
    }
    for part in made {
      switch part {
      case .runs(let way, let runs): tallies[way.measure]?[way.by]?.runs += runs.map { [$0] } ?? []
      case .met(let way, let met): tallies[way.measure]?[way.by]?.met = met
      }
    }
    // All lines or none.
    for way in totals where tallies[way.measure]?[way.by]?.runs.count != parts.count {
      tallies[way.measure]?[way.by]?.runs = []
    }
  }

  /// Whether some measure asks who is a member of this one.
  private func asksMembership(_ index: Int) -> Bool {
    catalog.measures.contains { measure in
      measure.conditions.contains { condition in
        if case .member(_, let name) = condition.test { name == catalog.measures[index].id } else { false }
      }
    }
  }
}
