import Catalog
import Diagnostics
import Figures

extension BookScope {
  /// The charts of an overview side by side, over what the hidden sheet holds for them.
  func putCharts(_ sheet: inout Sheet, _ plan: SheetPlan, row: Int, data: inout ChartData) -> Int {
    var charts: [Chart] = []
    for chart in plan.charts where isPresent(chart.measure) {
      if let made = self.chart(chart, &data) { charts.append(made) }
    }
    guard !charts.isEmpty else { return row }
    let count = min(charts.count, 3)
    let rows = row...(row + 8)
    for r in rows { sheet.setHeight(21, row: r) }
    for (i, chart) in charts.prefix(3).enumerated() {
      var chart = chart
      chart.area = CellRange(rows: rows, columns: OverviewGrid.chart(i, of: count))
      sheet.charts.append(chart)
    }
    return row + 9
  }

  private func chart(_ plan: ChartPlan, _ data: inout ChartData) -> Chart? {
    switch plan.show {
    case .trend: trendChart(plan, &data)
    case .units: unitsChart(plan, &data)
    case .categories: categoriesChart(plan, &data)
    }
  }

  func trendChart(_ plan: ChartPlan, _ data: inout ChartData) -> Chart? {
    let months = trendMonths(of: [plan.measure])
    let now = months.map { ofMonth(plan.measure, $0).value }
    // One point makes no line.
    guard now.count(where: { $0 != nil }) > 1 else { return nil }
    let before = months.map { lastYear(plan.measure, of: $0).value }
    let hasBefore = before.count { $0 != nil } > 1
    let title = trendTitle(plan.measure, months: months.count)
    let labels = axisNames(months)
    let series = [(self.title(plan.measure), now)] + (hasBefore ? [(Words.lastYear[language], before)] : [])
    let format = format(FigureName(plan.measure))
    let place = data.add(title: title, labels: labels, series: series, format: format)
    var drawn: [ChartSeries] = []
    for (i, range) in place.series.enumerated() {
      var one = ChartSeries(series[i].0, categories: place.labels, values: range, colour: i == 0 ? .blue : .grey)
      one.isDashed = i > 0
      drawn.append(one)
    }
    var chart = Chart(
      .line, title: title, series: drawn, valueTitle: unitWord(plan.measure), format: format, legend: hasBefore,
      description: title, area: CellRange(Position(0, 0), Position(0, 0)))
    chart.fitAxis(to: (now + (hasBefore ? before : [])).compactMap(\.self))
    return chart
  }

  private func unitsChart(_ plan: ChartPlan, _ data: inout ChartData) -> Chart? {
    guard let measure = measure(plan.measure) else { return nil }
    let found = leading(plan.top, of: measure, among: peers)
    guard found.count > 1 else { return nil }
    let labels = ShortNames.cut(found.map { figures.units[$0.line].name }) { $0.count <= 12 }
    let name = titleWithUnit(plan.measure)
    let title =
      found.count < peers.count
      ? Text(zh: "\(name)前\(found.count)个单位", en: "\(name), top \(found.count) units")
      : Text(zh: "各单位\(name)", en: "\(name) by unit")
    return bars(plan, title[language], labels, found.map(\.value), .bar, &data)
  }

  private func categoriesChart(_ plan: ChartPlan, _ data: inout ChartData) -> Chart? {
    guard let measure = measure(plan.measure), let category = category(plan.by, of: measure) else { return nil }
    let (shown, leftOut) = drawn(categories(category.key, of: measure), most: 10)
    guard shown.count > 1 else { return nil }
    let title = titleByCategory(titleWithUnit(plan.measure), category.label) + leftOut
    let labels = ShortNames.cut(shown.map(\.name)) { $0.count <= 10 }
    return bars(plan, title, labels, shown.map(\.value), .bar, &data)
  }

  /// 服务时长（小时）按服务类别.
  func titleByCategory(_ name: String, _ label: String) -> String {
    Text(zh: "\(name)按\(label)", en: "\(name) by \(label.lowercased())")[language]
  }

  private func bars(
    _ plan: ChartPlan, _ title: String, _ labels: [String], _ values: [Exact], _ shape: Chart.Shape,
    _ data: inout ChartData
  ) -> Chart {
    let format = format(FigureName(plan.measure))
    let place = data.add(title: title, labels: labels, series: [(self.title(plan.measure), values)], format: format)
    var series = ChartSeries(self.title(plan.measure), categories: place.labels, values: place.series[0])
    series.slices = Colour.slices(values.count)
    return Chart(
      shape, title: title, series: [series], format: format.fitting(values),
      description: title, area: CellRange(Position(0, 0), Position(0, 0)))
  }
}

extension Chart {
  /// A pie of many slices, or of slivers, cannot be read: the names of its slices run into each other.
  static func isReadablePie(_ values: [Exact]) -> Bool {
    let sum = values.reduce(.zero, +)
    return (2...3).contains(values.count) && values.allSatisfy { $0 * 25 >= sum }
  }
}
