import Catalog
import Diagnostics
import Figures
import Foundation
import SheetsTestSupport
import Testing
import Workbooks

@testable import Pipeline
@testable import Sheets

/// Every workbook of the sample city: valid as a file, and its numbers those of figures.csv.
@Suite struct SampleSuiteTests {
  /// What the pipeline makes of `inputs/sample` for a month and a quarter.
  private static func contexts(_ periods: [String]) async throws -> [ReportContext] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../inputs/sample")
    var options = RunOptions()
    options.inputs = root.standardizedFileURL.path
    options.periods = periods
    let pipeline = Pipeline(options)
    let (folder, catalog) = try pipeline.open()
    var reading = try await pipeline.read(folder, catalog)
    let ledger = try pipeline.settle(&reading, catalog)
    let chosen = try pipeline.choosePeriods(reading, ledger, catalog)
    let newest = pipeline.newest(ledger, catalog, chosen)
    let engine = pipeline.tally(ledger, catalog, chosen, newest: newest)
    let result = Pipeline.Result(
      files: pipeline.reports(reading, ledger, catalog),
      log: pipeline.gather(reading, ledger, engine, catalog, chosen))
    return chosen.map { period in
      PeriodWriter(
        catalog: catalog, figures: engine.figures(of: period), ledger: ledger, result: result, engine: engine
      )
      .context()
    }
  }

  @Test func everyWorkbookIsValidAndItsNumbersAreFigures() async throws {
    let scratch = try Scratch()
    for context in try await Self.contexts(["2026-10", "2026-Q3"]) {
      let books = WorkbookBuilder.workbooks(context)
      let wanted = context.figures.scores == nil ? 4 : 5
      #expect(books.filter { !$0.fileName.contains("/") }.count >= wanted - 1)
      for (at, book) in books.enumerated() {
        let url = scratch.url.appendingPathComponent("\(context.figures.period.id)-\(at).xlsx")
        try WorkbookWriter().write(book, to: url.path)
        #expect(try XLSXValidator(Archive(url: url)).problems == [], "\(book.fileName)")
      }
      try checkMatrices(context)
      checkNumbers(context, books)
    }
  }

  /// Each cell of the tables of units is the figure of its row's unit and its column's name.
  private func checkMatrices(_ context: ReportContext) throws {
    var count = 0
    for plan in context.catalog.workbooks where plan.applies(to: context.figures.period) {
      let units =
        plan.audience == .whole ? [0] : context.figures.units.indices.filter { context.figures.units[$0].part == .unit }
      for unit in units {
        let scope = BookScope(context, plan, unit: unit)
        for sheetPlan in plan.sheets where sheetPlan.type == .matrix {
          guard let sheet = scope.matrix(sheetPlan, name: "表") else { continue }
          let names = try #require(scope.matrixTable(sheetPlan)).columns
          let lead = sheet.cells[Position(2, 2)]?.shown == "类别" ? 3 : 2
          for (row, line) in scope.lines.enumerated() where sheet.cells[Position(4 + row, 1)] != nil {
            if context.figures.units[line].part == .unassigned { continue }
            for (column, one) in names.enumerated() {
              let name = one.name
              let cell = try #require(sheet.cells[Position(4 + row, lead + column)])
              let figure = scope.figure(one, unit: line)
              switch cell.value {
              case .number(let number), .formula(_, .number(let number)):
                let isWholeShare = name.derived == .share && line == 0
                #expect(figure.value == number || isWholeShare, "\(sheetPlan.name.zh) \(name.id) \(line)")
              default:
                let isOfOne = name.isRank && scope.ranked(name, unit: line) == 1
                #expect(figure.value == nil || scope.changesInPoints(name.measure) || isOfOne, "\(name.id) \(line)")
              }
              count += 1
            }
          }
        }
      }
    }
    #expect(count > 900)
  }

  /// Every number of the sheets of figures stands in figures.csv, or is a sum or quotient that a reader can recompute.
  private func checkNumbers(_ context: ReportContext, _ books: [Workbook]) {
    var known: Set<String> = []
    for row in context.figures.rows(catalog: context.catalog) {
      if let value = row.figure.value { known.insert(value.decimal()) }
    }
    let types: Set<SheetType> = [.overview, .matrix, .trend, .breakdown]
    let names = Set(
      context.catalog.workbooks.flatMap(\.sheets).filter { types.contains($0.type) }.map { $0.name.zh })
    for book in books {
      for sheet in book.sheets where names.contains(sheet.name) || sheet.isHidden {
        for (at, cell) in sheet.cells {
          guard case .number(let number) = cell.value, !(at.column == 0 && cell.style.font == Style.ordinal.font) else {
            continue
          }
          #expect(known.contains(number.decimal()), "\(book.fileName) \(sheet.name)!\(at.name)")
        }
      }
    }
  }
}
