import Catalog
import Diagnostics

/// What all sheets share: the title block, the last row, and the print set-up.
extension BookScope {
  /// Width of a page in pixels of a full-size A4 landscape sheet between its margins.
  static let pagePixels = 968.0

  /// Title over all columns, and the row below it. The widths must be set.
  func putTitle(_ sheet: inout Sheet, _ plan: SheetPlan, counted: String = "") {
    let last = sheet.widths.count - 1
    let title = filled(plan.title)
    let runs = TextRun.runs(title, Style.title.font)
    sheet.put(runs.count > 1 ? Cell(.rich(runs), .title) : .text(title, .title), 0, 0...last)
    let room = sheet.width(0...last)
    let lines = TextWidth.lines(title, width: room, size: 22)
    sheet.setHeight(lines > 1 ? 30 * Double(lines) : 36, row: 0)
    let right = counted.isEmpty ? "" : Words.unit[language] + counted
    putThirds(
      &sheet, row: 1, style: .meta,
      (Words.reporter[language] + settings.reporter, Words.period[language] + periodTitle, right))
    sheet.setHeight(22, row: 1)
    // The rule belongs to both rows: readers draw either's edge.
    for column in 0...last { sheet.cells.restyle(Position(2, column)) { $0.top = Rule(.medium, .red) } }
  }

  /// Notes, then 填报人, 审核人, 填报日期. Sets the print area. Returns the row after.
  @discardableResult
  func putEnd(_ sheet: inout Sheet, row: Int, notes: [String] = []) -> Int {
    let last = sheet.widths.count - 1
    var row = row
    if !notes.isEmpty {
      let text =
        notes.count == 1
        ? Words.notes[language] + notes[0]
        : Words.notes[language] + notes.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: " ")
      putProse(&sheet, text, .note, row: row, columns: 0...last)
      row += 1
    }
    putThirds(
      &sheet, row: row, style: .signature,
      (
        Words.filledBy[language], Words.reviewedBy[language],
        Words.filledOn[language] + figures.period.last.words(zh: language == .zh)
      ))
    sheet.setHeight(24, row: row)
    sheet.print.area = CellRange(rows: 0...row, columns: 0...last)
    return row + 1
  }

  /// Running text over several columns, digits in their own face, in a row of the height that it needs.
  func putProse(
    _ sheet: inout Sheet, _ text: String, _ style: Style, row: Int, columns: ClosedRange<Int>, lead: [TextRun] = []
  ) {
    let runs = lead + TextRun.runs(text, style.font)
    sheet.put(runs.count > 1 ? Cell(.rich(runs), style) : .text(text, style), row, columns)
    let whole = lead.map(\.text).joined() + text
    let lines = TextWidth.lines(whole, width: sheet.width(columns), size: style.font.size)
    sheet.setHeight(Double(lines) * style.font.size * 1.4 + 6, row: row)
  }

  /// Footer, and the way back, beside the print area.
  func finish(_ sheet: inout Sheet, home: String?) {
    guard !sheet.isHidden else { return }
    sheet.avoidStrayPage()
    sheet.keepBandsWithRows()
    sheet.print.footerLeft = String(settings.reporter.prefix(40))
    sheet.print.footerCentre = Words.page[language]
    sheet.print.footerRight = String("\(isWhole ? "" : unitLabel + " ")\(periodTitle)".prefix(60))
    if let home {
      let column = sheet.widths.count
      sheet.widths.append(10)
      sheet.put(.text(Words.back[language] + home, .back, link: home), 0, column)
    }
  }

  /// Three texts over the columns: left, middle, right, parted as near to thirds as the columns allow.
  private func putThirds(_ sheet: inout Sheet, row: Int, style: Style, _ texts: (String, String, String)) {
    let widths = sheet.widths
    let count = widths.count
    guard count >= 3 else {
      let all = [texts.0, texts.1, texts.2].filter { !$0.isEmpty }.joined(separator: "　")
      sheet.put(.text(all, style), row, 0...max(0, count - 1))
      return
    }
    let total = widths.reduce(0, +)
    func column(endingAt share: Double, from low: Int, to high: Int) -> Int {
      var (sum, best, distance) = (0.0, low, Double.infinity)
      for i in 0..<count {
        sum += widths[i]
        if i >= low && i <= high && abs(sum - total * share) < distance {
          (best, distance) = (i, abs(sum - total * share))
        }
      }
      return best
    }
    let first = column(endingAt: 1.0 / 3, from: 0, to: count - 3)
    var second = column(endingAt: 2.0 / 3, from: first + 1, to: count - 2)
    let needed = TextWidth.width(texts.2, size: style.font.size * 1.1)
    while second > first + 1 && sheet.width((second + 1)...(count - 1)) < needed { second -= 1 }
    sheet.put(.text(texts.0, style), row, 0...first)
    sheet.put(.text(texts.1, style.aligned(.centre)), row, (first + 1)...second)
    sheet.put(.text(texts.2, style.aligned(.right)), row, (second + 1)...(count - 1))
  }
}

