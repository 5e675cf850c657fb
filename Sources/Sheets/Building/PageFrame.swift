import Catalog
import Diagnostics

/// What all sheets share: the title block, the last row, and the print set-up.
extension BookScope {
  /// Width of a page in pixels of a full-size A4 landscape sheet between its margins.
  static let pagePixels = 968.0

  /// Title over all columns, and the row below it. The widths must be set.
  func putTitle(_ sheet: inout Sheet, _ plan: SheetPlan, counted: String = "") {
    let last = sheet.widths.count - 1
    let meta = [
      Words.reporter[language] + settings.reporter, Words.period[language] + periodWords,
      counted.isEmpty ? "" : Words.unit[language] + counted,
    ]
    sheet.makeRoom(for: [meta, signature], size: Style.meta.font.size)
    // Over blocks it is of one size, that of the narrowest.
    let whole = filled(plan.title)
    let needed = TextWidth.width(whole + Words.continued[language], size: 22)
    let room = sheet.titled.map { sheet.width($0) }.min() ?? needed
    let size = sheet.print.blocks.isEmpty ? 22 : max(12, min(22, (22 * room / needed).rounded(.down)))
    let lines = TextWidth.lines(whole, width: room, size: size)
    let style = Style.title.with {
      $0.font.size = size
      $0.wraps = lines > 1
    }
    for (i, columns) in sheet.titled.enumerated() {
      let title = whole + (i == 0 ? "" : Words.continued[language])
      let runs = TextRun.runs(title, style.font)
      sheet.put(runs.count > 1 ? Cell(.rich(runs), style) : .text(title, style), 0, columns)
    }
    for column in sheet.lead { sheet.put(.blank(.meta), 1, column) }
    sheet.putThirds(meta, row: 1, style: .meta, beside: signature)
    sheet.setHeight(lines > 1 ? 30 * Double(lines) : 36, row: 0)
    sheet.setHeight(22, row: 1)
    // The rule belongs to both rows: readers draw either's edge.
    for column in 0...last { sheet.cells.restyle(Position(2, column)) { $0.top = Rule(.medium, .red) } }
  }

  /// 2026年10月; 2026年第40周（9月28日—10月4日）; 2026年第四季度（截至2026年10月31日）: which days a week or a phase has, and up to
  /// what day a period is known that still runs.
  private var periodWords: String {
    let period = figures.period
    let isChinese = language == .zh
    var parts: [String] = []
    if period.span == .week || period.span == .phase {
      let last = period.last.words(zh: isChinese)
      let end = isChinese && period.first.year == period.last.year ? String(last.drop { $0 != "年" }.dropFirst()) : last
      parts.append(period.first.words(zh: isChinese) + (isChinese ? "—" : " to ") + end)
    }
    if isUnfinished && !isUnreached {
      let day = figures.asOf.words(zh: isChinese)
      parts.append(isChinese ? "截至\(day)" : "as of \(day)")
    }
    guard !parts.isEmpty else { return periodTitle }
    return isChinese
      ? "\(periodTitle)（\(parts.joined(separator: "，"))）" : "\(periodTitle) (\(parts.joined(separator: ", ")))"
  }

  /// 填报人, 审核人, 填报日期: the period's end, or the day up to which it is known where it still runs.
  private var signature: [String] {
    let day = isUnfinished ? figures.asOf : figures.period.last
    return [
      Words.filledBy[language], Words.reviewedBy[language], Words.filledOn[language] + day.words(zh: language == .zh),
    ]
  }

  /// Notes, then 填报人, 审核人, 填报日期. Sets the print area. Returns the row after.
  @discardableResult
  func putEnd(_ sheet: inout Sheet, row: Int, notes: [String] = []) -> Int {
    let row = putNotes(&sheet, row: row, notes: notes)
    let last = sheet.widths.count - 1
    sheet.putThirds(signature, row: row, style: .signature, beside: signature)
    sheet.setHeight(24, row: row)
    sheet.print.area = CellRange(rows: 0...row, columns: 0...last)
    return row + 1
  }

  /// Notes under a table. Returns the row after.
  func putNotes(_ sheet: inout Sheet, row: Int, notes: [String]) -> Int {
    guard !notes.isEmpty else { return row }
    let text =
      notes.count == 1
      ? Words.notes[language] + notes[0]
      : Words.notes[language] + notes.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: " ")
    // Over each block of a table that is parted, as each is a page that stands alone.
    var (next, heights) = (row, [Int: Double]())
    for columns in sheet.framed {
      next = max(next, putProse(&sheet, text, .note, row: row, columns: columns))
      for at in row..<next { heights[at] = max(heights[at] ?? 0, sheet.rows[at]?.height ?? 0) }
    }
    for (at, height) in heights { sheet.setHeight(height, row: at) }
    return next
  }

  /// Running text over several columns, digits in their own face, in a row of the height that it needs, or in several
  /// where it needs more than a row can have. Returns the row after.
  func putProse(
    _ sheet: inout Sheet, _ text: String, _ style: Style, row: Int, columns: ClosedRange<Int>, lead: [TextRun] = []
  ) -> Int {
    let (width, size) = (sheet.width(columns), style.font.size)
    var (row, lead) = (row, lead)
    // A row of a sheet is 409 points high at most.
    for piece in TextWidth.pieces(text, lines: Int(380 / (size * 1.4)), width: width, size: size) {
      let runs = lead + TextRun.runs(piece, style.font)
      sheet.put(runs.count > 1 ? Cell(.rich(runs), style) : .text(piece, style), row, columns)
      let lines = TextWidth.lines(lead.map(\.text).joined() + piece, width: width, size: size)
      sheet.setHeight(min(409, Double(lines) * size * 1.4 + 6), row: row)
      lead = []
      row += 1
    }
    return row
  }

  /// Footer, and the way back, beside the print area.
  func finish(_ sheet: inout Sheet, home: String?) {
    guard !sheet.isHidden else { return }
    sheet.avoidStrayPage()
    sheet.avoidStrayBlocks()
    sheet.keepBandsWithRows()
    sheet.print.footerLeft = Self.foot(settings.reporter, most: 40)
    if !sheet.print.isParted { sheet.print.footerCentre = Words.page[language] }
    sheet.print.footerRight = Self.foot("\(isWhole ? "" : unitLabel + " ")\(periodTitle)", most: 60)
    if let home {
      let column = sheet.widths.count
      sheet.widths.append(10)
      sheet.put(.text(Words.back[language] + home, .back, link: home), 0, column)
    }
  }
  /// A text cut for a foot to so many characters, and to twice as many of Excel's, of which a sign such as & may take
  /// several: a foot holds 255.
  private static func foot(_ text: String, most: Int) -> String {
    var (kept, room) = ("", most * 2)
    for character in text.prefix(most) {
      room -= character == "&" ? 4 : character.utf16.count
      guard room >= 0 else { break }
      kept.append(character)
    }
    return kept
  }
}
