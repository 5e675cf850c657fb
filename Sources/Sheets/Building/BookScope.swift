import Catalog
import Diagnostics
import Figures

/// What a workbook is about: the whole, or one unit with those below it.
struct BookScope {
  let context: ReportContext
  let plan: WorkbookPlan
  /// Position in `Figures.units`; 0 is the whole.
  let unit: Int
  /// The lines that may be shown: all, or the unit, its own part and those below.
  let lines: [Int]
  /// How many items a notice lists, for its words.
  var itemCount = 0
  /// What all workbooks of the period share.
  let index: BookIndex
  /// Measures with records in the period or in a month of the trend.
  private let present: [Bool]

  /// - Parameter index: that of the context, if there is one already.
  init(_ context: ReportContext, _ plan: WorkbookPlan, unit: Int, index: BookIndex? = nil) {
    self.context = context
    self.plan = plan
    self.unit = unit
    self.index = index ?? BookIndex(context)
    lines = self.index.classes.lines(of: unit)
    present = self.index.present(unit: unit)
  }

  var figures: Figures { context.figures }
  var settings: Settings { context.catalog.settings }
  var language: Language { settings.language }
  var isWhole: Bool { unit == 0 }
  var periodTitle: String { figures.period.title[language] }
  var unitLabel: String { figures.units.indices.contains(unit) ? figures.units[unit].label : settings.whole }

  func figure(_ name: FigureName, unit: Int? = nil, category: String = "", period: String? = nil) -> Figure {
    if let derived = name.derived, period == nil, let at = index.figureIndex.measure(name.measure) {
      // Nothing is told of how a period compares that no record reaches.
      if isUnreached, name.isChange || name.isRank || derived == .share { return .undefined }
      guard index.comparisons.tell(derived, of: at), !index.comparisons.isUncounted(derived, of: at) else {
        return .undefined
      }
    }
    if category.isEmpty, let at = index.figureIndex.measure(name.measure),
      let found = index.figureIndex.figure(at, name.derived, unit: unit ?? self.unit, period: period)
    {
      return name.derived == nil ? known(found, name.measure, period: period) : found
    }
    return figures.figure(name.id, unit: unit ?? self.unit, category: category, period: period)
  }

  /// A figure as it is; undefined where it is a 0 of what happens in a period that no record reaches.
  private func known(_ figure: Figure, _ measure: String, period: String?) -> Figure {
    guard isUnreached, period == nil || period == figures.period.id, figure.value?.isZero == true, happens(measure)
    else { return figure }
    return .undefined
  }

  func figure(_ measure: String, unit: Int? = nil, category: String = "", period: String? = nil) -> Figure {
    if category.isEmpty, let at = index.figureIndex.measure(measure),
      let found = index.figureIndex.figure(at, nil, unit: unit ?? self.unit, period: period)
    {
      return known(found, measure, period: period)
    }
    return figures.figure(measure, unit: unit ?? self.unit, category: category, period: period)
  }

  /// A figure of a value of a category field.
  func figure(_ measure: String, _ label: String, _ value: String) -> Figure {
    guard let at = index.figureIndex.measure(measure),
      let column = index.figureIndex.categoryColumn(at, label, value)
    else { return figures.figure(measure, unit: unit, category: "\(label)=\(value)") }
    return index.figureIndex.figure(column: column, unit: unit)
  }

  /// Whether a measure has ever had a record; an office that keeps no such log is not shown empty columns.
  func isPresent(_ measure: String) -> Bool {
    guard let at = index.figureIndex.measure(measure), at < present.count else { return false }
    return present[at]
  }

  /// Whether a measure may be said to be 0: it has had records, or counts some of a ledger that has.
  func mayBeNone(_ measure: String) -> Bool {
    if isPresent(measure) { return true }
    guard let counted = self.measure(measure), let kind = counted.kind,
      context.catalog.kinds[kind].form != .units
    else { return false }
    switch counted.value {
    case .count, .distinct:
      return zip(context.catalog.measures, present).contains { $0.kind == kind && !$0.isHidden && $1 }
    default: return false
    }
  }
}

extension BookScope {
  /// The units among which leading ones are named: those of the first level that has three or more.
  var peers: [Int] {
    let all = lines.filter { $0 != unit && $0 != index.classes.top && figures.units[$0].part == .unit }
    let depths = Dictionary(grouping: all) { figures.units[$0].depth }
    let chosen = depths.keys.sorted().first { (depths[$0]?.count ?? 0) >= 3 } ?? depths.keys.min()
    return chosen.flatMap { depths[$0] } ?? []
  }

  /// The leading of some lines by a measure, only those above 0, ties in the register's order.
  func leading(_ count: Int, of measure: Measure, among lines: [Int]) -> [(line: Int, value: Exact)] {
    let found = lines.compactMap { line in
      figure(measure.id, unit: line).value.map { (line: line, value: $0) }
    }.filter { $0.value > .zero }
    let sorted = found.sorted { a, b in
      a.value == b.value ? a.line < b.line : measure.better == .less ? a.value < b.value : a.value > b.value
    }
    return Array(sorted.prefix(count))
  }

  /// The leading of the peers by a measure as sentences name them: at most half of all, as who is not ahead of the others
  /// does not lead; those who are equal together or not at all. None where only one has anything. Who has no figure at all
  /// is not one of them.
  func foremost(_ count: Int, of measure: Measure) -> [(line: Int, value: Exact)] {
    let all = leading(.max, of: measure, among: peers)
    guard all.count > 1 else { return [] }
    let half = peers.count { figure(measure.id, unit: $0).value != nil } / 2
    return Array(all.prefix(Self.wholeTies(all.map(\.value), count: count, half: half)))
  }

  /// How many of a list, in its order, are named that holds `count` of them and at most `half`: those who are equal together
  /// or not at all.
  static func wholeTies(_ values: [Exact], count: Int, half: Int) -> Int {
    let most = min(count, half)
    guard values.count > most else { return values.count }
    guard most > 0 else { return 0 }
    let edge = values[most - 1]
    let last = values.lastIndex { $0 == edge } ?? most - 1
    // Five are as many as a sentence holds.
    if last < min(half, Self.mostInList) { return last + 1 }
    return values.prefix(most).count { $0 != edge }
  }

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
