import Catalog
import Figures
import Sheets
import SheetsTestSupport
import Testing

@testable import Sheets

/// Levels, the highest first, however little there is of it.
@Suite struct LevelOrderTests {
  private func brief(_ measure: String, _ label: String, _ values: [(String, Int)]) throws -> Workbook {
    var context = try SampleCity.small.context()
    let period = context.figures.period.id
    let lines = context.figures.units.count
    func column(_ value: Int) -> [Figure] { [Figure](repeating: Figure(Exact(value), .ok), count: lines) }
    context.figures.categories[measure] = [label: values.map(\.0)]
    context.figures.columns[.init(period: period, measure: measure)] = column(values.reduce(0) { $0 + $1.1 })
    for (name, value) in values {
      context.figures.columns[.init(period: period, measure: measure, category: "\(label)=\(name)")] = column(value)
    }
    return try #require(WorkbookBuilder.workbooks(context).first)
  }

  /// The one item of the central press was the fifth of four, and was not told.
  @Test func theOneCentralItemIsToldFirst() throws {
    let values = [("中央级", 1), ("省级", 4), ("市级", 3), ("县级", 13), ("自有平台", 36), (Figures.unfilled, 50)]
    let brief = try brief("publicity.items", "媒体级别", values)
    let text = brief.sheets.map(\.grid).joined()
    #expect(text.contains("本月刊发的报道中，中央级1条、省级4条、市级3条、县级13条、自有平台36条。"))
    let sheet = try #require(brief.sheets.first { $0.name == "分类分析" })
    let top = try #require(sheet.cells.first { $0.key.column == 0 && $0.value.shown == "媒体级别" }).key.row
    #expect((2...7).map { sheet.cells[Position(top + $0, 0)]?.plain } == values.map(\.0))
  }

  @Test func levelsOfHonoursAreTooAndEmptyOnesAreLeftOut() throws {
    let brief = try brief("honour.count", "级别", [("国家级", 1), ("省级", 0), ("市级", 2), ("县级", 9)])
    #expect(brief.sheets.map(\.grid).joined().contains("选树的典型中，国家级1个、市级2个、县级9个。"))
  }

  /// Other categories stay as they were.
  @Test func whatHasNoOrderIsTheLargestFirst() throws {
    let brief = try brief("activity.sessions", "活动类别", [("志愿服务", 2), ("宣讲", 5), ("会议", 9), ("义诊", 7)])
    #expect(brief.sheets.map(\.grid).joined().contains("场次较多的是会议（9场）、义诊（7场）、宣讲（5场）。"))
  }
}
