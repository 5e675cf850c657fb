import Sheets

/// Draws months along, a line a series: the first whole with its last value named, the second dashed.
struct PageLines {
  private let chart: PageChart
  private let scale: PageScale
  private let left: Double
  private let right = Double(Drawing.width) - 12
  private let top = 40.0
  private let bottom = 180.0

  init(_ chart: PageChart) {
    self.chart = chart
    let scale = PageScale(chart.series.flatMap { $0.values.compactMap(\.self) })
    self.scale = scale
    let widest = scale.ticks.map { Drawing.room(scale.text($0) + chart.suffix, size: 11) }.max() ?? 0
    left = widest + 9
  }

  var drawing: Drawing {
    var drawing = Drawing(
      title: chart.title, unit: chart.unit.isEmpty ? nil : chart.unit, description: chart.description, height: 218)
    for tick in scale.ticks {
      let kind = tick == 0 ? "base" : "grid"
      drawing.rules.append(.init(kind, from: (left, y(tick)), to: (right, y(tick))))
      drawing.words.append(.init("axis", left - 5, y(tick) + 4, scale.text(tick) + chart.suffix))
    }
    putMonths(&drawing)
    for (i, series) in chart.series.enumerated().reversed() {
      drawing.paths.append(.init(kind: i == 0 ? "now" : "before", d: path(series.values)))
    }
    for series in chart.series.dropFirst() { putLonePoints(&drawing, series.values) }
    if let first = chart.series.first { putPoints(&drawing, first) }
    putLegend(&drawing)
    return drawing
  }

  private func x(_ index: Int) -> Double {
    let count = Double(max(1, chart.labels.count - 1))
    return left + 8 + (right - left - 14) * Double(index) / count
  }

  private func y(_ value: Double) -> Double { bottom - (bottom - top) * scale.share(value) }

  /// A month without a value parts the line.
  private func path(_ values: [Double?]) -> String {
    var commands: [String] = []
    var isDown = false
    for (i, value) in values.enumerated() {
      guard let value else {
        isDown = false
        continue
      }
      commands.append("\(isDown ? "L" : "M")\(Drawing.number(x(i))) \(Drawing.number(y(value)))")
      isDown = true
    }
    return commands.joined()
  }

  /// A month between two without values would have no line to be seen in.
  private func putLonePoints(_ drawing: inout Drawing, _ values: [Double?]) {
    for (i, value) in values.enumerated() {
      guard let value, i == 0 || values[i - 1] == nil, i + 1 == values.count || values[i + 1] == nil else { continue }
      drawing.dots.append(.init("before", x(i), y(value), radius: 2.5))
    }
  }

  private func putPoints(_ drawing: inout Drawing, _ series: PageChart.Series) {
    let last = series.values.lastIndex { $0 != nil }
    for (i, value) in series.values.enumerated() {
      guard let value else { continue }
      drawing.dots.append(.init("now", x(i), y(value), radius: i == last ? 3.6 : 2))
      if i == last {
        let room = Drawing.room(series.texts[i], size: 12)
        let at = min(right + 10, max(x(i) + 6, left + room))
        // Below where the line comes from above.
        let falls = i > 0 && (series.values[i - 1] ?? value) > value && y(value) + 17 < bottom
        drawing.words.append(.init("last", at, y(value) + (falls ? 17 : -9), series.texts[i]))
      }
    }
  }

  /// The months, and below the first of each year its name.
  private func putMonths(_ drawing: inout Drawing) {
    var year = ""
    for (i, label) in chart.labels.enumerated() {
      drawing.words.append(.init("month", x(i), bottom + 15, label.text))
      if label.year != year {
        drawing.words.append(.init("year", x(i) - 7, bottom + 31, label.year))
        year = label.year
      }
    }
  }

  private func putLegend(_ drawing: inout Drawing) {
    guard chart.series.count > 1 else { return }
    var at = left
    for (i, series) in chart.series.enumerated() {
      drawing.paths.append(
        .init(kind: i == 0 ? "now" : "before", d: "M\(Drawing.number(at)) 8H\(Drawing.number(at + 22))"))
      drawing.words.append(.init("year", at + 27, 12, series.name))
      at += 27 + Drawing.room(series.name, size: 11) + 16
    }
  }
}
