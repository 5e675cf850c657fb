import Catalog
import Figures
import Synchronization

/// What the workbooks of a period ask for again and again, found once: with a thousand of them, whatever each looks for
/// in all units takes a million looks.
final class BookIndex: Sendable {
  /// The sum and number of a measure's values in a group.
  struct GroupValues: Sendable {
    var sum = Exact.zero
    var count = 0
  }

  /// The units by level and group.
  let classes: UnitClasses
  /// By measure: among how many units its rank is, by level; then the same of its rank in a group, by group.
  private let ranked: [[Int]]
  /// By line, then by measure: whether it has a figure in the period or in a month of the trend. A sum of records of which
  /// none says a number is none.
  private let presence: [Bool]
  /// Which comparisons are told.
  let comparisons: Comparisons
  /// The figures by number.
  let figureIndex: FigureIndex
  private let figures: Figures
  private let ties = Mutex<[String: [Int]]>([:])
  private let groupValues = Mutex<[String: [GroupValues]]>([:])
  private let groupQuotients = Mutex<[String: [(above: Exact, below: Exact)]]>([:])
  private let templates = Mutex<[String: SentenceTemplate?]>([:])
  /// By unit: people with stars, targets, missing reports, rejected rows; records by kind and by measure.
  let stars, targets, missing, rejected: ByUnit
  let listings, records: [String: ByUnit]
  /// By plan: the names of its sheets, and of the hidden one.
  let sheetNames: [String: (sheets: [String], data: String)]
  /// How totals of the assessment are shown.
  let scores: ScorePlaces
  /// The sources that targets name.
  let targetSources: Set<String>
  /// By target: the measures whose figures it is of. That of a category is also of the measure that counts the category.
  let targetMeasures: [Set<String>]
  /// What the definitions call those who hold so many stars.
  let starTitles: [Int: String]

