import Catalog
import Diagnostics
import Figures

/// The page that a leader reads first: tiles, sentences, charts, and the way to the other sheets. One page of A4.
extension BookScope {
  /// `told` are the words of lists that have nothing and no sheet.
  func overview(
    _ plan: SheetPlan, name: String, contents: [String], told: [String] = [], data: inout ChartData
  ) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.widths = OverviewGrid.widths
    sheet.print.pages = 1
    putTitle(&sheet, plan)
    sheet.setHeight(8, row: 2)
    var row = 3
    for tiles in tiles(plan.measures).chunked(4) {
      putTiles(&sheet, tiles, row: row)
      row += 5
    }
    row = putNews(&sheet, plan, told: told, row: row)
    row = putCharts(&sheet, plan, row: row, data: &data)
    row = putContents(&sheet, contents, row: row)
    let missing = isWhole ? unreadNotes : [missingWords(missingHere)].compactMap(\.self)
    putEnd(&sheet, row: row, notes: missing + comparedNotes)
    return sheet
  }

  /// Sentences under a heading; says so where nothing was counted.
  private func putNews(_ sheet: inout Sheet, _ plan: SheetPlan, told: [String], row: Int) -> Int {
    var paragraphs = plan.paragraphs.compactMap { paragraph in text(paragraph).map { (paragraph.heading[language], $0) }
    }
    if paragraphs.isEmpty && !hasRecords { paragraphs.append(("", Words.noData[language])) }
    if !told.isEmpty { paragraphs.append(("", told.joined(separator: language == .zh ? "" : " "))) }
    if paragraphs.isEmpty { return row }
    var row = row
    sheet.put(.text(Words.news[language], .section), row, 0...OverviewGrid.last)
    sheet.setHeight(24, row: row)
    row += 1
    for (heading, text) in paragraphs {
      row = putParagraph(&sheet, heading: heading, text, row: row, columns: 0...OverviewGrid.last)
    }
    sheet.setHeight(6, row: row)
    return row + 1
  }

  /// A heading and its sentences. Returns the row after.
  func putParagraph(
    _ sheet: inout Sheet, heading: String, _ text: String, row: Int, columns: ClosedRange<Int>, size: Double = 12
  ) -> Int {
    let indent = language == .zh ? "　　" : ""
    let colon = language == .zh ? "。" : ". "
    let lead =
      heading.isEmpty
      ? [TextRun(indent, Font(.body, size))] : [TextRun(indent + heading + colon, Font(.heading, size, bold: true))]
    return putProse(
      &sheet, text, Style.prose.with { $0.font.size = size }, row: row, columns: columns,
      lead: lead.filter { !$0.text.isEmpty })
  }

  /// Links, seven to a row, after the word for them.
  private func putContents(_ sheet: inout Sheet, _ names: [String], row: Int) -> Int {
    guard !names.isEmpty else { return row }
    var row = row
    for line in names.chunked(7) {
      for column in 0...OverviewGrid.last { sheet.put(.blank(.strip), row, column) }
      let label = row == 0 || line.startIndex > 0 ? "" : Words.contents[language]
      sheet.put(.text(label, Style.strip.coloured(.grey)), row, OverviewGrid.half(0))
      for (i, name) in line.enumerated() {
        sheet.put(.text(name, .link, link: name), row, OverviewGrid.half(i + 1))
      }
      sheet.setHeight(24, row: row)
      row += 1
    }
    return row
  }
}

/// The columns of an overview: four tiles of four columns each, with narrow gaps.
enum OverviewGrid {
  static let last = 18
  private static let column = 9.9
  private static let gap = 1.3

  static var widths: [Double] { (0...last).map { $0 % 5 == 4 ? gap : column } }

  /// The columns of a tile, from 0 to 3.
  static func tile(_ index: Int) -> ClosedRange<Int> { (index * 5)...(index * 5 + 3) }

  /// Half of a tile, from 0 to 7.
  static func half(_ index: Int) -> ClosedRange<Int> {
    let start = index / 2 * 5 + index % 2 * 2
    return start...(start + 1)
  }

  /// The columns of one of so many charts side by side.
  static func chart(_ index: Int, of count: Int) -> ClosedRange<Int> {
    switch count {
    case 1: 0...last
    case 2: index == 0 ? 0...9 : 10...last
    default: index == 0 ? 0...7 : index == 1 ? 8...13 : 14...last
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// Slices of at most `size`.
  func chunked(_ size: Int) -> [SubSequence] {
    stride(from: startIndex, to: endIndex, by: size).map { self[$0..<Swift.min($0 + size, endIndex)] }
  }
}
