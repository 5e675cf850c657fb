import Catalog
import Tallies

/// Where time is cut for the periods asked for, their comparisons and their targets.
public struct TimeCuts: Sendable {
  /// For every measure.
  public let all: Atoms
  /// For measures that ask only whether a date lies in a period: the first day of each, and the day after its last.
  public let dated: Atoms

  /// The cuts for these periods.
  public init(of periods: [Period], newest: CivilDate, targets: TargetRegister, _ catalog: Catalog) {
    let starts = catalog.settings.yearStarts
    var spans = periods.flatMap { FigureEngine.spans(of: $0, newest: newest, yearStarts: starts) }
    if !targets.targets.isEmpty {
      spans += periods.flatMap { FigureEngine.targetSpans(of: $0, newest: newest, yearStarts: starts) }
    }
    all = Atoms(cuts: spans.flatMap(\.cuts))
    dated = Atoms(cuts: spans.flatMap { [$0.first, $0.last + 1] })
  }
}
