import Catalog
import Diagnostics
import Figures
import FoundationEssentials
import Ledger

extension Pipeline {
  /// Keeps a period's figures as they lie in the outputs folder. Returns where they are kept.
  public func issue(_ name: String) throws(RunFailure) -> String {
    let files = FileManager.default
    let source = "\(options.outputs)/\(name)"
    let target = "\(options.outputs)/\(IssuedFigures.folder)/\(name)"
    guard !name.contains("/"), !name.hasPrefix("."), files.fileExists(atPath: "\(source)/figures.csv") else {
      throw RunFailure([
        Diagnostic(
          .error, "issue.missing", at: Place(file: source),
          seen: Text(zh: "还没有这个周期的报告", en: "there is no report of this period yet"),
          fix: Text(zh: "请先运行 make report PERIOD=\(name)", en: "run make report PERIOD=\(name) first"))
      ])
    }
    do {
      let staging = "\(target).new"
      if files.fileExists(atPath: staging) { try files.removeItem(atPath: staging) }
      try files.createDirectory(atPath: staging, withIntermediateDirectories: true)
      for file in ["figures.csv", "manifest.json"] {
        try files.copyItem(atPath: "\(source)/\(file)", toPath: "\(staging)/\(file)")
      }
      if files.fileExists(atPath: target) { try files.removeItem(atPath: target) }
      try files.moveItem(atPath: staging, toPath: target)
    } catch {
      throw RunFailure([
        Diagnostic(
          .error, "issue.write", at: Place(file: target), seen: Text(zh: "写不进去", en: "it cannot be written"),
          fix: Text(zh: "请检查权限和磁盘空间", en: "check permissions and space on the disk"))
      ])
    }
    return target
  }

  /// All periods that were issued, in the order of their names.
  func issuedPeriods(_ catalog: Catalog) throws(RunFailure) -> [IssuedFigures] {
    let folder = "\(options.outputs)/\(IssuedFigures.folder)"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var issued: [IssuedFigures] = []
    for name in names where !name.hasSuffix(".new") {
      guard let period = Period(id: name, settings: catalog.settings) else { continue }
      do throws(Diagnostic) {
        issued.append(try IssuedFigures(period: period, path: "\(folder)/\(name)"))
      } catch { throw RunFailure([error]) }
    }
    return issued
  }

  /// What differs from the issued figures: both values, and the files that may have caused it.
  func restatements(
    _ issued: [IssuedFigures], _ engine: FigureEngine, _ files: [FileReport], _ ledger: Ledger, _ catalog: Catalog
  ) -> [Restatement] {
    issued.flatMap { kept in
      let figures = engine.figures(of: kept.period)
      var now: [[String]: String] = [:]
      for row in figures.rows(catalog: catalog) where row.period == kept.period.id && !row.measure.contains("@") {
        now[[figures.units[row.unit].name, row.category, row.measure]] = row.figure.value?.decimal() ?? ""
      }
      let changed = ChangedFiles(since: kept, files, ledger, catalog)
      let keys = Set(now.keys).union(kept.values.keys).filter { Self.differ(now[$0], kept.values[$0]) }
      return keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
        Restatement(
          period: kept.period.id, unit: key[0], category: key[1], measure: key[2], issued: kept.values[key] ?? "",
          now: now[key] ?? "", causes: changed.causes(of: key[2]))
      }
    }
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
    guard let measure = measure(id) else { return [] }
    var found: Set<String> = []
    if let kind = measure.kind { found.insert(kinds[kind].id) }
    for value in [measure.value, measure.otherwise, measure.whole].compactMap({ $0 }) {
      if case .ratio(let a, let b) = value { found.formUnion(kinds(of: a).union(kinds(of: b))) }
    }
    for condition in measure.conditions {
      if case .member(_, let other) = condition.test { found.formUnion(kinds(of: other)) }
    }
    if !found.isEmpty { found.formUnion(kinds.filter { $0.form == .units }.map(\.id)) }
    return found
  }
}
