import Catalog
import Figures
import SheetsTestSupport
import Testing

@testable import Sheets

/// Where things stand on the pages: what was cut off, ran into each other, or stood alone.
@Suite struct LayoutTests {
  private func books(_ isQuarter: Bool = false, _ change: (inout ReportContext) -> Void = { _ in }) throws -> [Workbook]
  {
    let period = isQuarter ? try #require(SampleCity.quarter) : SampleCity.month(2026, 10)
    var context = try SuiteCity().context(period)
    change(&context)
    return WorkbookBuilder.workbooks(context)
  }

  private func sheet(
    _ name: String, of book: String, isQuarter: Bool = false, _ change: (inout ReportContext) -> Void = { _ in }
  ) throws -> Sheet {
    let found = try #require(try books(isQuarter, change).first { $0.fileName.contains(book) })
    return try #require(found.sheets.first { $0.name == name })
  }

  /// 「报日期：2026年10月31日」: cells of the title block and of the signature were narrower than their texts.
  @Test(arguments: [false, true])
  func textsUnderTheTitleFitAndTheMiddleStandsInTheMiddle(isQuarter: Bool) throws {
    for book in try books(isQuarter) {
      for sheet in book.sheets where !sheet.isHidden && sheet.print.blocks.isEmpty && !sheet.print.isPortrait {
        let last = try #require(sheet.print.area).columns.upperBound
        let texts = sheet.cells.filter { at, cell in
          ["填报单位：", "统计周期：", "单位：", "填报日期："].contains { cell.plain.hasPrefix($0) } && (at.row == 1 || at.row > 2)
        }
        #expect(texts.count >= 3, "\(book.fileName) \(sheet.name)")
        for (at, cell) in texts {
          let columns = sheet.merges.first { $0.first == at }?.columns ?? at.column...at.column
          let needed = TextWidth.width(cell.plain, size: cell.style.font.size)
          #expect(sheet.width(columns) >= needed, "\(book.fileName) \(sheet.name)!\(at.name) \(cell.plain)")
          guard cell.plain.hasPrefix("统计周期：") else { continue }
          let right = columns.upperBound < last ? sheet.width((columns.upperBound + 1)...last) : 0
          let skew = sheet.width(0...(columns.lowerBound - 1)) - right
          #expect(abs(skew) < 3, "\(book.fileName) \(sheet.name): \(skew) characters off the middle")
        }
      }
    }
  }

  /// It was the list of files with their digests once more.
  @Test func theReadingReportTellsEncodingAndFates() throws {
    let sheet = try sheet("读取报告", of: "数据质量")
    let headings = (0..<sheet.widths.count).compactMap { sheet.cells[Position(2, $0)]?.shown }
    #expect(headings.contains("编码") && headings.contains("退回") && headings.contains("核对"))
    #expect(!headings.contains("SHA-256"))
  }

  /// 「0.0%▲ 100.0个百分点」: the widest changes ran into the column before.
  @Test func changesInPointsHaveRoom() throws {
    let sheet = try sheet("指标对比", of: "城东街道") { context in
      for derived in ["previous", "lastYear"] {
        let key = Figures.Key(period: context.figures.period.id, measure: "volunteers.active_rate@\(derived).change")
        context.figures.columns[key] = context.figures.units.map { _ in Figure(Exact(1), .ok) }
      }
    }
    let wide = sheet.cells.filter { $0.value.plain == "▲ 100.0个百分点" }
    #expect(wide.count == 2)
    for (at, cell) in wide {
      #expect(sheet.widths[at.column] >= TextWidth.width(cell.plain, size: 11))
      #expect(cell.style.indent == 0)
    }
  }

  /// 本级 stood deeper than the units beside it, and its changes apart from those above.
  @Test func ownPartsStandInLineWithTheUnitsBelow() throws {
    let sheet = try sheet("单位统计", of: "领导简报")
    let own = try #require(sheet.cells.filter { $0.value.plain == "本级" }.min { $0.key.row < $1.key.row })
    let next = try #require(sheet.cells[Position(own.key.row + 1, 1)])
    #expect(own.value.style.indent == next.style.indent)
    #expect(sheet.rows[own.key.row]?.level == sheet.rows[own.key.row + 1]?.level)
    for column in 3..<(sheet.widths.count - 1) {
      #expect(sheet.cells[Position(own.key.row, column)]?.style.indent == 0)
    }
  }

  @Test func comparisonsThatAreEmptyThroughoutHaveNoColumn() throws {
    func headings(_ sheet: Sheet) -> [String] {
      (0..<sheet.widths.count).compactMap { sheet.cells[Position(3, $0)]?.shown }
    }
    #expect(headings(try sheet("单位统计", of: "领导简报")).contains("同比"))
    let without = try sheet("单位统计", of: "领导简报") { context in
      context.figures.columns = context.figures.columns.filter { !$0.key.measure.hasSuffix("@lastYear.change") }
    }
    #expect(!headings(without).contains("同比") && headings(without).contains("环比"))
  }

