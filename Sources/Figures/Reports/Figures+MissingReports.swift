import Catalog

extension Figures {
  /// Enters `reports.missing`.
  mutating func enter(_ reports: [MissingReport], catalog: Catalog, ofUnit: (Int) -> [Int]) {
    missing = reports
    guard let measure = catalog.measures.first(where: { $0.value == .missingReports }) else { return }
    var counts = [Int](repeating: 0, count: units.count)
    for report in reports { for line in ofUnit(report.unit) { counts[line] += 1 } }
    columns[.init(period: period.id, measure: measure.id)] = counts.map { Figure(Exact($0), .ok) }
  }
}