  init(_ context: ReportContext) {
    let (figures, units) = (context.figures, context.figures.units)
    self.figures = figures
    classes = UnitClasses(units)
    comparisons = Comparisons(figures, yearStarts: context.catalog.settings.yearStarts)
    let ranked = Self.ranked(figures, classes)
    self.ranked = context.catalog.measures.flatMap { measure in
      [FigureName.Derived.rank, .groupRank].map { ranked[FigureName(measure.id, $0).id] ?? [] }
    }
    presence = Self.presence(context)
    figureIndex = FigureIndex(context)
    stars = ByUnit(figures.stars.entries.lazy.map { $0.unit as Int? }, lines: units.count)
    targets = ByUnit(figures.targets.lazy.map { $0.unit as Int? }, lines: units.count)
    missing = ByUnit(figures.missing.lazy.map { $0.unit as Int? }, lines: units.count)
    rejected = ByUnit(context.rejected.lazy.map { $0.unit }, lines: units.count)
    listings = context.listings.mapValues { ByUnit($0.rows.lazy.map { $0.unit as Int? }, lines: units.count) }
    records = context.records.mapValues { ByUnit($0.rows.lazy.map { $0.unit as Int? }, lines: units.count) }
    let language = context.catalog.settings.language
    sheetNames = Dictionary(
      context.catalog.workbooks.map { ($0.id, WorkbookBuilder.sheetNames($0, language)) },
      uniquingKeysWith: { a, _ in a })
    scores = ScorePlaces(context)
    targetSources = Set(figures.targets.map(\.target.source)).subtracting([""])
    targetMeasures = Self.targetMeasures(context)
    starTitles = Dictionary(
      context.catalog.measures.compactMap { measure in
        guard case .stars(let level) = measure.value else { return nil }
        return (level, measure.title[language])
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func targetMeasures(_ context: ReportContext) -> [Set<String>] {
    var known: [[String]: Set<String>] = [:]
    return context.figures.targets.map { result in
      let (measure, category) = (result.target.measure, result.target.category)
      if category.isEmpty { return [measure] }
      if let measures = known[[measure, category]] { return measures }
      let counting = context.catalog.measures.lazy.map(\.id).filter {
        context.catalog.isCategory($0, category, of: measure)
      }
      let measures = Set(counting)
      known[[measure, category]] = measures
      return measures
    }
  }

  /// By measure, in the catalogue's order: whether it has a figure of a unit in the period or in a month of the trend.
  func present(unit: Int) -> [Bool] {
    let count = presence.count / max(1, figures.units.count)
    return figures.units.indices.contains(unit) ? Array(presence[(unit * count)..<((unit + 1) * count)]) : []
  }

  private static func presence(_ context: ReportContext) -> [Bool] {
    let (figures, measures) = (context.figures, context.catalog.measures)
    let periods = [figures.period.id] + figures.trend.map(\.id)
    var presence = [Bool](repeating: false, count: measures.count * figures.units.count)
    for (at, measure) in measures.enumerated() {
      // What has no total is known by its categories.
      let keys =
        measure.hasTotal
        ? periods.map { Figures.Key(period: $0, measure: measure.id) } : figures.categoryKeys(measure.id)
      for key in keys {
        guard let column = figures.columns[key] else { continue }
        let unsaid = figures.unsaid[key]
        for (unit, figure) in zip(figures.units.indices, column)
        where figure.status == .ok && figure.value != nil && !(unsaid?[unit] ?? false) {
          presence[unit * measures.count + at] = true
        }
      }
    }
    return presence
  }

  /// How many units a rank is among: those of the unit's level (and group) that have one.
  func ranked(_ name: FigureName, unit: Int) -> Int {
    guard classes.level.indices.contains(unit), let at = figureIndex.measure(name.measure) else { return 0 }
    let counts = ranked[at * 2 + (name.derived == .rank ? 0 : 1)]
    return counts.isEmpty ? 0 : counts[name.derived == .rank ? classes.level[unit] : classes.group[unit]]
  }

  /// How many units share a unit's rank, itself among them.
  func tied(_ name: FigureName, unit: Int) -> Int {
    guard classes.level.indices.contains(unit) else { return 0 }
    return ties.withLock { known in
      if let counts = known[name.id] { return counts[unit] }
      let column = figures.columns[Figures.Key(period: figures.period.id, measure: name.id)] ?? []
      let classOf = name.derived == .rank ? classes.level : classes.group
      var sharing: [[Exact: Int]] = []
      func share(_ line: Int) -> (at: Int, rank: Exact)? {
        guard figures.units[line].part == .unit, column.indices.contains(line), let rank = column[line].value else {
          return nil
        }
        return (classOf[line], rank)
      }
      for line in figures.units.indices {
        guard let (at, rank) = share(line) else { continue }
        while sharing.count <= at { sharing.append([:]) }
        sharing[at][rank, default: 0] += 1
      }
      let counts = figures.units.indices.map { line in share(line).map { sharing[$0.at][$0.rank] ?? 0 } ?? 0 }
      known[name.id] = counts
      return counts[unit]
    }
  }

  /// A measure's values in the group of a unit.
  func groupValues(_ measure: String, unit: Int) -> GroupValues {
    guard classes.group.indices.contains(unit) else { return GroupValues() }
    let group = classes.group[unit]
    return groupValues.withLock { known in
      if let values = known[measure] { return values[group] }
      var all = [GroupValues](repeating: GroupValues(), count: classes.members.count)
      let column = figures.columns[Figures.Key(period: figures.period.id, measure: measure)] ?? []
      for (group, members) in classes.members.enumerated() {
        for line in members where column.indices.contains(line) {
          guard let value = column[line].value else { continue }
          all[group].sum = all[group].sum + value
          all[group].count += 1
        }
      }
      known[measure] = all
      return all[group]
    }
  }

  /// What a rate or mean of the group of a unit is divided of: the sums over its units that have one; nil where figures do
  /// not tell.
  func groupQuotient(_ measure: String, unit: Int) -> (above: Exact, below: Exact)? {
    guard let quotient = figures.quotients[measure], classes.group.indices.contains(unit) else { return nil }
    let group = classes.group[unit]
    return groupQuotients.withLock { known in
      if let sums = known[measure] { return sums[group] }
      let sums = classes.members.map { members in
        var sum = (above: Exact.zero, below: Exact.zero)
        for line in members where quotient.below.indices.contains(line) {
          guard let part = quotient.below[line] else { continue }
          sum = (sum.above + (quotient.above[line] ?? .zero), sum.below + part)
        }
        return sum
      }
      known[measure] = sums
      return sums[group]
    }
  }

  /// A sentence or title of a plan, taken apart once; nil where it cannot be.
  func template(_ text: String) -> SentenceTemplate? {
    templates.withLock { known in
      if let template = known[text] { return template }
      let template = SentenceTemplate(text)
      known[text] = .some(template)
      return template
    }
  }

  private static func ranked(_ figures: Figures, _ classes: UnitClasses) -> [String: [Int]] {
    let isUnit = figures.units.map { $0.part == .unit }
    var ranked: [String: [Int]] = [:]
    for (key, column) in figures.columns where key.period == figures.period.id && key.category.isEmpty {
      let isRank = key.measure.hasSuffix("@\(FigureName.Derived.rank.rawValue)")
      guard isRank || key.measure.hasSuffix("@\(FigureName.Derived.groupRank.rawValue)") else { continue }
      let classOf = isRank ? classes.level : classes.group
      var counts = [Int](repeating: 0, count: isRank ? classes.levels : classes.members.count)
      var worst = counts
      for (line, figure) in column.enumerated() where line < isUnit.count && isUnit[line] {
        guard let rank = figure.value else { continue }
        counts[classOf[line]] += 1
        worst[classOf[line]] = max(worst[classOf[line]], Int(clamping: rank.rounded(places: 0)))
      }
      ranked[key.measure] = zip(counts, worst).map { max($0, $1) }
    }
    return ranked
  }
}
