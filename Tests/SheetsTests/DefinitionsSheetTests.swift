import Catalog
import Figures
import Sheets
import SheetsTestSupport
import Testing

@testable import Sheets

/// 指标口径 and 输入文件.
@Suite struct DefinitionsSheetTests {
  private func brief(_ language: String = "zh") throws -> Workbook {
    var city = SuiteCity()
    city.language = language
    var context = try city.context()
    let lines = context.figures.units.count
    for id in ["stars.promoted", "score.total"] {
      context.figures.columns[.init(period: context.figures.period.id, measure: id)] = [Figure](
        repeating: Figure(Exact(3), .ok), count: lines)
    }
    for i in 0..<60 {
      context.files.append(context.files[0])
      context.files[context.files.count - 1].path = "志愿服务/\(i).csv"
    }
    return try #require(WorkbookBuilder.workbooks(context).first)
  }

  /// The header repeated on paper was that of the files, below; the definitions ran over pages without one.
  @Test(arguments: ["指标口径", "输入文件"])
  func eachTableBearsItsHeaderOnEveryPage(name: String) throws {
    let sheet = try #require(try brief().sheets.first { $0.name == name })
    #expect(sheet.print.repeated == 2...2)
    #expect(sheet.cells.filter { $0.value.style.fill == .headerFill }.allSatisfy { $0.key.row == 2 })
  }

  @Test func standardsAreToldWithTheirSource() throws {
    let sheet = try #require(try brief().sheets.first { $0.name == "指标口径" })
    func standard(_ title: String) throws -> String? {
      let row = try #require(sheet.cells.first { $0.key.column == 1 && $0.value.plain == title }).key.row
      return sheet.cells[Position(row, 4)]?.plain
    }
    #expect(sheet.cells[Position(2, 4)]?.shown == "标准与依据")
    #expect(try standard("本期晋级") == "各星级累计时长：100、300、600、1000、1500小时，依据：志愿服务记录办法（民函〔2012〕340号）")
    #expect(try standard("考核总分") == "及格线85分，低于的为黄牌，依据：创建工作要点")
    #expect(try standard("服务时长") == "每月目标1,400小时，依据：工作要点")
    #expect(try standard("服务人次") == "关爱老人服务人次每月目标3人次，依据：工作要点")
    #expect(try standard("服务人数") == "—")
  }

  @Test func standardsInEnglish() throws {
    let sheet = try #require(try brief("en").sheets.first { $0.name == "Definitions" })
    #expect(sheet.grid.contains("Pass line 85, below it a yellow card, source: 创建工作要点"))
    #expect(sheet.grid.contains("| 1,400 hours a month, source: 工作要点"))
  }

  @Test func rowsAndBytesAddUp() throws {
    let sheet = try #require(try brief().sheets.first { $0.name == "输入文件" })
    #expect(sheet.cells[Position(3, 3)]?.shown.contains("{=SUM(D5:D") == true)
  }
}
