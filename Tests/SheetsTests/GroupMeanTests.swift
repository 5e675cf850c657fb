import Catalog
import Figures
import Sheets
import SheetsTestSupport
import Testing

@testable import Sheets

/// A unit beside its group: rates and means of it, and who has none.
@Suite struct GroupMeanTests {
  private func sheet(_ unit: String, _ change: (inout Figures) -> Void = { _ in }) throws -> Sheet {
    var context = try SampleCity.small.context()
    change(&context.figures)
    let book = try #require(
      WorkbookBuilder.workbooks(context).first { $0.fileName == "单位/\(unit)-2026年10月.xlsx" })
    return try #require(book.sheets.first { $0.name == "指标对比" })
  }

  private func mean(_ sheet: Sheet, _ title: String) throws -> String? {
    let heading = try #require(sheet.cells.first { $0.key.row == 2 && $0.value.shown == "同类均值" })
    let row = try #require(sheet.cells.first { $0.key.column == 1 && $0.value.plain == title }).key.row
    return sheet.cells[Position(row, heading.key.column)]?.shown
  }

  /// The parts of these are hidden measures; their means were all —, though the note promised them.
  @Test func ratesOfHiddenPartsHaveAMeanOfTheGroup() throws {
    let sheet = try sheet("城东街道") { figures in
      let units = figures.units.map { $0.group == "街道乡镇" && $0.part == .unit }
      func add(_ id: String, _ above: Int, _ below: Int, times: Int64 = 1) {
        let (a, b) = (units.map { $0 ? Exact(above) : nil }, units.map { $0 ? Exact(below) : nil })
        figures.quotients[id] = Quotient(above: a, below: b)
        figures.columns[.init(period: figures.period.id, measure: id)] = units.map {
          $0 ? Figure((Exact(above) / Exact(below)).map { $0 * times }, .ok) : .undefined
        }
      }
      add("issue.closed_rate", 3, 4)
      add("issue.days", 17, 2)
      add("inspection.score", 178, 200, times: 100)
    }
    #expect(try mean(sheet, "问题整改率") == "75.0% {=12/16}")
    #expect(try mean(sheet, "平均办结天数") == "8.5 {=68/8}")
    #expect(try mean(sheet, "督查平均得分") == "89.0 {=100*712/800}")
    #expect(sheet.cells[Position(0, 0)]?.shown == "城东街道主要指标与同类单位（街道乡镇）对比")
  }

  /// The title promised a comparison, and no word said why there was none.
  @Test func whoIsAloneInItsGroupIsToldSo() throws {
    let sheet = try sheet("门诊部")
    #expect(sheet.cells[Position(0, 0)]?.shown == "门诊部主要指标")
    #expect(sheet.grid.contains("同级没有其他“科室”单位，不作同类对比。"))
  }
}
