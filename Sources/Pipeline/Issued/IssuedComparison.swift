import Catalog
import Figures
import Values

/// Compares issued figures with those of now: a period's own, its targets, what it is compared with (环比, 同比, 累计), and
/// the other months of its trend. What is told of one figure is not told again: a month that was issued by itself or that is the period before,
/// a year to date that moved by just as much as the period.
struct IssuedComparison {
  /// The derived figures from which others follow.
  static let derived: [FigureName.Derived] = [.previous, .lastYear, .yearToDate]

  /// Whether a column says what was to be reached: whether it was follows from that.
  static func isTarget(_ id: String) -> Bool { id.hasSuffix(Restatement.target) }

  /// What a figure says, wherever it stands: of which days, unit, category and measure, as issued and now.
  private struct Said: Hashable {
    var days: [CivilDate]
    var names: [String]
  }

  private let catalog: Catalog
  private let measures: [String: Int]
  private var said: Set<Said> = []
  /// Periods that are compared by themselves.
  private let issued: Set<String>

  /// - Parameter issued: the periods that are compared.
  init(_ catalog: Catalog, _ issued: [Period]) {
    self.catalog = catalog
    self.issued = Set(issued.map(\.id))
    measures = Dictionary(catalog.measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// One figure that differs.
  private struct Change {
    var key: Figures.Key
    var unit: String
    var issued: String
    var now: String
    /// 0 the period's own, 1 what it is compared with, 2 the trend.
    var rank: Int
    /// The days that the figure is of.
    var period: Period
  }

  /// What differs of one period, without causes: its own figures first, then what it is compared with, then the trend; each
  /// in the order of the register, categories and measures.
  mutating func changes(of kept: IssuedFigures, _ figures: Figures, _ names: IssuedNames) -> [Restatement] {
    let before = kept.renamed(by: names)
    let own = figures.columns.keys.filter { key in
      key.period == kept.period.id && (!key.measure.contains("@") || Self.isTarget(key.measure))
    }
    var found: [Change] = []
    let known = Set(before.keys.map(\.measure))
    let issuedUnits = Set(kept.units.map(names.unit))
    for key in Set(before.keys).union(own) where !isNew(key, known) {
      guard let (rank, period) = place(key, kept.period, figures) else { continue }
      let column = figures.columns[key].map { Figures.Column(key, $0) }
      let isRate = isRate(key)
      // A count of a category that no row is of is 0.
      let zero = isRate || FigureName(id: key.measure)?.derived != nil ? "" : "0"
      for (unit, then, now) in Self.differing(before[key] ?? [:], column, figures.units, isRate) {
        found.append(
          Change(
            key: key, unit: unit, issued: then ?? (issuedUnits.contains(unit) ? zero : ""), now: now ?? zero,
            rank: rank, period: period))
      }
    }
    return told(sorted(found, kept, figures, names), kept.period)
  }

  /// Whether a figure is of a measure that was not there when the others were issued: it was never said otherwise. Measures
  /// with a total always stand in what is issued.
  private func isNew(_ key: Figures.Key, _ known: Set<String>) -> Bool {
    // Of a target that is the first of its measure nothing was said, but what was sent out was not measured by it.
    guard !Self.isTarget(key.measure) else { return !known.contains(Restatement.figure(key.measure)) }
    let id = FigureName(id: key.measure)?.measure ?? key.measure
    return measures[id].map { catalog.measures[$0].hasTotal } ?? false && !known.contains(id)
  }

  /// Which sort of figure a column holds, and of which days; nil for what is not compared.
  private func place(_ key: Figures.Key, _ own: Period, _ figures: Figures) -> (Int, Period)? {
    let starts = catalog.settings.yearStarts
    let derived = FigureName(id: key.measure)?.derived
    // A month that left the trend since, as the period was not over, was not sent out again.
    guard key.period == own.id || !issued.contains(key.period) else { return nil }
    guard let at = key.period == own.id ? own : (figures.trend + figures.steps).first(where: { $0.id == key.period })
    else { return nil }
    let period: Period? =
      switch derived {
      case .previous: at.previous(yearStarts: starts)
      case .lastYear: at.lastYear(yearStarts: starts)
      case .yearToDate: at.yearToDate(yearStarts: starts)
      default: at
      }
    return period.map { (key.period != own.id ? 2 : derived == nil ? 0 : 1, $0) }
  }

  /// A column's values that are not the same, by the unit's name; nil where a line that is there has none.
  private static func differing(
    _ before: [String: String], _ column: Figures.Column?, _ units: [ReportUnit], _ isRate: Bool
  ) -> [(unit: String, issued: String?, now: String?)] {
    var (found, left) = ([(String, String?, String?)](), before)
    for (line, unit) in units.enumerated() {
      let then = left.removeValue(forKey: unit.name)
      let isShown = column?.isShown(unit: line) ?? false
      let now = isShown ? column?.figures[line].value?.decimal() ?? "" : nil
      if differ(then ?? "", now ?? "", isRate) { found.append((unit.name, then, now)) }
    }
    for (unit, then) in left where differ(then, "", isRate) { found.append((unit, then, "")) }
    return found
  }

  /// Whether a figure is a rate or a mean, or a target, of which nothing is not 0.
  private func isRate(_ key: Figures.Key) -> Bool {
    // A target of 0 is one, too.
    guard !Self.isTarget(key.measure) else { return true }
    let measure = measures[FigureName(id: key.measure)?.measure ?? key.measure].map { catalog.measures[$0] }
    return switch measure?.value {
    case .ratio, .meanDays: true
    default: false
    }
  }

  /// A row that is absent says the same as 0 or nothing, but of a rate.
  private static func differ(_ a: String, _ b: String, _ isRate: Bool) -> Bool {
    if isRate { return a != b }
    return a != b && !((a.isEmpty || a == "0") && (b.isEmpty || b == "0"))
  }

  private func sorted(
    _ changes: [Change], _ kept: IssuedFigures, _ figures: Figures, _ names: IssuedNames
  ) -> [Change] {
    // Units that are no more come last.
    var lines: [String: Int] = [:]
    for name in figures.units.map(\.name) + kept.units.map(names.unit) where lines[name] == nil {
      lines[name] = lines.count
    }
    func order(_ one: Change) -> [Int] {
      let name = FigureName(id: Restatement.figure(one.key.measure))
      let measure = name.flatMap { measures[$0.measure] } ?? measures.count
      let derived = name?.derived.flatMap(Self.derived.firstIndex) ?? -1
      return [one.rank, lines[one.unit] ?? lines.count, one.key.category.isEmpty ? 0 : 1, measure, derived]
    }
    return changes.map { (change: $0, order: order($0)) }.sorted { a, b in
      if a.order != b.order { return a.order.lexicographicallyPrecedes(b.order) }
      let (x, y) = (a.change.key, b.change.key)
      if x.measure != y.measure { return NaturalOrder.precedes(x.measure, y.measure) }
      return x.category != y.category ? NaturalOrder.precedes(x.category, y.category) : x.period < y.period
    }.map(\.change)
  }

  /// Leaves out what is said already.
  private mutating func told(_ changes: [Change], _ own: Period) -> [Restatement] {
    var moved: [[String]: Exact] = [:]
    var found: [Restatement] = []
    for one in changes {
      let base = FigureName(id: one.key.measure)?.measure ?? one.key.measure
      let difference = Self.difference(one)
      let place = [one.unit, one.key.category, base]
      if one.rank == 0 { moved[place] = difference }
      // The months of a quarter lie in it, and it in the year.
      let holds = { (a: Period, b: Period) in a.first <= b.first && b.last <= a.last }
      let isHeld = holds(one.period, own) || holds(own, one.period)
      if one.rank > 0, isHeld, let difference, moved[place] == difference { continue }
      let words = Said(days: [one.period.first, one.period.last], names: place + [one.issued, one.now])
      guard said.insert(words).inserted || one.rank < 2 else { continue }
      found.append(
        Restatement(
          period: own.id, unit: one.unit, category: one.key.category, measure: one.rank < 2 ? one.key.measure : base,
          other: holds(one.period, own) ? nil : one.period, issued: one.issued, now: one.now, causes: []))
    }
    return found
  }

  private static func difference(_ one: Change) -> Exact? {
    let (before, now) = (Exact(decimal: one.issued), Exact(decimal: one.now))
    // What is absent is 0 of a count; of a rate there is no difference.
    guard before != nil || one.issued.isEmpty, now != nil || one.now.isEmpty else { return nil }
    return (now ?? .zero) - (before ?? .zero)
  }
}
