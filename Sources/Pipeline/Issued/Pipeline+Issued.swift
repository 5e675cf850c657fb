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
    var found: [Restatement] = []
    for kept in issued {
      let figures = engine.figures(of: kept.period)
      var now: [[String]: String] = [:]
      for row in figures.rows(catalog: catalog) where row.period == kept.period.id && !row.measure.contains("@") {
        now[[figures.units[row.unit].name, row.category, row.measure]] = row.figure.value?.decimal() ?? ""
      }
      let before = kept.renamed(by: IssuedNames(kept, engine, catalog))
      let keys = Set(now.keys).union(before.keys).filter { Self.differ(now[$0], before[$0]) }
      guard !keys.isEmpty else { continue }
      let grounds: ChangedGrounds
      do throws(Diagnostic) {
        grounds = try ChangedGrounds(since: kept.manifest, settings, catalog)
      } catch { throw RunFailure([error]) }
      let changed = ChangedFiles(since: kept, files, ledger, catalog)
      for key in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let files = changed.causes(of: key[2], orElse: grounds.names.isEmpty)
        found.append(
          Restatement(
            period: kept.period.id, unit: key[0], category: key[1], measure: key[2], issued: before[key] ?? "",
            now: now[key] ?? "", causes: files + grounds.names))
      }
    }
    return found
  }

  /// A row that is absent says the same as 0 or nothing.
  private static func differ(_ a: String?, _ b: String?) -> Bool {
    let plain = { (value: String?) in value == "0" ? "" : value ?? "" }
    return plain(a) != plain(b)
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
