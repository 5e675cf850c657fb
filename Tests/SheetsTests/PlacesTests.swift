import Catalog
import Figures
import Sheets
import SheetsTestSupport
import Testing

@testable import Sheets

/// Numbers bear more places where the usual ones would say what is not so.
@Suite struct PlacesTests {
  private func exact(_ text: String) throws -> Exact { try #require(Exact(percentOrDecimal: text[...])) }

  @Test(
    "a value is not read as meeting what it does not meet",
    arguments: [
      (NumberFormat.Amount.decimal, "89.96", "90", "89.96", "#,##0.00"),
      (.decimal, "89.94", "90", "89.9", "#,##0.0"), (.decimal, "89.9996", "90", "89.9996", "#,##0.0000"),
      (.decimal, "90.04", "90", "90.0", "#,##0.0"), (.percent, "0.99996", "1", "99.996%", "0.000%"),
      (.integer, "1.6", "2", "1.6", "#,##0.0"), (.money, "1999.996", "2000", "1,999.996", "#,##0.000"),
      // A cell cannot show 万元 with two places, nor with three.
      (.tenThousands, "199980", "200000", "19.9980", "0\\.0000"), (.tenThousands, "190000", "200000", "19.0", "0\\.0,"),
      // What four places do not tell is shown as usual.
      (.decimal, "89.99999", "90", "90.0", "#,##0.0"),
    ])
  func keepsBelow(amount: NumberFormat.Amount, value: String, bound: String, text: String, code: String) throws {
    let (value, bound) = (try exact(value), try exact(bound))
    let shown = amount.keeping(value) { $0 >= bound }
    #expect(shown.text(value) == text && shown.code == code)
  }

  @Test(
    "a target is shown as it was written",
    arguments: [
      (NumberFormat.Amount.decimal, "1400", "1,400"), (.decimal, "88.5", "88.5"), (.decimal, "88.25", "88.25"),
      (.percent, "90%", "90%"), (.percent, "13.25%", "13.25%"), (.percent, "0.215%", "0.215%"),
      (.percent, "99.97%", "99.97%"), (.integer, "1200", "1,200"), (.integer, "2.5", "2.5"), (.money, "0.5", "0.50"),
      (.money, "500", "500"), (.tenThousands, "200000", "20.0"), (.tenThousands, "127500", "12.7500"),
    ])
  func showsAsWritten(amount: NumberFormat.Amount, value: String, text: String) throws {
    let value = try exact(value)
    #expect(amount.asWritten(value).text(value) == text)
  }

  @Test("of values in order, those that are not equal are told apart")
  func tellsApart() throws {
    let values = try ["100", "99.96", "85.04", "84.96", "84.96", "80"].map(exact)
    let texts = zip(NumberFormat.Amount.decimal.apart(values), values).map { $0.text($1) }
    #expect(texts == ["100.00", "99.96", "85.04", "84.96", "84.96", "80.0"])
    #expect(NumberFormat.said("100.00") == "100" && NumberFormat.said("99.96") == "99.96")
  }

  /// 变动说明 showed the same number twice, and changes of rates in %.
  @Test func whatWasIssuedAndWhatIsNowDiffer() throws {
    var context = try SuiteCity().context()
    func changed(_ measure: String, _ issued: String, _ now: String) -> Restatement {
      Restatement(
        period: "2026-09", unit: "全市", category: "", measure: measure, issued: issued, now: now, causes: ["1.csv"])
    }
    context.figures.restated = [
      changed("service.hours", "23", "23.04"), changed("service.hours", "23.049", "23.051"),
      changed("issue.closed_rate", "0.9996", "1"), changed("issue.closed_rate", "0.903", "0.901"),
      changed("service.visits", "12", "13"),
    ]
    let sheets = WorkbookBuilder.workbooks(context).flatMap(\.sheets)
    let grid = try #require(sheets.first { $0.name == "变动说明" }).grid
    for row in [
      "| 2026年9月 | 全市 | 服务时长（小时） |  | 23.00 | 23.04 | +0.04 |", "| 23.049 | 23.051 | +0.002 |",
      "| 99.96% | 100.00% | +0.04个百分点 |", "| 90.3% | 90.1% | -0.2个百分点 |", "| 12 | 13 | +1 |",
    ] { #expect(grid.contains(row), "\(row)\n\(grid)") }
  }
}
