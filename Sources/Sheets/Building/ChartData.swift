import Catalog

/// The hidden sheet that holds what charts draw where no table can: charts need cells, and a — in a
/// table would be drawn as 0.
struct ChartData {
  let name: String
  private var draft: Sheet
  private var column = 0

  init(name: String) {
    self.name = name
    draft = Sheet(name: name)
    draft.isHidden = true
  }

  /// Nil while nothing was added.
  var sheet: Sheet? { draft.cells.isEmpty ? nil : draft }

  /// Adds a block of columns: labels, then a series each. Returns where labels and series stand.
  mutating func add(
    title: String, labels: [String], series: [(name: String, values: [Exact?])], format: NumberFormat
  ) -> (labels: ChartRange, series: [ChartRange]) {
    let last = max(1, labels.count) + 1
    draft.put(.text(title, .note), 0, column)
    for (i, label) in labels.enumerated() { draft.put(.text(label, .body), i + 2, column) }
    let labelRange = ChartRange(name, CellRange(rows: 2...last, columns: column...column))
    var ranges: [ChartRange] = []
    for (i, one) in series.enumerated() {
      let at = column + 1 + i
      draft.put(.text(one.name, .header), 1, at)
      for (row, value) in one.values.enumerated() {
        if let value { draft.put(Cell(.number(value), .number.formatted(format.fitting(value))), row + 2, at) }
      }
      ranges.append(ChartRange(name, CellRange(rows: 2...last, columns: at...at)))
    }
    column += series.count + 2
    return (labelRange, ranges)
  }
}