extension Sheet {
  /// A page's height in points at full size.
  static let pageHeight = 480.0

  /// A sheet a little longer than its pages is made a little smaller, so that no page holds but a few rows.
  mutating func avoidStrayPage() {
    guard print.pages == nil, print.breaks.isEmpty, let area = print.area else { return }
    let pixels = area.columns.reduce(0) { $0 + widths[$1] * 7 + 5 }
    let page = Self.pageHeight * max(1, pixels / BookScope.pagePixels)
    let head = print.repeated.map { height(rows: $0.lowerBound..<($0.upperBound + 1)) } ?? 0
    let all = height(rows: area.rows.lowerBound..<(area.rows.upperBound + 1))
    // The first page holds all of its height, each further one less by the repeated header.
    let pages = all <= page ? all / page : 1 + (all - page) / (page - head)
    let whole = pages.rounded(.down)
    if pages > 0.97 && pages < 1 { print.pages = 1 }
    if whole >= 1 && whole < 1000 && pages > whole && pages / whole <= (whole == 1 ? 1.25 : 1.17) {
      print.pages = Int(whole)
    }
  }

  /// Begins a new page at a band that would stand at the end of one without the row below it.
  mutating func keepBandsWithRows() {
    guard print.pages == nil, print.breaks.isEmpty, let area = print.area, let head = print.repeated else { return }
    let pixels = area.columns.reduce(0) { $0 + widths[$1] * 7 + 5 }
    let page = Self.pageHeight * max(1, pixels / BookScope.pagePixels)
    let repeated = height(rows: head.lowerBound..<(head.upperBound + 1))
    guard height(rows: area.rows.lowerBound..<(area.rows.upperBound + 1)) > page else { return }
    var used = 0.0
    for row in area.rows {
      let height = height(rows: row..<(row + 1))
      let isBand = cells[Position(row, 0)]?.style == .band
      let needed = isBand ? self.height(rows: row..<min(row + 2, area.last.row + 1)) : height
      if used + needed > page {
        if isBand && print.breaks.count < 1_000 { print.breaks.append(row) }
        used = repeated
      }
      used += height
    }
  }

  /// The width of columns together, in characters.
  func width(_ columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + (widths.indices.contains($1) ? widths[$1] + 5.0 / 7 : 9) } - 5.0 / 7
  }

  /// Widens columns in proportion until they fill a page, none to more than `most` times its width.
  mutating func fillPage(most: Double = 1.5, fixed: Set<Int> = []) {
    let pixels = widths.reduce(0) { $0 + $1 * 7 + 5 }
    let spare = BookScope.pagePixels - pixels
    guard spare > 0 else { return }
    let flexible = widths.indices.filter { !fixed.contains($0) }
    let base = flexible.reduce(0) { $0 + widths[$1] * 7 }
    guard base > 0 else { return }
    let factor = min(most, 1 + spare / base)
    for i in flexible { widths[i] = (widths[i] * factor * 100).rounded() / 100 }
  }
}
