import Catalog
import Tallies

/// A measure's tally, parted in one way, with what rolling it up takes.
struct MeasureTally: Sendable {
  let tally: Tally
  /// By credit: the lines that it adds to.
  let targets: [[Int]]
  /// All lines, where the measure's totals are taken from this tally and ask for nothing of time but the span.
  var runs: [LineRuns] = []
  /// The same where others ask whether something is a member of it.
  var met: MetPieces?

  init(_ measure: Measure, _ tally: Tally, _ catalog: Catalog, _ lines: UnitLines) {
    self.tally = tally
    let isStated = measure.kind.map { catalog.kinds[$0].form == .units } ?? false
    targets = tally.credits.units.map { isStated ? lines.statedTargets($0) : lines.targets($0) }
  }

  /// Whether what a credit holds counts in the whole: what is credited to nobody does not.
  func isOfWhole(_ credit: Int) -> Bool { targets[credit].first == 0 }

  /// The totals of a run of pieces; nil where each span must be rolled up by itself.
  func rolled(_ run: (first: Int32, end: Int32), lines: Int) -> Rolled? {
    guard !runs.isEmpty else { return nil }
    var rolled = Rolled(categories: [""], lines: lines)
    for part in runs { part.enter(from: run.first, until: run.end, into: &rolled) }
    return rolled
  }
}

extension Measure {
  /// Whether it asks for nothing of time but whether its date lies in the span.
  var asksDateOnly: Bool {
    datedBy != nil
      && !conditions.contains { condition in
        switch condition.test {
        case .bound, .member: true
        case .field, .value, .number, .filled: false
        }
      }
  }
}
