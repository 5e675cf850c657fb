import Catalog
import Testing

@testable import Values

@Suite struct MoneyParserTests {
  static let yuan = FixedPoint.number

  static let accepted: [Accepted<Int64>] = [
    Accepted("3000", 3000 * yuan), Accepted("3000.50", 3_000_500_000), Accepted("0", 0), Accepted("+3000", 3000 * yuan),
    Accepted("3000元", 3000 * yuan), Accepted("3000 元", 3000 * yuan), Accepted("3000圆", 3000 * yuan),
    Accepted("3000块", 3000 * yuan),
    Accepted("3000块钱", 3000 * yuan), Accepted("3000元整", 3000 * yuan), Accepted("3000元人民币", 3000 * yuan),
    Accepted("3万元", 30_000 * yuan), Accepted("3万", 30_000 * yuan), Accepted("3.5万元", 35_000 * yuan),
    Accepted("1.2亿", 120_000_000 * yuan),
    Accepted("1.2亿元", 120_000_000 * yuan), Accepted("5千元", 5000 * yuan), Accepted("3万5千元", 35_000 * yuan),
    Accepted("3萬元", 30_000 * yuan),
    Accepted("￥3,000.50", 3_000_500_000, "money.thousands"), Accepted("￥3000", 3000 * yuan),
    Accepted("¥3000", 3000 * yuan),
    Accepted("¥ 3000", 3000 * yuan), Accepted("￥3万", 30_000 * yuan), Accepted("RMB 3000", 3000 * yuan),
    Accepted("RMB3000", 3000 * yuan),
    Accepted("rmb¥3000", 3000 * yuan), Accepted("CNY 3000", 3000 * yuan), Accepted("3000 RMB", 3000 * yuan),
    Accepted("3000 yuan", 3000 * yuan),
    Accepted("人民币3000元", 3000 * yuan), Accepted("人民币:3000元", 3000 * yuan),
    Accepted("3,000元", 3000 * yuan, "money.thousands"),
    Accepted("３０００元", 3000 * yuan, "money.full_width"), Accepted("3元5角", 3_500_000), Accepted("3元5角2分", 3_520_000),
    Accepted("3元5分", 3_050_000), Accepted("5角", 500_000), Accepted("50分", 500_000), Accepted("3块5角", 3_500_000),
    Accepted("叁仟元整", 3000 * yuan, "money.chinese"), Accepted("人民币叁万伍仟元正", 35_000 * yuan, "money.chinese"),
    Accepted("壹佰贰拾叁元肆角伍分", 123_450_000, "money.chinese"), Accepted("三千元", 3000 * yuan, "money.chinese"),
    Accepted("约3万元", 30_000 * yuan, "money.approximate"), Accepted("3万余元", 30_000 * yuan, "money.approximate"),
    Accepted("近3000元", 3000 * yuan, "money.approximate"), Accepted("300余万元", 3_000_000 * yuan, "money.approximate"),
    Accepted("共3000元", 3000 * yuan, "money.word"), Accepted("3000元。", 3000 * yuan, "money.punctuation"),
    Accepted("3000元左右", 3000 * yuan, "money.approximate"), Accepted("3w", 30_000 * yuan, "money.slang"),
    Accepted("1.2E+5", 120_000 * yuan, "money.scientific"),
    Accepted("0.30000000000000004", 300_000, "money.binary_noise"),
    Accepted("'3000", 3000 * yuan, "money.wrapped"), Accepted("3000\t", 3000 * yuan, "money.wrapped"),
    Accepted("1000000000000", 1_000_000_000_000 * yuan),
  ]

  @Test(arguments: accepted) func reads(row: Accepted<Int64>) {
    row.check(MoneyParser.parse(row.text))
  }

  static let refused: [Refused] = [
    Refused("$3000", "money.currency"), Refused("3000美元", "money.currency"), Refused("HK$3000", "money.currency"),
    Refused("3000港币", "money.currency"), Refused("USD 3000", "money.currency"), Refused("€300", "money.currency"),
    Refused("3000元/人", "money.unreadable"), Refused("若干", "money.unreadable"), Refused("3000人", "money.unreadable"),
    Refused("元", "money.unreadable"), Refused("待定", "money.unreadable"), Refused("3元50角", "money.unreadable"),
    Refused("3元5", "money.unreadable"), Refused("10箱牛奶", "money.unreadable"),
    Refused("3000-5000元", "money.range"), Refused("3万至5万元", "money.range"), Refused("3000元~5000元", "money.range"),
    Refused("-3000", "money.negative"), Refused("￥-3000", "money.negative"), Refused("-￥3000", "money.negative"),
    Refused("(3,000.50)", "money.negative"), Refused("0.0000001", "money.decimals"),
    Refused("1000000000001", "money.too_large"),
    Refused("2万亿元", "money.too_large"), Refused("3,00", "money.grouping"), Refused("1.23457E+11", "money.digits_lost"),
    Refused("#VALUE!", "money.formula"), Refused("####", "money.hashes"), Refused("3\u{FFFD}", "money.broken"),
  ]

  @Test(arguments: refused) func refuses(row: Refused) {
    row.check(MoneyParser.parse(row.text))
  }

  @Test(arguments: [
    ("3", 30_000), ("1.5", 15_000), ("3,000", 30_000_000), ("3元", 3), ("3万", 30_000), ("3000元", 3000), ("3万元", 30_000),
    ("三", 30_000),
  ])
  func bareNumbersAreInTheHeadersUnit(text: String, value: Int64) {
    #expect(MoneyParser.parse(text, context: MoneyContext(factor: 10_000)).value == value * Self.yuan)
  }

  @Test func aSignOfYuanUnderAnotherUnitIsAsked() {
    Refused("￥3,000", "money.ambiguous").check(MoneyParser.parse("￥3,000", context: MoneyContext(factor: 10_000)))
    #expect(MoneyParser.parse("￥3000元", context: MoneyContext(factor: 10_000)).value == 3000 * Self.yuan)
  }

  @Test func negativesWhereAllowed() {
    let both = MoneyContext(allowsNegative: true)
    #expect(MoneyParser.parse("(3,000.50)", context: both).value == -3_000_500_000)
    #expect(MoneyParser.parse("￥-3万", context: both).value == -30_000 * Self.yuan)
    #expect(MoneyParser.parse("-3元5角", context: both).value == -3_500_000)
  }

  static let headers: [(String, Int64?)] = [
    ("元", 1), ("万元", 10_000), ("亿元", 100_000_000), ("千元", 1000), ("百万元", 1_000_000), ("单位：万元", 10_000),
    ("人民币万元", 10_000),
    ("RMB", 1), ("万", 10_000), ("人", nil), ("美元", nil), ("万人", nil), ("", nil),
  ]

  @Test(arguments: headers) func headersNameUnits(words: String, factor: Int64?) {
    #expect(MoneyParser.factor(ofHeaderUnit: words) == factor)
  }

  @Test(arguments: ["", " ", "-", "/", "无"]) func blanks(text: String) {
    #expect(MoneyParser.parse(text).isBlank)
  }
}
