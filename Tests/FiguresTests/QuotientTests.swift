import Catalog
import TestSupport
import Testing

@testable import Figures

@Suite("What rates and means are divided of")
struct QuotientTests {
  static let log = """
    问题编号,责任单位,发现日期,问题描述,整改期限,办结日期
    WT1,甲局,2026-10-02,井盖松动,2026-10-12,2026-10-10
    WT2,甲局,2026-10-05,路灯不亮,2026-10-15,2026-10-18
    WT3,甲局,2026-10-08,占道经营,2026-10-20,
    WT4,乙局,2026-09-20,垃圾满溢,2026-10-20,2026-10-01

    """

  @Test("parts that are hidden measures, days and what was closed; in no row of figures.csv")
  func parts() throws {
    let books = try Books([("单位名录.csv", "单位名称,上级单位\n甲局,\n乙局,\n丙局,\n"), ("问题整改.csv", Self.log)])
    let period = try #require(Period(id: "2026-10", settings: books.catalog.settings))
    let engine = FigureEngine(
      ledger: books.ledger, catalog: books.catalog, periods: [period], newest: period.last, jobs: 1)
    let figures = engine.figures(of: period)
    func quotient(_ id: String) throws -> [String] {
      let found = try #require(figures.quotients[id])
      return zip(found.above, found.below).prefix(4).map { above, below in
        "\(above?.decimal() ?? "-")/\(below?.decimal() ?? "-")"
      }
    }
    #expect(try quotient("issue.closed_rate") == ["2/3", "2/3", "0/0", "0/0"])
    #expect(try quotient("issue.on_time_rate") == ["2/4", "1/3", "1/1", "0/0"])
    #expect(try quotient("issue.days") == ["32/3", "21/2", "11/1", "-/0"])
    #expect(figures.quotients["volunteers.rate"] == nil && figures.quotients["issue.found"] == nil)
    for row in figures.rows(catalog: books.catalog) {
      #expect(books.catalog.measure(String(row.measure.prefix { $0 != "@" }))?.isHidden != true)
    }
  }
}
