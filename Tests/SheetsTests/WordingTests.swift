import Catalog
import Diagnostics
import Testing

@testable import Sheets

@Suite struct WordingTests {
  @Test(arguments: [
    (NumberFormat.integer, 1_234_567, 1, "1,234,567"), (.decimal, 12_345, 10, "1,234.5"), (.percent, 1, 3, "33.3%"),
    (.change, -12, 1000, "▼ 1.2%"), (.change, 69, 1000, "▲ 6.9%"), (.money, -5, 2, "-2.50"),
    (.tenThousands, 96_663, 1, "9.7"), (.tenThousands, 5_000, 1, "0.5"), (.rank(of: 12), 3, 1, "3/12"),
    (.integer, -999, 1, "-999"), (.integer, 5, 10, "1"), (.difference(.decimal), -22, 10, "▼ 2.2"),
    (.difference(.tenThousands), 42_000, 1, "▲ 4.2"),
  ])
  func formats(format: NumberFormat, above: Int, below: Int, text: String) throws {
    #expect(format.text(try #require(Exact(Int128(above), over: Int128(below)))) == text)
  }

  @Test("digits and commas are those of the exact number, however many")
  func digitsAreThoseOfTheNumber() throws {
    let large = [Int128(UInt64.max), Int128.max / 100]
    let values: [Int128] = [0, 1, -1, 9, 10, 999, 1_000, -1_000, 999_999, 1_000_000] + large
    for value in values + values.map({ $0 * 7 / 3 }) {
      for places in 0...2 {
        let number = try #require(Exact(value, over: 100))
        let plain = String(decoding: Exact.digits(number.rounded(places: places), places: places), as: UTF8.self)
        #expect(number.fixed(places: places) == plain)
        #expect(number.grouped(places: places).replacing(",", with: "") == plain)
      }
    }
    #expect(Exact(1_234_567_890).grouped(places: 2) == "1,234,567,890.00")
    #expect(Exact(-123_456).grouped(places: 0) == "-123,456")
  }

  @Test func masks() {
    #expect(Masking.name("李四") == "李*")
    #expect(Masking.name("张小三") == "张*三")
    #expect(Masking.name("欧阳娜娜") == "欧**娜")
    #expect(Masking.text("电话13800001234，身份证44098119900101123X。") == "电话138****1234，身份证440***********123X。")
    #expect(Masking.text("编号20261005001、金额123456") == "编号20261005001、金额123456")
    #expect(Masking.text("13800001234") == "138****1234" && Masking.text("1380000123") == "1380000123")
    #expect(Masking.text("1380000 1234 1380000") == "1380000 1234 1380000")
  }

  @Test(
    "numbers of people are masked in whatever form they are written",
    arguments: [
      ("+8613800001234", "+861******1234"), ("008613800001234", "008********1234"), ("013800001234", "013*****1234"),
      ("１３８００００１２３４", "１３８****１２３４"), ("138-0000-1234", "138-****-1234"), ("电138 0000 1234。", "电138 **** 1234。"),
      ("138 00001234", "138 ****1234"), ("+86 138-0000-1234", "+86 138-****-1234"),
      ("440981 19900101 123X", "440*** ******** 123X"), ("440981 1990 0101 1234", "440*** **** **** 1234"),
      ("６２２２021234567890123", "６２２************0123"), ("6222 0212 3456 7890 123", "622* **** **** ***0 123"),
      ("5222021234567890", "522*********7890"),
    ])
  func masksOtherForms(text: String, masked: String) {
    #expect(Masking.text(text) == masked)
    #expect(Masking.text("前\(text)，后") == "前\(masked)，后")
  }

  @Test(
    "what is no number of a person stays",
    arguments: [
      "202610150000123", "20261015083000123", "202610150000123456", "12345678901",
      "020-8765-4321", "2026100500000012", "2026-10-05 08:30:00", "100-2000-3000", "20261005001", "1,380,000,123,456",
      "2026年1月 服务 13,800 小时，0001234 件", "12345678901234", "服务1,380人次、1,380小时、0.5%",
    ])
  func keepsOtherNumbers(text: String) { #expect(Masking.text(text) == text) }

  @Test("a text of more lines than a row can have is parted behind marks, and nothing of it is lost")
  func partsLongTexts() {
    let units = (1...200).map { "第\($0)社区（1,234.5分）" }.joined(separator: "、")
    let text = "红榜：镇街类为\(units)。黑榜空缺。"
    let pieces = TextWidth.pieces(text, lines: 20, width: 126, size: 14)
    #expect(pieces.count > 1 && pieces.joined() == text)
    for piece in pieces { #expect(TextWidth.lines(piece, width: 126, size: 14) <= 20) }
    #expect(pieces.dropLast().allSatisfy { "，、；。".contains($0.last ?? " ") })
    #expect(TextWidth.pieces("短", lines: 1, width: 10, size: 14) == ["短"])
  }

  @Test func widthsCountChineseAsTwo() {
    #expect(TextWidth.columns("城东ab") == 6)
    #expect(TextWidth.columns("长行\n短") == 4)
    #expect(TextWidth.lines("一二三四五六七八九十", width: 13, size: 12) == 2)
  }

  @Test func digitsStandInTheirOwnFace() {
    let runs = TextRun.runs("服务2,581人次，增长6.9%。", Font(.body, 12))
    #expect(runs.map(\.text) == ["服务", "2,581", "人次，增长", "6.9%", "。"])
    #expect(runs.map(\.font.face) == [.body, .figures, .body, .figures, .body])
  }

  @Test(arguments: [
    ("2026", "表 2026"), ("Q3", "表 Q3"), ("a/b[c]", "a·b·c·"), ("'x'", "x"), ("History", "表 History"), ("总览", "总览"),
  ])
  func sheetNames(wanted: String, legal: String) {
    #expect(SheetName.legal(wanted) == legal)
    #expect(SheetName.isLegal(SheetName.legal(wanted)))
  }

  @Test func sheetNamesAreCutAndNumbered() {
    let long = String(repeating: "长", count: 40)
    let first = SheetName.legal(long)
    let second = SheetName.legal(long, avoiding: [first])
    #expect(first.count == 31)
    #expect(second.hasSuffix(" (2)") && second.utf16.count == 31)
    #expect(SheetName.legal("ABC说明", avoiding: ["abc说明"]) == "ABC说明 (2)")
  }

  @Test func fileNames() {
    #expect(BookFileName.clean("上级/名称") == "上级-名称")
    #expect(BookFileName.clean("con") == "_con")
    #expect(BookFileName.clean(" ..科室. ") == "科室")
    #expect(BookFileName.clean("") == "_")
  }

  @Test func sumsNameRangesOfRows() {
    #expect(Sheet.sumFormula(rows: [5, 6, 7, 10], column: 2) == "SUM(C6:C8,C11)")
    #expect(Sheet.sumFormula(rows: [], column: 2) == nil)
    #expect(Sheet.sumFormula(rows: Array(stride(from: 0, to: 900, by: 2)), column: 2) == nil)
    #expect(Position(0, 27).name == "AB1")
    #expect(Position(0, 702).name == "AAA1")
  }
}
