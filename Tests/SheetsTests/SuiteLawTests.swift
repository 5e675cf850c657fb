import Catalog
import Diagnostics
import Figures
import Sheets
import SheetsTestSupport
import Testing

@testable import Sheets

/// What must hold of lists, ranks, rosters and notices.
@Suite struct SuiteLawTests {
  private func texts(_ book: Workbook?) -> String { (book?.sheets ?? []).map(\.grid).joined() }

  private func book(_ title: String, _ context: ReportContext) -> Workbook? {
    WorkbookBuilder.workbooks(context).first { $0.fileName.hasPrefix(title) }
  }

  @Test func settingsUnmaskNamesButNeverNumbersWhereThePlanForbids() throws {
    var city = SuiteCity()
    city.unmask = "[志愿者星级, 领导简报, 数据质量, 单位工作情况]"
    let context = try city.context()
    #expect(texts(book("志愿者星级", context)).contains("张小三"))
    #expect(texts(book("数据质量", context)).contains("姓名=张小三"))
    for title in ["志愿者星级", "领导简报", "数据质量", "督办清单"] {
      let text = texts(book(title, context))
      #expect(!text.contains("440981199001011234") && !text.contains("13800001234"), "\(title)")
    }
    #expect(texts(book("单位/城东街道", context)).contains("440981199001011234"))
  }

  @Test func aLongListIsWholeInItsFile() throws {
    var context = try SuiteCity().context()
    let listing = try #require(context.records["issue.open"])
    let row = try #require(listing.rows.first)
    context.records["issue.open"] = Listing(
      columns: listing.columns,
      rows: (0..<2_345).map { i in Listing.Row(unit: row.unit, values: [.text("WT\(i)")] + row.values.dropFirst()) })
    let sheet = try #require(book("督办清单", context)?.sheets.first { $0.name == "未办结" })
    #expect(sheet.whole.count == 2_346)
    #expect(sheet.whole[0] == ["单位", "序号", "问题编号", "问题描述", "发现日期", "整改期限", "逾期天数"])
    #expect(sheet.whole[2_345].contains("WT2344") && sheet.whole[1].contains { $0.contains("138****1234") })
    #expect(sheet.grid.contains("共2,345件，此处列出前2,000件"))
    #expect(sheet.cells.keys.map(\.row).max() ?? 0 < 2_010)
  }

  @Test func anOfficeWithOneLedgerHasNoEmptySheets() throws {
    var city = SampleCity.small
    city.hasActivities = false
    let books = WorkbookBuilder.workbooks(try city.context())
    #expect(books.filter { !$0.fileName.contains("/") }.map(\.title) == ["领导简报 2026年10月", "数据质量 2026年10月"])
    let names = books[0].sheets.map(\.name)
    #expect(!names.contains { ["目标完成", "问题整改", "未办结问题", "应报未报"].contains($0) })
  }

  @Test func anEmptyListIsSaidInWords() throws {
    var city = SuiteCity()
    city.isEmpty = true
    var context = try city.context()
    #expect(texts(book("数据质量", context)).contains("还没有留存已下发的数字"))
    context.figures.isAnyIssued = true
    #expect(texts(book("督办清单", context)).contains("没有逾期未办结的问题。"))
    #expect(texts(book("督办清单", context)).contains("本期没有需要督办的单位。"))
    #expect(texts(book("领导简报", context)).contains("应报台账均已报送。"))
    #expect(texts(book("志愿者星级", context)).contains("本期没有晋级的志愿者。"))
    #expect(texts(book("数据质量", context)).contains("没有与已下发数字不一致的指标。"))
  }

  @Test func eachNoticeIsAPageOfItsOwn() throws {
    let sheet = try #require(book("督办清单", try SuiteCity().context())?.sheets.last)
    let titles = sheet.cells.filter { $0.value.shown == "督办通知单" }.keys.map(\.row).sorted()
    #expect(titles.count == 3 && titles.first == 0)
    #expect(sheet.print.breaks == Array(titles.dropFirst()))
    #expect(sheet.print.isPortrait)
    // Each goes to another body: no number of the pile's pages, no day before it is sealed.
    #expect(sheet.print.footerCentre.isEmpty)
    #expect(sheet.cells.contains { $0.value.shown == "　　　　年　　月　　日" })
    #expect(sheet.cells.contains { $0.value.shown.hasPrefix("编号：督办〔2026〕") && $0.value.shown.hasSuffix("第1号") })
  }

  @Test(arguments: [
    ([1, 2, 3, 4, 5, 6], 2, 2, [0, 1], [5, 4]), ([1], 20, 10, [], []), ([1, 2, 3], 20, 10, [0], [2]),
    ([1, 1, 1, 1], 2, 2, [0, 1, 2, 3], []), ([1, 2, 3, 4, 4], 1, 1, [0], []), ([1, 2], 20, 10, [0], []),
    ([1, 2, 3, 4, 5, 5], 1, 1, [0], [5, 4]), ([], 3, 3, [], []),
    ([1, 2, 2, 2], 20, 10, [0], []), ([1, 1, 3, 3, 3], 20, 10, [0, 1], []), ([1, 2, 2, 4], 20, 10, [0], [3]),
    ([1, 1, 1, 4], 20, 10, [0, 1, 2], [3]),
  ])
  func redAndBlack(ranks: [Int], top: Int, bottom: Int, red: [Int], black: [Int]) {
    let lists = RedAndBlack(
      ranks.map { RedAndBlack.Entry(rank: $0, passes: true) }, outside: 0, top: top, bottom: bottom)
    #expect(lists.red == red)
    #expect(lists.black == black)
  }

