import Catalog

extension FigureEngine {
  /// Which sums of the period and of the months of its trend are 0 because no record behind them says a number: nobody
  /// filled the field in, or no file has such a column.
  func unsaid(_ figures: Figures) -> [Figures.Key: [Bool]] {
    var unsaid: [Figures.Key: [Bool]] = [:]
    for measure in catalog.measures {
      guard let filled = catalog.measure(Measure.filled(measure.id)) else { continue }
      for period in [figures.period] + (figures.trend + figures.steps).filter({ $0.id != figures.period.id }) {
        let key = Figures.Key(period: period.id, measure: measure.id)
        guard let sums = figures.columns[key], sums.contains(where: \.isEmptySum) else { continue }
        let isOwn = period.id == figures.period.id
        let counts = values(filled, Span(period, newest: newest), withCategories: isOwn)
        unsaid[key] = Self.unsaid(sums, counts.total)
        guard isOwn, let kind = measure.kind else { continue }
        for by in measure.by {
          let label = catalog.kinds[kind].fields[by].label[catalog.settings.language]
          for name in figures.categories[measure.id]?[label] ?? [] {
            let key = Figures.Key(period: period.id, measure: measure.id, category: "\(label)=\(name)")
            guard let sums = figures.columns[key], sums.contains(where: \.isEmptySum) else { continue }
            unsaid[key] = Self.unsaid(sums, counts.parted.first { $0.field == by && $0.name == name }?.figures)
          }
        }
      }
    }
    return unsaid
  }

  /// By line. Precondition: both are of the same lines; nil counts are all 0.
  private static func unsaid(_ sums: [Figure], _ counts: [Figure]?) -> [Bool] {
    sums.indices.map { line in
      guard sums[line].isEmptySum else { return false }
      return counts.map { !$0.indices.contains(line) || $0[line].status == .none } ?? true
    }
  }
}

extension Figure {
  /// A sum of 0 of records that are there.
  fileprivate var isEmptySum: Bool { status == .ok && value?.isZero == true }
}

extension Figures {
  /// Whether a figure is 0 because no record behind it says a number. O(1).
  public func isUnsaid(_ measure: String, unit: Int, category: String = "", period: String? = nil) -> Bool {
    let column = unsaid[Key(period: period ?? self.period.id, measure: measure, category: category)]
    return column.map { $0.indices.contains(unit) && $0[unit] } ?? false
  }
}
