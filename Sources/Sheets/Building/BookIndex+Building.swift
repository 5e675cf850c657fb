import Catalog
import Figures

/// What is found when the index is made, in one pass over what it is of.
extension BookIndex {
  /// By target: the measures whose figures it is of.
  static func targetMeasures(_ context: ReportContext) -> [Set<String>] {
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

  /// By line, then by measure: whether it has a figure in the period or in a month of the trend. O(figures).
  static func presence(_ context: ReportContext) -> [Bool] {
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

  /// By name of a rank, then by level or group: among how many units it is. O(figures of the period).
  static func ranked(_ figures: Figures, _ classes: UnitClasses) -> [String: [Int]] {
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
