import Diagnostics
import Figures
import Sheets
import SheetsTestSupport
import Testing

@testable import Catalog
@testable import Sheets

/// 得分明细 of an index with many indicators.
@Suite struct ScorePointsTests {
  private func sheet(parts: [Int]) throws -> Sheet {
    var context = try SuiteCity().context(try #require(SampleCity.quarter))
    var index = try #require(context.catalog.settings.index)
    let one = try #require(index.indicators.first)
    index.parts = parts.enumerated().map { i, count in
      ScorePart(
        name: "第\(i + 1)部分",
        indicators: (0..<count).map { k in
          var indicator = one
          (indicator.id, indicator.name) = ("\(i)-\(k)", "指标名称\(i)-\(k)")
          indicator.weight = Exact(1)
          return indicator
        })
    }
    context.catalog.settings.index = index
    var board = try #require(context.figures.scores)
    board.indicators = index.indicators
    for at in board.classes.indices {
      for k in board.classes[at].entries.indices {
        board.classes[at].entries[k].points = index.indicators.map { _ in Exact(1) }
      }
    }
    context.figures.scores = board
    let book = try #require(WorkbookBuilder.workbooks(context).first { $0.fileName.hasPrefix("考核评分") })
    return try #require(book.sheets.first { $0.name == "得分明细" })
  }

  /// A page bore all of them, in letters of 5 points.
  @Test(arguments: [[20, 8], [4, 5, 4, 4, 4, 4, 3], [14, 15, 16, 20, 10, 12, 13], [100]])
  func manyIndicatorsAreReadOnPaper(parts: [Int]) throws {
    let sheet = try sheet(parts: parts)
    let scale = Double(try #require(sheet.printScale)) / 100
    let sizes = sheet.cells.filter { !$0.value.shown.isEmpty && $0.key.row >= 2 }.map(\.value.style.font.size)
    #expect(try #require(sizes.min()) * scale >= 8)
    let blocks = sheet.print.blocks
    #expect(sheet.lead == 0..<3 && sheet.freeze?.column == 3)
    // The way to the other sheets stands beside what is printed.
    #expect(blocks.flatMap(Array.init) == Array(3...(try #require(sheet.print.area)).columns.upperBound))
    // Nothing spans blocks: each page would show a piece of it.
    for merge in sheet.merges {
      #expect(
        merge.last.column < 3 || blocks.contains { $0.contains(merge.first.column) && $0.contains(merge.last.column) })
    }
    for block in blocks {
      let title = try #require(sheet.cells[Position(0, block.lowerBound)])
      #expect(title.shown.contains("得分明细"))
      #expect(TextWidth.width(title.shown, size: title.style.font.size) <= sheet.width(block) + 1)
    }
    let sum = "SUM(D7:\(Position.letters(2 + parts.reduce(0, +)))7)"
    #expect(sheet.cells[Position(6, 2)]?.shown.contains(sum) == true)
  }

  @Test func fewIndicatorsAreOnePageWide() throws {
    let sheet = try sheet(parts: [8, 7])
    #expect(sheet.print.blocks.isEmpty && sheet.printScale == nil)
    #expect(sheet.widths.reduce(0) { $0 + $1 * 7 + 5 } * 8 <= BookScope.pagePixels * 9.5)
  }

  @Test(arguments: [
    ([4, 5, 4, 4, 4, 4, 3], [13, 15]), ([16, 6], [16, 6]), ([16, 1], [8, 9]), ([40], [14, 13, 13]), ([3, 4], [7]),
    ([], []),
  ])
  func partsStayWholeWhereTheyFit(parts: [Int], blocks: [Int]) {
    #expect(BookScope.blocks(of: parts, most: 16).map(\.count) == blocks)
  }
}
