import Catalog

extension Sheet {
  /// The sheet as lines of text, for people and tests to compare: one line a row that holds anything, ` | ` between
  /// cells, what formulas are made of in `{}`; then merges, panes, filter, print set-up and charts.
  public var grid: String {
    var lines = ["# \(name)" + (isHidden ? " (hidden)" : "")]
    let size = size
    for row in 0..<size.rows {
      var texts: [String] = []
      for column in 0..<size.columns {
        texts.append((cells[Position(row, column)]?.shown ?? "").replacing("\n", with: "⏎"))
      }
      while texts.last == "" { texts.removeLast() }
      let level = rows[row]?.level ?? 0
      if !texts.isEmpty {
        lines.append("\(row + 1)\(String(repeating: ">", count: level)): " + texts.joined(separator: " | "))
      }
    }
    if !merges.isEmpty { lines.append("merged: " + merges.map(\.name).joined(separator: " ")) }
    if let freeze { lines.append("frozen above \(freeze.name)") }
    if let filter { lines.append("filter: \(filter.name)") }
    if let area = print.area { lines.append("prints: \(area.name)" + (print.pages.map { " on \($0) page(s)" } ?? "")) }
    if let repeated = print.repeated { lines.append("repeats: \(repeated.lowerBound + 1)-\(repeated.upperBound + 1)") }
    if !print.blocks.isEmpty {
      let blocks = print.blocks.map { "\(Position.letters($0.lowerBound))-\(Position.letters($0.upperBound))" }
      lines.append("blocks: \(blocks.joined(separator: " ")) at \(printScale ?? 100) %")
    }
    for chart in charts {
      lines.append("chart: \(chart.shape.rawValue) “\(chart.title)” at \(chart.area.name)\(chart.place)")
      for series in chart.series {
        lines.append("  \(series.name): \(series.values.sheet)!\(series.values.range.name)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Cell {
  /// Its text without indent or formula.
  var plain: String {
    if case .text(let text) = value { return text }
    return shown
  }

  /// The cell as it is shown, a formula followed by what it is made of.
  public var shown: String {
    switch value {
    case .blank: return ""
    case .text(let text): return String(repeating: "  ", count: max(0, style.indent - 1)) + text
    case .rich(let runs): return runs.map(\.text).joined()
    case .number(let number): return style.format.text(number)
    case .date(let date): return date.description
    case .formula(let formula, .number(let number)): return style.format.text(number) + " {=\(formula)}"
    case .formula(let formula, .text(let text)): return text + " {=\(formula)}"
    }
  }
}

extension Chart {
  /// `, 2 of 2` of charts that share an area.
  fileprivate var place: String { parts > 1 ? ", \(part + 1) of \(parts)" : "" }
}
