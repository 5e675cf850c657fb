import Catalog
import Figures

/// One category field: a heading, a header, the total, the categories.
struct CategorySection {
  let scope: BookScope
  let plan: CategoryTablePlan
  let measures: [Measure]
  let label: String
  private let names: [String]
  /// Whether the categories add up to something, of which each has a share.
  private let hasTotal: Bool
  /// By measure and category.
  private let figures: [[Figure]]
  /// Rows that a chart takes at most, with the heading above it.
  static let drawn = 19
  /// Rows that a chart beside the table needs.
  private static let least = 10

  /// Nil where no measure of it has anything.
  init?(_ plan: CategoryTablePlan, scope: BookScope) {
    let measures = plan.measures.compactMap { scope.measure($0) }.filter { scope.isPresent($0.id) }
    guard let first = measures.first, let category = scope.category(plan.by, of: first) else { return nil }
    self.scope = scope
    self.plan = plan
    self.measures = measures
    label = category.label
    // What has no total is a question by itself in each category: of most of them other sheets tell more.
    hasTotal = first.hasTotal
    guard hasTotal || !scope.uncounted(category.key, of: first).isEmpty else { return nil }
    // The first measure's order; then what only others have, or of levels the order of all.
    var names =
      hasTotal
      ? scope.categories(category.key, of: first).map(\.name) : scope.answered(category.key, of: first)
    var known = Set(names)
    for measure in measures.dropFirst() {
      for one in scope.categories(category.key, of: measure) where known.insert(one.name).inserted {
        names.append(one.name)
      }
    }
    names = scope.inOrder(names, category.key, of: first)
    if let at = names.firstIndex(of: Figures.unfilled) { names.append(names.remove(at: at)) }
    // Nothing is told apart where no record names a category.
    guard names.contains(where: { $0 != Figures.unfilled }) else { return nil }
    self.names = names
    figures = measures.map { measure in
      names.map { name in
        let figure = scope.figure(measure.id, category.key, name)
        // Of a category that only another measure has, there are none.
        return figure.value == nil && measure.value.isCounted ? Figure(.zero, .none) : figure
      }
    }
  }

  /// Category, a column a measure, the first one's share.
  var columns: Int { measures.count + (hasTotal ? 2 : 1) }
  var rows: Int { max(first + names.count, Self.least) }
  /// How many rows stand above the categories: heading, header, total.
  private var first: Int { hasTotal ? 3 : 2 }

  func put(_ sheet: inout Sheet, at top: Int, columns width: Int) {
    let heading = scope.language == .zh ? "按\(label)" : "By \(label.lowercased())"
    let title = plan.heading.map { $0[scope.language] }
    sheet.put(
      .text("\(title ?? measures[0].title[scope.language]) · \(heading)", .section), top, 0...(width + 4))
    sheet.put(.text(label, .header), top + 1, 0)
    for (i, measure) in measures.enumerated() {
      let name = i == 0 ? title : nil
      sheet.put(.text(name ?? scope.heading(FigureName(measure.id), after: nil), .subheader), top + 1, i + 1)
    }
    let (share, total, first) = (columns - 1, top + 2, top + self.first)
    if hasTotal { putTotal(&sheet, at: total, first: first, share: share) }
    let whole = scope.figure(measures[0].id).value ?? .zero
    for (i, name) in names.enumerated() {
      let row = first + i
      sheet.put(.text(name, .wrapped), row, 0)
      for (k, measure) in measures.enumerated() {
        sheet.put(scope.cell(figures[k][i], FigureName(measure.id)), row, k + 1)
      }
      guard hasTotal else { continue }
      let value = figures[0][i].value ?? .zero
      putShare(&sheet, value, of: whole, row: row, total: total, column: share, style: .number)
    }
  }

  private func putTotal(_ sheet: inout Sheet, at total: Int, first: Int, share: Int) {
    sheet.put(.text(Words.share[scope.language], .subheader), total - 1, share)
    sheet.put(.text(Words.total[scope.language], Style.body.total), total, 0)
    for (i, measure) in measures.enumerated() {
      let name = FigureName(measure.id)
      var cell = scope.cell(name, isTotal: true)
      if scope.isAdditive(measure.id), case .number(let value) = cell.value, sum(i) == value,
        let formula = Sheet.sumFormula(rows: Array(first..<(first + names.count)), column: i + 1)
      {
        cell.value = .formula(formula, result: .number(value))
      }
      sheet.put(cell, total, i + 1)
    }
    let whole = scope.figure(measures[0].id).value ?? .zero
    putShare(&sheet, whole, of: whole, row: total, total: total, column: share, style: Style.number.total)
  }

  private func putShare(
    _ sheet: inout Sheet, _ value: Exact, of whole: Exact, row: Int, total: Int, column: Int, style: Style
  ) {
    guard let share = value / whole else { return sheet.put(.text("—", Style.dash), row, column) }
    sheet.put(
      Cell(
        .formula("B\(row + 1)/B$\(total + 1)", result: .number(share)),
        style.formatted(NumberFormat.percent.fitting(share))),
      row, column)
  }

  private func sum(_ measure: Int) -> Exact { figures[measure].reduce(.zero) { $0 + ($1.value ?? .zero) } }

  func setHeights(_ sheet: inout Sheet, at top: Int) {
    sheet.setHeight(26, row: top)
    for row in (top + 2)..<(top + rows) { sheet.setHeight(19, row: row) }
    sheet.fitHeights(rows: (top + first)...(top + first + names.count - 1), least: 19)
    sheet.fitHeights(rows: (top + 1)...(top + 1), least: 34)
    sheet.setHeight(10, row: top + rows)
  }

  func putChart(_ sheet: inout Sheet, at top: Int, columns: ClosedRange<Int>) {
    let all = zip(names, figures[0]).map { (name: $0, value: $1.value ?? .zero) }
    let (shown, leftOut) = scope.drawn(all, most: 15)
    guard plan.shape != .none, shown.count > 1 else { return }
    let first = top + self.first
    let shape: Chart.Shape = plan.shape == .pie && Chart.isReadablePie(shown.map(\.value)) ? .pie : .bar
    let rows = first...(first + shown.count - 1)
    func range(_ column: Int) -> ChartRange { ChartRange(sheet.name, CellRange(rows: rows, columns: column...column)) }
    var series = ChartSeries(measures[0].title[scope.language], categories: range(0), values: range(1))
    series.slices = Colour.slices(rows.count)
    let named = plan.heading.map { $0[scope.language] }
    let title = scope.titleByCategory(named ?? scope.titleWithUnit(measures[0].id), label) + leftOut
    let last = min(top + self.rows - 1, top + Self.drawn - 1)
    sheet.charts.append(
      Chart(
        shape, title: title, series: [series],
        format: scope.format(FigureName(measures[0].id)).fitting(shown.map(\.value)), description: title,
        area: CellRange(rows: (top + 1)...last, columns: columns)))
  }
}

extension MeasureValue {
  /// Whether nothing of it is 0.
  fileprivate var isCounted: Bool {
    switch self {
    case .count, .sum, .distinct: true
    default: false
    }
  }
}
