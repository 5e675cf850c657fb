import Catalog
import Diagnostics
import Figures
import Sheets
import SheetsTestSupport
import Testing

/// What must hold of all sheets.
@Suite struct SheetLawTests {
  @Test func numbersOfTablesAreFigures() throws {
    let context = try SampleCity.small.context()
    let figures = Set(context.figures.columns.values.joined().compactMap { $0.value?.decimal() })
    let brief = try #require(WorkbookBuilder.workbooks(context).first)
    let names = ["总览", "单位统计", "趋势"]
    #expect(Set(brief.sheets.map(\.name)).isSuperset(of: names))
    for sheet in brief.sheets where names.contains(sheet.name) || sheet.isHidden {
      for (at, cell) in sheet.cells {
        let isOrdinal = at.column == 0 && cell.style == .ordinal
        guard !isOrdinal else { continue }
        switch cell.value {
        case .number(let number): #expect(figures.contains(number.decimal()), "\(sheet.name)!\(at.name)")
        case .formula(let formula, .number(let number)):
          let isWholeShare = formula.contains("/") && number == Exact(1)
          #expect(isWholeShare || figures.contains(number.decimal()), "\(sheet.name)!\(at.name)")
        default: break
        }
      }
    }
  }

  /// Each number of the units' table is the figure of its own row and column.
  @Test func numbersOfUnitsAreThoseOfTheirRowAndColumn() throws {
    let context = try SampleCity.small.context()
    let (figures, brief) = (context.figures, try #require(WorkbookBuilder.workbooks(context).first))
    let sheet = try #require(brief.sheets.first { $0.name == "单位统计" })
    let head = try #require(sheet.cells.first { $0.value.shown == "单位" }?.key)
    let measures = sheet.cells.keys.filter { $0.row == head.row + 1 }.reduce(into: [Int: String]()) { found, at in
      let title = sheet.cells[at]?.shown.prefix { $0 != "\n" && $0 != "（" } ?? ""
      found[at.column] = context.catalog.measures.first { $0.title.zh == title }?.id
    }
    var (row, walked) = (head.row + 2, 0)
    for (line, unit) in figures.units.enumerated() {
      let label = sheet.cells[Position(row, head.column)]?.shown.trimmingPrefix { $0 == " " || $0 == "\u{3000}" } ?? ""
      guard label == (unit.part == .own ? "本级" : unit.label) else { continue }
      for (column, measure) in measures {
        let number: Exact? =
          switch sheet.cells[Position(row, column)]?.value {
          case .number(let number), .formula(_, .number(let number)): number
          default: nil
          }
        #expect(number == figures.figure(measure, unit: line).value, "\(label) \(measure)")
        walked += 1
      }
      row += 1
    }
    #expect(measures.count > 5 && walked >= measures.count * 16)
  }

  @Test func unitWorkbooksNameNoOtherUnit() throws {
    let context = try SuiteCity().context()
    for book in WorkbookBuilder.workbooks(context) where book.fileName.hasPrefix("单位/") {
      let own = try #require(
        context.figures.units.firstIndex { book.fileName == "单位/\($0.name)-2026年10月.xlsx" && $0.part == .unit })
      var family: Set<Int> = [own]
      for (i, unit) in context.figures.units.enumerated() where unit.parent.map(family.contains) ?? false {
        family.insert(i)
      }
      let others = context.figures.units.enumerated().filter { $0.element.part == .unit && !family.contains($0.offset) }
      for sheet in book.sheets {
        for (at, cell) in sheet.cells where sheet.name != "退回记录" {
          for other in others where cell.shown.contains(other.element.label) {
            Issue.record("\(book.fileName) \(sheet.name)!\(at.name) names \(other.element.label)")
          }
        }
      }
    }
  }

  @Test func personalDataIsMasked() throws {
    for book in WorkbookBuilder.workbooks(try SuiteCity().context()) {
      for sheet in book.sheets {
        for cell in sheet.cells.values {
          #expect(!cell.shown.contains("张小三"))
          #expect(!cell.shown.contains("1380000123"))
          #expect(!cell.shown.contains("44098119900101"))
        }
      }
    }
  }

  @Test func listsEndAtTheirLimitWithACount() throws {
    var context = try SampleCity.single.context()
    let row = try #require(context.rejected.first)
    context.rejected = (0..<2_345).map { i in
      var row = row
      row.line = i + 1
      return row
    }
    let book = try #require(WorkbookBuilder.workbooks(context).last)
    let sheet = try #require(book.sheets.first { $0.name == "退回记录" })
    #expect(sheet.cells[Position(2_002, 0)]?.shown == "2,000" || sheet.cells[Position(2_002, 0)]?.shown == "2000")
    #expect(sheet.grid.contains("共2,345条，此处列出前2,000条，全部见同一文件夹中与本表同名的CSV文件。"))
  }

  @Test func fileNamesAreCleanAndDistinct() throws {
    let city = SampleCity([
      .init("甲/乙*科?", "科室"), .init("甲:乙|科<", "科室"), .init(String(repeating: "长", count: 200), "科室"),
    ])
    let names = WorkbookBuilder.workbooks(try city.context()).map(\.fileName)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(!name.dropFirst(name.hasPrefix("单位/") ? 3 : 0).contains { "/\\:*?\"<>|".contains($0) })
      #expect(name.split(separator: "/").allSatisfy { $0.utf8.count <= 255 })
    }
  }

  @Test func everySheetPrintsOnA4WithAFooterAndAWayBack() throws {
    for book in WorkbookBuilder.workbooks(try SuiteCity().context()).prefix(6) {
      let hasHome = book.sheets.contains { $0.name == "总览" }
      for sheet in book.sheets where !sheet.isHidden {
        #expect(sheet.print.area != nil)
        #expect(sheet.print.isParted || sheet.print.footerCentre == "第 &P 页 共 &N 页")
        guard hasHome else { continue }
        let isHome = sheet.name == "总览"
        #expect(sheet.cells.values.contains { $0.link == (isHome ? book.sheets[1].name : "总览") })
      }
    }
  }

  @Test func workbooksAreTheSameEachTime() throws {
    let context = try SampleCity.small.context()
    #expect(WorkbookBuilder.workbooks(context) == WorkbookBuilder.workbooks(context))
  }

  @Test func settingsChooseWorkbooks() throws {
    var city = SampleCity.single
    city.settings = DefinitionFile(name: "settings.yaml", shownAs: "settings.yaml", text: "workbooks: [单位工作情况]")
    #expect(WorkbookBuilder.workbooks(try city.context()).map(\.fileName) == ["单位/县人民医院-2026年10月.xlsx"])
  }
}
