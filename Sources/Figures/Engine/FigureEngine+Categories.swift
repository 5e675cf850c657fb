import Catalog
import Diagnostics

/// Categories of open lists that the settings or the register of targets name, and that no record has: misspelt, most likely.
extension FigureEngine {
  /// A doubt about each, with the nearest word that records or the list have.
  func unmetCategories() -> [Diagnostic] {
    let indicators = (catalog.settings.index?.indicators ?? []).map { ($0.measure, $0.category, $0.place) }
    let targets = register.targets.map { ($0.measure, $0.category, $0.place) }
    // Each unit may have its target of one category.
    var known: [SIMD2<Int>: Set<String>] = [:]
    return (indicators + targets).compactMap { name, category, place in
      guard !category.isEmpty, let measure = catalog.measure(name), let kind = measure.kind.map({ catalog.kinds[$0] })
      else { return nil }
      for by in measure.by {
        let field = kind.fields[by]
        let label = field.label[catalog.settings.language]
        guard category.hasPrefix(label + "=") else { continue }
        let key = SIMD2(catalog.measureIndex[measure.id] ?? -1, by)
        let met = known[key] ?? self.met(measure, by)
        known[key] = met
        return doubt(String(category.dropFirst(label.count + 1)), of: field, met: met, at: place)
      }
      return nil
    }
  }

  private func doubt(_ word: String, of field: Field, met: Set<String>, at place: Place) -> Diagnostic? {
    let listed = field.choices + [CategoryName.empty, CategoryName.other]
    guard !listed.contains(word), !met.contains(word) else { return nil }
    let near = NearestName.of(word, in: field.choices + met.sorted()).first
    // Of a ledger that has not come yet nothing is known.
    guard near != nil || !met.isEmpty else { return nil }
    let label = field.label
    return Diagnostic(
      .warning, "category.unmet", at: place,
      seen: Text(
        zh: "没有一条计入的记录的“\(label.zh)”是“\(word)”", en: "of no record that counts “\(label.en)” is “\(word)”"),
      fix: near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
        ?? Text(zh: "请核对写法；确实还没有的不用改", en: "check how it is written; if there is none yet, leave it"))
  }

  /// The categories of a field that records of a measure have.
  func met(_ measure: Measure, _ by: Int) -> Set<String> {
    if case .ratio(let above, let below) = measure.value {
      return [above, below].compactMap { catalog.measure($0) }.reduce(into: []) { $0.formUnion(met($1, by)) }
    }
    guard let index = catalog.measureIndex[measure.id], let tally = tallies[index]?[by]?.tally else { return [] }
    return Set(tally.cells.map { tally.categories[Int($0.category)] })
  }
}
