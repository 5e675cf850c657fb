import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs

extension Pipeline {
  /// What differs from the issued figures: both values, and what may have caused it.
  func restatements(
    _ issued: [IssuedFigures], _ engine: FigureEngine, _ files: [FileReport], _ settings: [Manifest.Setting],
    _ catalog: Catalog
  ) throws(RunFailure) -> [Restatement] {
    var comparison = IssuedComparison(catalog, issued.map(\.period))
    var found: [Restatement] = []
    for kept in issued {
      let figures = engine.figures(of: kept.period)
      let changes = comparison.changes(of: kept, figures, IssuedNames(kept, engine, catalog))
      guard !changes.isEmpty else { continue }
      let grounds: ChangedGrounds
      do throws(Diagnostic) {
        grounds = try ChangedGrounds(since: kept.manifest, settings, catalog)
      } catch { throw RunFailure([error]) }
      let changed = ChangedFiles(since: kept, files, engine, asOf: figures.asOf, catalog)
      let lines = Set(figures.units.filter { $0.part == .unit || $0.part == .own }.map(\.name))
      for var change in changes {
        if IssuedComparison.isTarget(change.measure) {
          change.causes = changed.causesOfTargets() + grounds.names
        } else {
          let base = FigureName(id: change.measure)?.measure ?? change.measure
          let unit = lines.contains(change.unit) ? change.unit : nil
          let last = (change.other ?? kept.period).last
          change.causes = changed.causes(of: base, unit: unit, until: last) + grounds.names
        }
        found.append(change)
      }
    }
    return found
  }
}
