import Catalog
import Figures

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
  /// By rank and line: how many share it.
  private let ties = Memo<String, [Int]>()
  /// By measure and group.
  private let valuesByGroup = Memo<String, [GroupValues]>()
  private let quotientsByGroup = Memo<String, [(above: Exact, below: Exact)]>()
  private let templates = Memo<String, SentenceTemplate?>()
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

  /// By measure, in the catalogue's order: whether it has a figure of a unit in the period or in a month of the trend.
  func present(unit: Int) -> [Bool] {
    let count = presence.count / max(1, figures.units.count)
    return figures.units.indices.contains(unit) ? Array(presence[(unit * count)..<((unit + 1) * count)]) : []
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
    return ties.value(name.id) { sharing(name) }[unit]
  }

  /// By line: how many units share its rank; 0 where it has none.
  private func sharing(_ name: FigureName) -> [Int] {
    let column = figures.columns[Figures.Key(period: figures.period.id, measure: name.id)] ?? []
    let classOf = name.derived == .rank ? classes.level : classes.group
    func share(_ line: Int) -> (at: Int, rank: Exact)? {
      guard figures.units[line].part == .unit, column.indices.contains(line), let rank = column[line].value else {
        return nil
      }
      return (classOf[line], rank)
    }
    var sharing: [[Exact: Int]] = []
    for line in figures.units.indices {
      guard let (at, rank) = share(line) else { continue }
      while sharing.count <= at { sharing.append([:]) }
      sharing[at][rank, default: 0] += 1
    }
    return figures.units.indices.map { line in share(line).map { sharing[$0.at][$0.rank] ?? 0 } ?? 0 }
  }

  /// A measure's values in the group of a unit.
  func groupValues(_ measure: String, unit: Int) -> GroupValues {
    guard classes.group.indices.contains(unit) else { return GroupValues() }
    return valuesByGroup.value(measure) { valuesByGroup(of: measure) }[classes.group[unit]]
  }

  private func valuesByGroup(of measure: String) -> [GroupValues] {
    let column = figures.columns[Figures.Key(period: figures.period.id, measure: measure)] ?? []
    return classes.members.map { members in
      var values = GroupValues()
      for line in members where column.indices.contains(line) {
        guard let value = column[line].value else { continue }
        values.sum = values.sum + value
        values.count += 1
      }
      return values
    }
  }

  /// What a rate or mean of the group of a unit is divided of: the sums over its units that have one; nil where figures do
  /// not tell.
  func groupQuotient(_ measure: String, unit: Int) -> (above: Exact, below: Exact)? {
    guard let quotient = figures.quotients[measure], classes.group.indices.contains(unit) else { return nil }
    let sums = quotientsByGroup.value(measure) {
      classes.members.map { members in
        var sum = (above: Exact.zero, below: Exact.zero)
        for line in members where quotient.below.indices.contains(line) {
          guard let part = quotient.below[line] else { continue }
          sum = (sum.above + (quotient.above[line] ?? .zero), sum.below + part)
        }
        return sum
      }
    }
    return sums[classes.group[unit]]
  }

  /// A sentence or title of a plan, taken apart once; nil where it cannot be.
  func template(_ text: String) -> SentenceTemplate? { templates.value(text) { SentenceTemplate(text) } }
}
