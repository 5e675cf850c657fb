import Catalog
import Figures
import Values

/// What units and categories are called now that were issued under other names: the whole by another word of the settings,
/// a unit under a name that the register keeps as 别名, fields in the other language.
struct IssuedNames {
  private let catalog: Catalog
  private var units: [String: String] = [:]

  /// Compares the names of issued figures with the lines of a report.
  init(_ kept: IssuedFigures, _ engine: FigureEngine, _ catalog: Catalog) {
    self.catalog = catalog
    let lines = engine.units
    let present = Set(lines.map(\.name))
    let issued = Set(kept.units)
    if let whole = kept.units.first, let line = lines.first { units[whole] = line.name }
    var wanted: [String: [String]] = [:]
    for name in issued where !present.contains(name) && units[name] == nil {
      guard let now = engine.ledger.units.shown(as: name), present.contains(now) else { continue }
      wanted[now, default: []].append(name)
    }
    // Where two were put together, or the other name was issued too, it is not one unit that was renamed.
    for (now, names) in wanted where names.count == 1 && !issued.contains(now) { units[names[0]] = now }
  }

  func unit(_ issued: String) -> String { units[issued] ?? issued }

  /// A category of a measure by the label that its field bears now.
  func category(_ issued: String, of measure: String) -> String {
    guard let at = issued.firstIndex(of: "="), let measure = catalog.measure(measure), let kind = measure.kind else {
      return issued
    }
    let (label, language) = (issued[..<at], catalog.settings.language)
    let fields = measure.by.map { catalog.kinds[kind].fields[$0] }
    if fields.contains(where: { $0.label[language] == label }) { return issued }
    let field = fields.first { $0.label.zh == label || $0.label.en == label }
    return field.map { $0.label[language] + issued[at...] } ?? issued
  }
}

extension UnitRegister {
  /// The name in figures of a unit that is written by any name that the register knows, an own part among them.
  func shown(as written: String) -> String? {
    let own = "·" + UnitLines.ownPart
    if written.hasSuffix(own), let unit = shown(as: String(written.dropLast(own.count))) { return unit + own }
    return position(as: written).map { entries[$0].shownAs }
  }

  /// By name, code, alias or path; in a path, the unit above by any of these too.
  private func position(as written: String) -> Int? {
    if case .unit(let at) = resolve(written) { return at }
    guard let slash = written.lastIndex(of: "/"), let parent = position(as: String(written[..<slash])) else {
      return nil
    }
    let candidates =
      switch resolve(String(written[written.index(after: slash)...])) {
      case .unit(let at): [at]
      case .ambiguous(let several): several
      case .unknown: [Int]()
      }
    let below = candidates.filter { entries[$0].parent == parent }
    return below.count == 1 ? below[0] : nil
  }
}
