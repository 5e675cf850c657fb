import Catalog
import Figures

/// The values of category fields: those that have a figure here, in the order in which sheets show them.
extension BookScope {
  /// A category field of a measure: its label as figures name it, and as sheets show it.
  func category(_ id: String?, of measure: Measure) -> (key: String, label: String)? {
    guard let kind = measure.kind, context.catalog.kinds.indices.contains(kind) else { return nil }
    let fields = context.catalog.kinds[kind].fields
    guard let index = measure.by.first(where: { id == nil || fields[$0].id == id }) else { return nil }
    let known = figures.categories[measure.id] ?? [:]
    let label = fields[index].label
    let key = [label[language], label.zh, label.en].first { known[$0] != nil }
    return key.map { ($0, label[language]) }
  }

  /// The categories that a chart draws: what names none is left out where it is more than any other, as it would dwarf
  /// what is known.
  func drawn(_ categories: [(name: String, value: Exact)]) -> [(name: String, value: Exact)] {
    guard let last = categories.last, last.name == Figures.unfilled,
      !categories.dropLast().contains(where: { $0.value >= last.value })
    else { return categories }
    return categories.dropLast()
  }

  /// The same, the first of them only where they are more than a chart has room for; and what its title says of that.
  func drawn(
    _ categories: [(name: String, value: Exact)], most: Int
  ) -> (shown: [(name: String, value: Exact)], leftOut: String) {
    let shown = Array(drawn(categories).prefix(most))
    // Of what is 0 nothing is left out.
    let rest = categories.dropFirst(shown.count).filter { !$0.value.isZero }
    let isZh = language == .zh
    var notes: [String] = []
    if rest.contains(where: { $0.name != Figures.unfilled }) {
      notes.append(isZh ? "前\(shown.count)类" : "top \(shown.count)")
    }
    if rest.contains(where: { $0.name == Figures.unfilled }) {
      notes.append(isZh ? "不含\(Figures.unfilled)" : "without \(Figures.unfilled)")
    }
    guard !notes.isEmpty else { return (shown, "") }
    return (shown, isZh ? "（\(notes.joined(separator: "，"))）" : " (\(notes.joined(separator: ", ")))")
  }

  /// Whether the values of a category field, by its label in figures, are levels with an order of their own.
  private func isOrdered(_ key: String, of measure: Measure) -> Bool {
    guard let kind = measure.kind, context.catalog.kinds.indices.contains(kind) else { return false }
    let fields = context.catalog.kinds[kind].fields
    return measure.by.contains { fields[$0].isOrdered && [fields[$0].label.zh, fields[$0].label.en].contains(key) }
  }

  /// A measure's categories, levels in their order, others the largest first; those without a value left out.
  func categories(_ key: String, of measure: Measure) -> [(name: String, value: Exact)] {
    let found = filled(key, of: measure)
    return isOrdered(key, of: measure) ? found : sorted(found)
  }

  /// The categories of a measure, by a field's label in figures, that have a figure here and that no other measure counts,
  /// in the order of figures: what no column or sentence of another measure tells.
  func uncounted(_ key: String, of measure: Measure) -> [String] {
    answered(key, of: measure).filter { name in
      !context.catalog.measures.contains {
        !$0.isHidden && context.catalog.isCategory($0.id, "\(key)=\(name)", of: measure.id)
      }
    }
  }

  /// The categories of a measure that have a figure here, be it 0.
  func answered(_ key: String, of measure: Measure) -> [String] {
    index.figureIndex.categories(measure.id, key).filter { category in
      index.figureIndex.figure(column: category.column, unit: unit).value != nil
    }.map(\.name)
  }

  /// Names of categories as they are, or of levels in their order.
  func inOrder(_ names: [String], _ key: String, of measure: Measure) -> [String] {
    guard isOrdered(key, of: measure) else { return names }
    let known = index.figureIndex.categories(measure.id, key).map(\.name)
    let wanted = Set(names)
    return known.filter(wanted.contains) + names.filter { !known.contains($0) }
  }

  /// The largest categories first, those without a value or a name left out.
  func largest(_ key: String, of measure: Measure) -> [(name: String, value: Exact)] {
    sorted(filled(key, of: measure)).filter { $0.name != Figures.unfilled }
  }

  /// A measure's categories that have a value, in the order of figures.
  private func filled(_ key: String, of measure: Measure) -> [(name: String, value: Exact)] {
    index.figureIndex.categories(measure.id, key).compactMap { category in
      index.figureIndex.figure(column: category.column, unit: unit).value.flatMap { value in
        value.isZero ? nil : (category.name, value)
      }
    }
  }

  /// What names no category comes last, however much it is.
  private func sorted(_ categories: [(name: String, value: Exact)]) -> [(name: String, value: Exact)] {
    categories.enumerated().sorted { a, b in
      let unfilled = (a.element.name == Figures.unfilled, b.element.name == Figures.unfilled)
      if unfilled.0 != unfilled.1 { return unfilled.1 }
      return a.element.value == b.element.value ? a.offset < b.offset : a.element.value > b.element.value
    }.map(\.element)
  }
}
