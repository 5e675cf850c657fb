import Sheets

/// Draws a bar a label, the label before it and the value behind.
struct PageBars {
  private let chart: PageChart
  private let row = 23.0
  private let size = 12.0

  init(_ chart: PageChart) { self.chart = chart }

  var drawing: Drawing {
    let values = chart.series.first?.values ?? []
    let texts = chart.series.first?.texts ?? []
    let names = ShortNames.cut(chart.labels.map(\.text)) { Drawing.room($0, size: size) <= 122 }
    let left = (names.map { Drawing.room($0, size: size) }.max() ?? 0) + 8
    let behind = (texts.map { Drawing.room($0, size: size) }.max() ?? 0) + 8
    let longest = max(10, Double(Drawing.width) - left - behind)
    let most = values.compactMap(\.self).max() ?? 0
    var drawing = Drawing(
      title: chart.title, unit: chart.unit.isEmpty ? nil : chart.unit, description: chart.description,
      height: Int(row * Double(chart.labels.count)) + 4)
    drawing.rules.append(.init("base", from: (left, 0), to: (left, row * Double(chart.labels.count) + 2)))
    for (i, name) in names.enumerated() where values.indices.contains(i) && texts.indices.contains(i) {
      let y = row * Double(i) + 4
      let length = most > 0 ? max(0, longest * (values[i] ?? 0) / most) : 0
      drawing.bars.append(
        .init(
          x: Drawing.number(left), y: Drawing.number(y), width: Drawing.number(length),
          height: Drawing.number(row - 8)))
      drawing.words.append(.init("name", 0, y + 12, name))
      drawing.words.append(.init("value", left + length + 5, y + 12, texts[i]))
    }
    return drawing
  }
}
