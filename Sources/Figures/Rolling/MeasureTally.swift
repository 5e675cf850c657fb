import Catalog
import Tallies

/// A measure's tally, parted in one way, with what rolling it up takes.
struct MeasureTally: Sendable {
  let tally: Tally
  /// By credit: the lines that it adds to.
  let targets: [[Int]]
  /// Where the measure's totals are taken from this tally and ask for nothing of time but the span.
  private(set) var runs: LineRuns?
  /// The same where others ask whether something is a member of it.
  private(set) var met: MetPieces?

  /// - Parameters:
  ///   - givesTotals: whether the measure's totals are taken from it.
  ///   - isAsked: whether membership in it is asked.
  init(
    _ measure: Measure, _ tally: Tally, _ catalog: Catalog, _ lines: UnitLines, givesTotals: Bool, isAsked: Bool
  ) {
    self.tally = tally
    let isStated = measure.kind.map { catalog.kinds[$0].form == .units } ?? false
    targets = tally.credits.units.map { isStated ? lines.statedTargets($0) : lines.targets($0) }
    guard measure.datedBy != nil, !measure.conditions.contains(where: { $0.test.asksSpan }) else { return }
    if givesTotals {
      runs = LineRuns(tally, targets: targets, lines: lines.lines.count, isSet: measure.isSet)
    }
    if isAsked { met = MetPieces(tally) }
  }
}

extension Condition.Test {
  /// Whether the period must be known besides the record.
  fileprivate var asksSpan: Bool {
    switch self {
    case .bound, .member: true
    case .field, .value, .filled: false
    }
  }
}
