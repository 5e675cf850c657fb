import Catalog
import Figures

/// Months down, measures across, and a line chart each.
extension BookScope {
  func trend(_ plan: SheetPlan, name: String) -> Sheet? {
    let months = figures.trend
    let measures = plan.measures.filter(isPresent)
    guard !months.isEmpty, !measures.isEmpty else { return nil }
    var sheet = Sheet(name: name)
    let (first, last) = (4, 3 + months.count)
    for (column, word) in [Words.year, Words.month].enumerated() {
      sheet.put(.text(word[language], .header), 2, column...column, through: 3)
    }
    putYears(&sheet, months, first: first)
    var columnOf: [String: Int] = [:]
    var column = 2
    for id in measures {
      columnOf[id] = column
      sheet.put(.text(titleWithUnit(id), .header), 2, column...(column + 2))
      for (i, word) in [Words.thatMonth, Words.lastYearMonth, Words.lastYearChange].enumerated() {
        sheet.put(.text(word[language], .subheader), 3, column + i)
      }
      for (i, month) in months.enumerated() {
        let row = first + i
        sheet.put(cell(FigureName(id), period: month.id), row, column)
        sheet.put(cell(lastYear(id, of: month), FigureName(id)), row, column + 1)
        sheet.put(cell(FigureName(id, .lastYearChange), period: month.id), row, column + 2)
      }
      column += 3
    }
    sheet.widths = [8, 8]
    for c in 2..<column { sheet.widths.append(sheet.fitted(column: c, rows: 3...last, least: 9, most: 18)) }
    sheet.fillPage(most: 1.8)
    for row in first...last { sheet.setHeight(25, row: row) }
    sheet.fitHeights(rows: 2...2, least: 26)
    sheet.setHeight(24, row: 3)
    for c in stride(from: 2, to: column, by: 3) { sheet.parted(column: c, rows: 3...last) }
    putTitle(&sheet, plan)
    sheet.freeze = Position(first, 2)
    let end = putEnd(&sheet, row: last + 1, notes: periodNotes)
    putCharts(&sheet, plan, columnOf: columnOf, rows: first...last, at: end)
    return sheet
  }

  /// A year's name over its months.
  private func putYears(_ sheet: inout Sheet, _ months: [Period], first: Int) {
    var start = 0
    for (i, month) in months.enumerated() {
      sheet.put(.text(monthName(month), Style.ordinal), first + i, 1)
      let isLast = i + 1 == months.count || months[i + 1].first.year != month.first.year
      guard isLast else { continue }
      let name = language == .zh ? "\(month.first.year)年" : "\(month.first.year)"
      sheet.put(.text(name, Style.ordinal.with { $0.wraps = true }), first + start, 0...0, through: first + i)
      start = i + 1
    }
  }

  func monthName(_ month: Period) -> String {
    language == .zh ? "\(month.first.month)月" : month.first.description.prefix(7).suffix(2) + ""
  }

  /// The figure of the same month a year before, from the figures derived, else from that month's own.
  func lastYear(_ id: String, of month: Period) -> Figure {
    let derived = figure(FigureName(id, .lastYear), period: month.id)
    if derived.value != nil { return derived }
    guard let before = month.lastYear(yearStarts: settings.yearStarts) else { return .undefined }
    return figure(id, period: before.id)
  }

  /// Two charts beside each other, a page of four below the table.
  private func putCharts(
    _ sheet: inout Sheet, _ plan: SheetPlan, columnOf: [String: Int], rows: ClosedRange<Int>, at top: Int
  ) {
    let charts = plan.charts.filter { $0.show == .trend && columnOf[$0.measure] != nil }
    guard !charts.isEmpty else { return }
    sheet.print.breaks = [top]
    let last = sheet.widths.count - 1
    let middle = sheet.columnNear(share: 0.5, through: last)
    let page = 470 * max(1, (sheet.width(0...last) * 7 + 5) / BookScope.pagePixels)
    // One or two take the page's width; more stand two beside each other.
    let perRow = charts.count > 2 ? 2 : 1
    for (i, chart) in charts.enumerated() {
      guard let column = columnOf[chart.measure] else { continue }
      let row = top + i / perRow
      sheet.setHeight(min(300, page / 2), row: row)
      let isAlone = perRow == 1 || i == charts.count - 1 && i % 2 == 0
      let columns = isAlone ? 0...last : i % 2 == 0 ? 0...middle : (middle + 1)...last
      func range(_ c: Int) -> ChartRange { ChartRange(sheet.name, CellRange(rows: rows, columns: c...c)) }
      var now = ChartSeries(Words.current[language], categories: range(1), values: range(column))
      now.name = title(chart.measure)
      var series = [now]
      if rows.contains(where: { row in
        if case .number = sheet.cells[Position(row, column + 1)]?.value { true } else { false }
      }) {
        var before = ChartSeries(
          Words.lastYear[language], categories: range(1), values: range(column + 1), colour: .grey)
        before.isDashed = true
        series.append(before)
      }
      sheet.charts.append(
        Chart(
          .line, title: trendTitle(chart.measure, months: rows.count), series: series,
          valueTitle: unitWord(chart.measure), format: format(FigureName(chart.measure)), legend: series.count > 1,
          description: trendTitle(chart.measure, months: rows.count),
          area: CellRange(rows: row...row, columns: columns)))
    }
    sheet.print.area?.last.row = top + (charts.count - 1) / perRow
  }

  func trendTitle(_ id: String, months: Int) -> String {
    language == .zh ? "\(title(id))近\(months)个月" : "\(title(id)), last \(months) months"
  }
}

extension Sheet {
  /// The column at whose end a share of the width is nearest.
  func columnNear(share: Double, through last: Int) -> Int {
    let total = width(0...last)
    var (best, distance) = (0, Double.infinity)
    for column in 0..<max(1, last) where abs(width(0...column) - total * share) < distance {
      (best, distance) = (column, abs(width(0...column) - total * share))
    }
    return best
  }
}