  @Test func whoMetTheTargetIsNotOnTheBlackList() {
    let entries = [1, 2, 3, 4].map { RedAndBlack.Entry(rank: $0, passes: true, isMet: $0 == 4) }
    #expect(RedAndBlack(entries, outside: 0, top: 1, bottom: 1).black == [])
  }

  @Test func whoFailsIsNeverOnTheRedList() {
    let entries = [1, 2, 3].map { RedAndBlack.Entry(rank: $0, passes: false) }
    #expect(RedAndBlack(entries, outside: 0, top: 3, bottom: 3).red == [])
    #expect(RedAndBlack(entries, outside: 0, top: 3, bottom: 3).black == [2])
  }

  /// Of thirty villages of which three did anything the third is not the last.
  @Test func nobodyIsLastWhereFewAreMeasured() {
    let entries = [1, 2, 3, 4].map { RedAndBlack.Entry(rank: $0, passes: true) }
    #expect(RedAndBlack(entries, outside: 4, top: 1, bottom: 1).black == [3])
    let thin = RedAndBlack(entries, outside: 5, top: 1, bottom: 1)
    #expect(thin.red == [0])
    #expect(thin.black == [])
    #expect(thin.isThin)
  }

  /// One unit, hundreds, short names and long ones: every sheet has its columns, and none runs off the page.
  @Test(arguments: ["single", "many", "long", "none"])
  func everyShapeIsLaidOut(name: String) throws {
    var city = SuiteCity()
    switch name {
    case "single": (city.city, city.isEmpty) = (.single, true)
    case "many": city.city = SampleCity((1...500).map { SampleCity.Body("第\($0)社区", "社区") })
    case "long": city.city = .longNames
    default: (city.city, city.isEmpty) = (.none, true)
    }
    let books =
      name == "none"
      ? WorkbookBuilder.workbooks(try SampleCity.none.context()) : WorkbookBuilder.workbooks(try city.context())
    #expect(!books.isEmpty)
    for book in books.prefix(8) {
      for sheet in book.sheets where !sheet.isHidden {
        let area = try #require(sheet.print.area)
        #expect(area.last.column < sheet.widths.count, "\(book.fileName) \(sheet.name)")
        #expect(sheet.widths.allSatisfy { $0 > 0 && $0 < 255 })
        #expect(sheet.print.breaks == sheet.print.breaks.sorted() && sheet.print.breaks.count <= 1_023)
      }
    }
  }

  @Test func whatNamesNoCategoryDoesNotRuleAChart() throws {
    var context = try SampleCity.single.context()
    let key = "服务类别=\(Figures.unfilled)"
    for id in ["service.hours", "service.visits", "service.people"] {
      context.figures.categories[id]?["服务类别"]?.insert(Figures.unfilled, at: 0)
      context.figures.columns[.init(period: "2026-10", measure: id, category: key)] = context.figures.units.map { _ in
        Figure(Exact(99_999), .ok)
      }
    }
    let sheet = try #require(WorkbookBuilder.workbooks(context).first?.sheets.first { $0.name == "分类分析" })
    let chart = try #require(sheet.charts.first)
    #expect(chart.title.hasSuffix("（不含未填）"))
    let rows = try #require(chart.series.first?.categories.range.rows)
    #expect(rows.allSatisfy { sheet.cells[Position($0, 0)]?.shown != "未填" })
    #expect(sheet.cells[Position(rows.upperBound + 1, 0)]?.shown == "未填")
  }

  @Test func monthsBeforeTheFirstRecordAreGaps() throws {
    var context = try SampleCity.single.context()
    for month in context.figures.trend.prefix(4) {
      let key = Figures.Key(period: month.id, measure: "service.hours")
      context.figures.columns[key] = context.figures.units.map { _ in Figure(.zero, .none) }
    }
    let brief = try #require(WorkbookBuilder.workbooks(context).first)
    let sheet = try #require(brief.sheets.first { $0.name == "趋势" })
    let column = try #require((2...8).first { sheet.cells[Position(2, $0)]?.shown.hasPrefix("服务时长") ?? false })
    #expect((4...7).allSatisfy { sheet.cells[Position($0, column)]?.shown == "—" })
    let range = try #require(sheet.charts.first { $0.title.hasPrefix("服务时长") }?.series.first?.values)
    let data = try #require(brief.sheets.first { $0.name == range.sheet })
    #expect(data.cells[Position(range.range.first.row, range.range.first.column)] == nil)
    #expect(data.cells[Position(range.range.last.row, range.range.last.column)] != nil)
  }
}
