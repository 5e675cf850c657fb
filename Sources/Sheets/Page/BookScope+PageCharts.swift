import Catalog
import Diagnostics
import Figures

/// The overview's charts as numbers.
extension BookScope {
  func pageChart(_ plan: ChartPlan) -> PageChart? {
    guard isPresent(plan.measure), let measure = measure(plan.measure) else { return nil }
    switch plan.show {
    case .trend: return pageTrend(measure)
    case .units:
      let found = leading(plan.top, of: measure, among: peers).map { (figures.units[$0.line].name, $0.value) }
      let name = title(measure.id)
      let title =
        found.count < peers.count
        ? Text(zh: "\(name)前\(found.count)个单位", en: "\(name), top \(found.count) units")
        : Text(zh: "各单位\(name)", en: "\(name) by unit")
      return pageBars(measure, title[language], found)
    case .categories:
      guard let category = category(plan.by, of: measure) else { return nil }
      let (shown, leftOut) = drawn(categories(category.key, of: measure), most: 10)
      return pageBars(measure, titleByCategory(title(measure.id), category.label) + leftOut, shown)
    }
  }

  private func pageTrend(_ measure: Measure) -> PageChart? {
    let months = trendMonths(of: [measure.id])
    let now = months.map { ofMonth(measure.id, $0).value }
    // A single point is no course.
    guard now.count(where: { $0 != nil }) > 1 else { return nil }
    let before = months.map { lastYear(measure.id, of: $0).value }
    var series = [pageSeries(thatStep, measure, now)]
    if before.contains(where: { $0 != nil }) { series.append(pageSeries(lastYearStep, measure, before)) }
    let labels = months.map { month in
      PageChart.Label(
        text: month.span == .week
          ? String(month.id.suffix(2).drop { $0 == "0" })
          : month.span == .month && language == .zh ? "\(month.first.month)" : axisName(month),
        year: yearName(month))
    }
    let told = zip(months, series[0].texts).map { "\($0.title[language]) \($1)" }
    return pageChart(.lines, measure, trendTitle(measure.id, months: months.count), labels, series, told)
  }

  private func pageBars(_ measure: Measure, _ title: String, _ bars: [(name: String, value: Exact)]) -> PageChart? {
    guard bars.count > 1 else { return nil }
    let names = bars.map { Masking.text($0.name) }
    let series = pageSeries(measure.title, measure, bars.map(\.value))
    let told = zip(names, series.texts).map { "\($0) \($1)" }
    return pageChart(.bars, measure, title, names.map { .init(text: $0, year: "") }, [series], told)
  }

  private func pageChart(
    _ shape: PageChart.Shape, _ measure: Measure, _ title: String, _ labels: [PageChart.Label],
    _ series: [PageChart.Series], _ told: [String]
  ) -> PageChart {
    let unit = unitWord(measure.id)
    let named = unit.isEmpty ? title : Text(zh: "\(title)（\(unit)）", en: "\(title) (\(unit))")[language]
    let words = told.joined(separator: language == .zh ? "，" : ", ")
    return PageChart(
      shape: shape, title: title, unit: unit, suffix: format(FigureName(measure.id)) == .percent ? "%" : "",
      labels: labels, series: series, description: named + Text(zh: "：", en: ": ")[language] + words)
  }

  private func pageSeries(_ name: Text, _ measure: Measure, _ values: [Exact?]) -> PageChart.Series {
    let format = format(FigureName(measure.id))
    let scaled = values.map { $0.flatMap { Self.scaled($0, format) }?.double }
    // A chart has no room for cents.
    let texts = values.map { $0.map { (format == .money ? .integer : format.fitting($0)).text($0) } ?? "—" }
    return PageChart.Series(name: name[language], values: scaled, texts: texts)
  }

  /// The number in the unit that the format shows it in.
  private static func scaled(_ value: Exact, _ format: NumberFormat) -> Exact? {
    switch format {
    case .percent: value * 100
    case .tenThousands: value / Exact(10_000)
    default: value
    }
  }
}
