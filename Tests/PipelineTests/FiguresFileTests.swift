import Catalog
import Figures
import Outputs
import TestSupport
import Testing

@testable import Pipeline

@Suite("figures.csv: the rows of the figures, whoever writes which part")
struct FiguresFileTests {
  @Test("many units in parts are the same bytes as row by row", arguments: [1, 3])
  func parts(jobs: Int) throws {
    let names = (1...70).map { $0 % 9 == 0 ? "第\($0)局,\"东\"" : "第\($0)局" }
    let quoted = names.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    let log = quoted.enumerated().map { at, unit in "V\(at % 11),\(unit),2026-10-\(10 + at % 20),\(at % 5).25,文明劝导\n" }
    let books = try Books([
      ("单位名录.csv", "单位名称\n" + quoted.joined(separator: "\n") + "\n"),
      ("志愿服务.csv", "志愿者编号,单位,日期,时长,服务类别\n" + log.joined()),
    ])
    let period = try #require(Period(id: "2026-10", settings: books.catalog.settings))
    let figures = FigureEngine(
      ledger: books.ledger, catalog: books.catalog, periods: [period], newest: period.last
    ).figures(of: period)
    var csv = CSVText()
    csv.append(["period", "unit", "category", "measure", "value", "status"])
    for row in figures.rows(catalog: books.catalog) {
      let (unit, figure) = (figures.units[row.unit].name, row.figure)
      csv.append([
        row.period, unit, row.category, row.measure, figure.value?.decimal() ?? "", figure.status.rawValue,
      ])
    }
    let made = FiguresFile(figures: figures, catalog: books.catalog).parts(jobs: jobs)
    #expect(made.count > 2)
    #expect(Array(made.joined()) == csv.bytes)
  }
}