  /// The second page held charts, or a table, of nobody knew what.
  @Test(arguments: ["趋势", "分类分析"])
  func furtherPagesBearTheTitle(name: String) throws {
    #expect(try sheet(name, of: "领导简报").print.repeated == 0...1)
  }

  @Test func theTrendBeginsWithTheFirstRecords() throws {
    let sheet = try sheet("趋势", of: "领导简报") { context in
      let early = Set(context.figures.trend.prefix(4).map(\.id))
      for key in context.figures.columns.keys where early.contains(key.period) {
        context.figures.columns[key] = context.figures.units.map { _ in Figure(.zero, .none) }
      }
      context.figures.columns = context.figures.columns.filter { !$0.key.measure.contains("@lastYear") }
    }
    #expect(sheet.cells[Position(4, 1)]?.shown == "2月")
    #expect(sheet.cells[Position(12, 1)]?.shown == "10月")
    #expect(!sheet.grid.contains("去年同月"))
    #expect(sheet.charts.allSatisfy { $0.title.contains("近9个月") })
  }

  /// A heading of a unit or group stood alone at the foot of a page, and the last page held two rows.
  @Test(arguments: 30...75)
  func bandsAreKeptWithTheirRowsAndNoPageHoldsAFew(rows: Int) throws {
    let context = try SampleCity.small.context()
    let scope = BookScope(context, try #require(context.catalog.workbooks.first), unit: 0)
    let plan = try #require(scope.plan.sheets.first)
    var table = TableSheet(
      .zh, [TableSheet.Column("序号"), TableSheet.Column("单位", least: 60), TableSheet.Column("分", least: 50)])
    for i in 0..<rows {
      if i % 4 == 0 { table.lines.append(.band("第\(i)类")) }
      table.lines.append(.cells([.wrapped("单位"), .integer(i)]))
    }
    var sheet = table.sheet(scope, plan, name: "表")
    scope.finish(&sheet, home: nil)
    #expect(sheet.print.pages == nil || sheet.print.pages == 1)
    guard sheet.print.pages == nil, let area = sheet.print.area else { return }
    let (page, head) = (sheet.printedHeight, sheet.height(rows: 2..<3))
    var (used, below) = (0.0, 0)
    for row in area.rows {
      let height = sheet.height(rows: row..<(row + 1))
      if sheet.print.breaks.contains(row) || used + height > page { (used, below) = (head, 0) }
      used += height
      if case .number = sheet.cells[Position(row, 0)]?.value { below += 1 }
      guard sheet.cells[Position(row, 0)]?.style == .band else { continue }
      #expect(used + sheet.height(rows: (row + 1)..<(row + 2)) <= page)
    }
    #expect(below >= 3)
  }

  @Test(arguments: [(28, 1), (30, 1), (34, 2), (46, 2), (52, 2)])
  func aTableALittleLongerThanItsPagesIsMadeSmaller(rows: Int, pages: Int) throws {
    var sheet = Sheet(name: "表")
    sheet.widths = [130]
    for row in 0..<rows { sheet.setHeight(21, row: row) }
    sheet.print.area = CellRange(rows: 0...(rows - 1), columns: 0...0)
    sheet.avoidStrayPage()
    #expect((sheet.print.pages ?? Int((Double(rows) * 21 / 480).rounded(.up))) == pages)
  }

  /// Of 48 issues of 29 units half of the lines were headings.
  @Test func theBriefListsOpenIssuesInOneListTheLatestFirst() throws {
    let sheet = try sheet("未办结问题", of: "领导简报")
    #expect(sheet.cells[Position(2, 1)]?.shown == "责任单位")
    #expect(!sheet.cells.contains { $0.value.style == .band })
    #expect(sheet.filter != nil)
    let days = (3..<7).map { sheet.cells[Position($0, sheet.widths.count - 2)]?.shown }
    #expect(days == ["30", "11", "1", "—"])
    #expect(try self.sheet("未办结", of: "督办清单").cells.contains { $0.value.style == .band })
  }

  /// 实际 was — and 频次达标 a bare 2/3, in a month a column of —.
  @Test func targetsOfCyclesTellThePeriodsFigureAndTheCyclesMet() throws {
    let sheet = try sheet("目标完成", of: "领导简报")
    let row = try #require(sheet.cells.first { $0.value.plain == "2/3个月" }).key.row
    #expect(sheet.cells[Position(row, 5)]?.shown != "—")
    let without = try self.sheet("目标完成", of: "领导简报") { $0.figures.targets.removeAll(where: \.countsCycles) }
    #expect(!without.grid.contains("频次达标"))
  }

  @Test func unitsThatAreNotMeasuredByATargetShareALine() throws {
    let sheet = try sheet("目标完成", of: "领导简报") { context in
      guard var one = context.figures.targets.last else { return }
      let units = context.figures.units.indices.filter { context.figures.units[$0].part == .unit }.suffix(3)
      (one.light, one.actual, one.completion, one.gap) = (.grey, nil, nil, nil)
      for unit in units {
        one.unit = unit
        context.figures.targets.append(one)
      }
    }
    #expect(sheet.grid.contains("实验小学、公安局、市场监督管理局"))
  }

  /// A tile was red over a figure that met the target, as it was missed in some of the months.
  @Test(arguments: [(1, "达标 2/3个月", false), (100_000_000, "达标 ○ 2/3个月", true)])
  func tilesAreNotRedOverWhatMeetsTheTarget(value: Int, words: String, isRed: Bool) throws {
    let sheet = try sheet("总览", of: "领导简报") { context in
      guard var one = context.figures.targets.first(where: { $0.target.measure == "service.hours" && $0.unit == 0 })
      else { return }
      one.target.value = Exact(value)
      (one.countsCycles, one.actual, one.wanted, one.light) = (true, Exact(2), Exact(3), .red)
      context.figures.targets = [one]
      let key = Figures.Key(period: context.figures.period.id, measure: "service.hours@target")
      context.figures.columns[key] = context.figures.units.map { _ in Figure(Exact(3), .ok) }
    }
    #expect(sheet.cells.values.contains { $0.plain == words })
    #expect(sheet.cells.values.contains { $0.style.top == Rule(.thick, .red) } == isRed)
  }

  @Test func theBriefsReconciliationLeavesFilesToTheReadingReport() throws {
    #expect(!(try sheet("数据勾稽", of: "领导简报")).grid.contains(".csv | 志愿服务记录"))
  }

  @Test func allUnitsAreNotCalledTheFirstOfThem() throws {
    let titles = try sheet("总览", of: "领导简报").charts.map(\.title)
    #expect(titles.contains { $0.hasPrefix("各单位") } && !titles.contains { $0.contains("单位") && $0.contains("前") })
    let categories = try sheet("分类分析", of: "领导简报").charts.map(\.title)
    #expect(categories.first?.hasSuffix("按服务类别") == true)
  }

  /// A row was a line too low for codes that readers move to the next line whole.
  @Test func latinWordsAreReckonedWhole() {
    let text = "记录编号=FW2610X0008；所属单位=城东街道"
    #expect(TextWidth.lines(text, width: 16, size: 10.5, latin: 1.25) == 4)
    #expect(TextWidth.lines("ABCDEFGHIJKLMNOPQRSTUVWXYZ", width: 10, size: 12, latin: 1.25) == 5)
    #expect(TextWidth.lines("一二三四", width: 20, size: 12, latin: 1.25) == 1)
  }

  /// 「急救与灾害…（医技科室）」: the row had two lines' height, and the title was cut at both ends.
  @Test func aTitleLongerThanItsPageHasTwoLines() throws {
    func titles(_ name: String) throws -> [Sheet] {
      let books = try books { context in
        let at = context.figures.units.firstIndex { $0.label == "教育局" } ?? 1
        (context.figures.units[at].name, context.figures.units[at].label) = (name, name)
      }
      let book = try #require(books.first { $0.fileName.contains(name.prefix(3)) })
      return book.sheets.filter { $0.name == "指标对比" }
    }
    let long = try #require(try titles("院前急救与灾害医学救援及航空医疗转运协调指挥调度中心（筹）办公室").first)
    let short = try #require(try titles("教育局").first)
    #expect(long.cells[Position(0, 0)]?.style.wraps == true && long.rows[0]?.height == 60)
    #expect(short.cells[Position(0, 0)]?.style.wraps == false && short.rows[0]?.height == 36)
  }

  /// A chart of ten of sixteen categories did not say that there are more.
  @Test(arguments: [(10, "", ""), (16, "（前10类）", "（前15类）")])
  func aChartOfSomeCategoriesSaysSo(count: Int, overview: String, breakdown: String) throws {
    let names = (1...count).map { "类别\($0)" }
    func change(_ context: inout ReportContext) {
      for id in ["hours", "visits", "people"] { context.figures.categories["service.\(id)"] = ["服务类别": names] }
      for (i, name) in names.enumerated() {
        let key = Figures.Key(period: context.figures.period.id, measure: "service.hours", category: "服务类别=\(name)")
        context.figures.columns[key] = context.figures.units.map { _ in Figure(Exact(count - i), .ok) }
      }
    }
    let book = try #require(try books(false, change).first { $0.fileName.hasPrefix("领导简报") })
    func titles(_ sheet: String) -> [String] {
      book.sheets.filter { $0.name == sheet }.flatMap(\.charts).map(\.title).filter { $0.contains("服务类别") }
    }
    #expect(titles("总览") == ["服务时长（小时）按服务类别\(overview)"])
    #expect(titles("分类分析") == ["服务时长（小时）按服务类别\(breakdown)"])
    var context = try SuiteCity().context()
    change(&context)
    let page = PageBuilder.page(context, books: WorkbookBuilder.drafts(context), returned: nil)
    #expect(page.charts.map(\.title).contains("服务时长按服务类别\(overview)"))
  }
}
