import Catalog
import Diagnostics

/// What all sheets share: the title block, the last row, and the print set-up.
extension BookScope {
  /// Width of a page in pixels of a full-size A4 landscape sheet between its margins.
  static let pagePixels = 968.0

  /// Title over all columns, and the row below it. The widths must be set.
  func putTitle(_ sheet: inout Sheet, _ plan: SheetPlan, counted: String = "") {
    let last = sheet.widths.count - 1
    let right = counted.isEmpty ? "" : Words.unit[language] + counted
    // Over blocks it is of one size, that of the narrowest.
    let whole = filled(plan.title)
    let needed = TextWidth.width(whole + Words.continued[language], size: 22)
    let room = sheet.framed.map { sheet.width($0) }.min() ?? needed
    let size = sheet.print.blocks.isEmpty ? 22 : max(12, min(22, (22 * room / needed).rounded(.down)))
    let style = Style.title.with { $0.font.size = size }
    for (i, columns) in sheet.framed.enumerated() {
      let title = whole + (i == 0 ? "" : Words.continued[language])
      let runs = TextRun.runs(title, style.font)
      sheet.put(runs.count > 1 ? Cell(.rich(runs), style) : .text(title, style), 0, columns)
      putThirds(
        &sheet, row: 1, style: .meta, columns: columns,
        (Words.reporter[language] + settings.reporter, Words.period[language] + periodTitle, right))
    }
    let lines = TextWidth.lines(whole, width: room, size: size)
    sheet.setHeight(lines > 1 ? 30 * Double(lines) : 36, row: 0)
    sheet.setHeight(22, row: 1)
    // The rule belongs to both rows: readers draw either's edge.
    for column in 0...last { sheet.cells.restyle(Position(2, column)) { $0.top = Rule(.medium, .red) } }
    for column in sheet.lead { sheet.put(.blank(.meta), 1, column) }
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
      putProse(&sheet, text, .note, row: row, columns: sheet.framed[0])
      row += 1
    }
    for columns in sheet.framed {
      putThirds(
        &sheet, row: row, style: .signature, columns: columns,
        (
          Words.filledBy[language], Words.reviewedBy[language],
          Words.filledOn[language] + figures.period.last.words(zh: language == .zh)
        ))
    }
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
    sheet.avoidStrayBlocks()
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

  /// Three texts over some columns: left, middle, right, parted as near to thirds as the columns allow.
  private func putThirds(
    _ sheet: inout Sheet, row: Int, style: Style, columns: ClosedRange<Int>, _ texts: (String, String, String)
  ) {
    let (from, last) = (columns.lowerBound, columns.upperBound)
    guard columns.count >= 3 else {
      let all = [texts.0, texts.1, texts.2].filter { !$0.isEmpty }.joined(separator: "　")
      sheet.put(.text(all, style), row, columns)
      return
    }
    let widths = sheet.widths
    let total = widths[columns].reduce(0, +)
    func column(endingAt share: Double, from low: Int, to high: Int) -> Int {
      var (sum, best, distance) = (0.0, low, Double.infinity)
      for i in columns {
        sum += widths[i]
        if i >= low && i <= high && abs(sum - total * share) < distance {
          (best, distance) = (i, abs(sum - total * share))
        }
      }
      return best
    }
    var first = column(endingAt: 1.0 / 3, from: from, to: last - 2)
    var second = column(endingAt: 2.0 / 3, from: first + 1, to: last - 1)
    func needed(_ text: String) -> Double { TextWidth.width(text, size: style.font.size * 1.1) }
    while second > first + 1 && sheet.width((second + 1)...last) < needed(texts.2) { second -= 1 }
    // What the left has to spare is the middle's, where that is too narrow.
    while first > from && sheet.width((first + 1)...second) < needed(texts.1)
      && sheet.width(from...(first - 1)) >= needed(texts.0)
    { first -= 1 }
    sheet.put(.text(texts.0, style), row, from...first)
    sheet.put(.text(texts.1, style.aligned(.centre)), row, (first + 1)...second)
    sheet.put(.text(texts.2, style.aligned(.right)), row, (second + 1)...last)
  }
}

extension Sheet {
  /// A page's height in points at full size.
  static let pageHeight = 480.0

  /// A sheet a little longer than its pages is made a little smaller, so that no page holds but a few rows.
  mutating func avoidStrayPage() {
    guard print.pages == nil, print.breaks.isEmpty, print.blocks.isEmpty, let area = print.area else { return }
    let page = printedHeight
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
    let page = printedHeight
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
