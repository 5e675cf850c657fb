import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs

extension Pipeline {
  /// What differs from the issued figures: both values, and what may have caused it.
  func restatements(
    _ issued: [IssuedFigures], _ engine: FigureEngine, _ files: [FileReport], _ settings: [Manifest.Setting],
    _ ledger: Ledger, _ catalog: Catalog
  ) throws(RunFailure) -> [Restatement] {
    var comparison = IssuedComparison(catalog, issued.map(\.period))
    var found: [Restatement] = []
    for kept in issued {
      let changes = comparison.changes(of: kept, engine.figures(of: kept.period), IssuedNames(kept, engine, catalog))
      guard !changes.isEmpty else { continue }
      let grounds: ChangedGrounds
      do throws(Diagnostic) {
        grounds = try ChangedGrounds(since: kept.manifest, settings, catalog)
      } catch { throw RunFailure([error]) }
      let changed = ChangedFiles(since: kept, files, ledger, catalog)
      for var change in changes {
        if IssuedComparison.isTarget(change.measure) {
          change.causes = changed.causesOfTargets() + grounds.names
        } else {
          let base = FigureName(id: change.measure)?.measure ?? change.measure
          change.causes = changed.causes(of: base, orElse: grounds.names.isEmpty) + grounds.names
        }
        found.append(change)
      }
    }
    return found
  }
}

extension Catalog {
  /// The kinds that a measure is made of, with the registers that settle whose a record is.
  func kinds(of id: String) -> Set<String> {
    var found: Set<String> = []
    for indicator in indicators(of: id) { found.formUnion(kinds(of: indicator.measure)) }
    guard let measure = measure(id) else { return found }
    if let kind = measure.kind { found.insert(kinds[kind].id) }
    for value in [measure.value, measure.otherwise, measure.whole].compactMap({ $0 }) {
      if case .ratio(let a, let b) = value { found.formUnion(kinds(of: a).union(kinds(of: b))) }
    }
    for condition in measure.conditions {
      if case .member(_, let other) = condition.test { found.formUnion(kinds(of: other)) }
    }
    if !found.isEmpty {
      let registers = kinds.filter { $0.form == .units || settings.countsByRegister && $0.form == .people }
      found.formUnion(registers.map(\.id))
    }
    return found
  }
}
