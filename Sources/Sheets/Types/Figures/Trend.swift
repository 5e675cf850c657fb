import Catalog
import Diagnostics
import Figures

/// Months down, of a week weeks and of half a month halves, measures across, and a line chart each.
extension BookScope {
  func trend(_ plan: SheetPlan, name: String, data: inout ChartData) -> Sheet? {
    let measures = plan.measures.filter(isPresent)
    let months = trendMonths(of: measures)
    // One month is no course; it stands on the other sheets.
    guard months.count > 1, !measures.isEmpty else { return nil }
    var sheet = Sheet(name: name)
    let (first, last) = (4, 3 + months.count)
    for (column, word) in [Words.year, stepWord].enumerated() {
      sheet.put(.text(word[language], .header), 2, column...column, through: 3)
    }
    putYears(&sheet, months, first: first)
    var column = 2
    var starts: [Int] = []
    for id in measures {
      let hasBefore = months.contains { lastYear(id, of: $0).value != nil }
      let words = hasBefore ? [thatStep, lastYearStep, Words.lastYearChange] : [thatStep]
      sheet.put(.text(titleWithUnit(id), .header), 2, column...(column + words.count - 1))
      for (i, word) in words.enumerated() { sheet.put(.text(word[language], .subheader), 3, column + i) }
      starts.append(column)
      for (i, month) in months.enumerated() {
        let row = first + i
        sheet.put(cell(ofMonth(id, month), FigureName(id)), row, column)
        guard hasBefore else { continue }
        sheet.put(cell(lastYear(id, of: month), FigureName(id)), row, column + 1)
        sheet.put(change(id, month, Position(row, column)), row, column + 2)
      }
      column += words.count
    }
    sheet.widths = [8, step == .week ? 20 : step == .halfMonth ? 14 : 8]
    // A heading over one column needs the room that others have over three.
    for c in 2..<column { sheet.widths.append(sheet.fitted(column: c, rows: 2...last, least: 9, most: 18)) }
    sheet.fillPage(most: 1.8)
    for row in first...last { sheet.setHeight(25, row: row) }
    sheet.fitHeights(rows: 2...2, least: 26)
    sheet.setHeight(24, row: 3)
    for c in starts { sheet.parted(column: c, rows: 3...last) }
    putTitle(&sheet, plan)
    sheet.freeze = Position(first, 2)
    let end = putEnd(&sheet, row: last + 1, notes: periodNotes + [cutNote].compactMap(\.self))
    putCharts(&sheet, plan, at: end, data: &data)
    return sheet
  }

  /// The change from the same month a year before: the figure, else a live formula over the two beside it.
  private func change(_ id: String, _ month: Period, _ at: Position) -> Cell {
    let name = FigureName(id, .lastYearChange)
    guard !isBeforeLedger(id, month) else { return cell(.undefined, name) }
    guard figure(name, period: month.id).value == nil, !changesByDifference(id),
      let now = ofMonth(id, month).value, let before = lastYear(id, of: month).value,
      let change = (now - before) / before
    else { return cell(name, period: month.id) }
    var cell = cell(Figure(change, .ok), name)
    cell.value = .formula("\(at.name)/\(Position(at.row, at.column + 1).name)-1", result: .number(change))
    return cell
  }

  /// A year's name over its months.
  private func putYears(_ sheet: inout Sheet, _ months: [Period], first: Int) {
    var start = 0
    for (i, month) in months.enumerated() {
      let days = "\(month.first.month).\(month.first.day)-\(month.last.month).\(month.last.day)"
      let name = monthName(month) + (month.span == .week ? Text(zh: "（\(days)）", en: " (\(days))")[language] : "")
      sheet.put(.text(name, Style.ordinal), first + i, 1)
      let isLast = i + 1 == months.count || months[i + 1].yearNumber != month.yearNumber
      guard isLast else { continue }
      sheet.put(
        .text(yearName(month), Style.ordinal.with { $0.wraps = true }), first + start, 0...0, through: first + i)
      start = i + 1
    }
  }

  /// Charts below the table where its page has room, else on a page of their own: one or two take its width, more stand
  /// two beside each other.
  private func putCharts(_ sheet: inout Sheet, _ plan: SheetPlan, at top: Int, data: inout ChartData) {
    let plans = plan.charts.filter { $0.show == .trend && isPresent($0.measure) }
    let charts = plans.compactMap { trendChart($0, &data) }
    guard !charts.isEmpty else { return }
    let last = sheet.widths.count - 1
    let page = 470 * max(1, (sheet.width(0...last) * 7 + 5) / BookScope.pagePixels)
    let below = page - sheet.height(rows: 0..<top)
    let usual = charts.count > 2 ? 2 : 1
    // Two charts rather stand beside each other than on another page.
    let fitting = Set([usual, 2]).sorted().first { Self.leastChart * Double((charts.count + $0 - 1) / $0) <= below }
    let perRow = fitting ?? usual
    var height = min(300, (page - sheet.height(rows: 0..<2)) / 2)
    if fitting != nil {
      height = min(height, below / Double((charts.count + perRow - 1) / perRow))
    } else {
      sheet.print.breaks = [top]
      sheet.print.repeated = 0...1
    }
    for (i, chart) in charts.enumerated() {
      let row = top + i / perRow
      sheet.setHeight(height, row: row)
      let isAlone = perRow == 1 || i == charts.count - 1 && i % 2 == 0
      var chart = chart
      chart.area = CellRange(rows: row...row, columns: 0...last)
      if !isAlone { (chart.part, chart.parts) = (i % 2, 2) }
      sheet.charts.append(chart)
    }
    sheet.print.area?.last.row = top + (charts.count - 1) / perRow
  }

  /// A chart that is lower, in points, is hardly read.
  private static let leastChart = 140.0
}
