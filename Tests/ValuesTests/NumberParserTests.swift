import Catalog
import ReaderTestSupport
import Testing

@testable import Values

@Suite struct NumberParserTests {
  static let one = FixedPoint.number

  static let accepted: [Accepted<Int64>] = [
    Accepted("0", 0), Accepted("12", 12 * one), Accepted("007", 7 * one), Accepted("+12", 12 * one),
    Accepted("12.5", 12_500_000),
    Accepted("0.000001", 1), Accepted("12.50", 12_500_000), Accepted("12.0000000", 12 * one), Accepted(".5", 500_000),
    Accepted("5.", 5 * one), Accepted(" 12\u{3000}", 12 * one), Accepted("1000000000000", 1_000_000_000_000 * one),
    Accepted("999999999999.999999", 999_999_999_999_999_999), Accepted("-0", 0),
    Accepted("1,200", 1200 * one, "number.thousands"), Accepted("1,234,567.89", 1_234_567_890_000, "number.thousands"),
    Accepted("12,345", 12_345 * one, "number.thousands"), Accepted("1，200", 1200 * one, "number.thousands"),
    Accepted("1 200", 1200 * one, "number.spaces"), Accepted("1\u{A0}200\u{A0}000", 1_200_000 * one, "number.spaces"),
    Accepted("１２００", 1200 * one, "number.full_width"), Accepted("１２．５", 12_500_000, "number.full_width"),
    Accepted("１,２００", 1200 * one, "number.thousands"), Accepted("12。5", 12_500_000, "number.punctuation"),
    Accepted("1.2万", 12_000 * one), Accepted("1.2 万", 12_000 * one), Accepted("3千", 3000 * one),
    Accepted("5百", 500 * one),
    Accepted("1.2亿", 120_000_000 * one), Accepted("1亿2000万", 120_000_000 * one), Accepted("3万5千", 35_000 * one),
    Accepted("1万2", 12_000 * one), Accepted("1.2萬", 12_000 * one), Accepted("0万", 0),
    Accepted("1.2w", 12_000 * one, "number.slang"), Accepted("10W+", 100_000 * one, "number.approximate"),
    Accepted("12人", 12 * one, "number.measure"), Accepted("12（人）", 12 * one, "number.measure"),
    Accepted("12名志愿者", 12 * one, "number.measure"), Accepted("300户家庭", 300 * one, "number.measure"),
    Accepted("共12人", 12 * one, "number.measure"), Accepted("共计 12", 12 * one, "number.word"),
    Accepted("12。", 12 * one, "number.punctuation"), Accepted("12 人次", 12 * one, "number.measure"),
    Accepted("3场", 3 * one, "number.measure"),
    Accepted("300份", 300 * one, "number.measure"), Accepted("1.2万人次", 12_000 * one, "number.measure"),
    Accepted("12人/次", 12 * one, "number.measure"), Accepted("95分", 95 * one, "number.measure"),
    Accepted("400ml", 400 * one, "number.measure"),
    Accepted("400毫升", 400 * one, "number.measure"), Accepted("5千克", 5 * one, "number.measure"),
    Accepted("5kg", 5 * one, "number.measure"),
    Accepted("3場", 3 * one, "number.measure"), Accepted("3000元", 3000 * one, "number.measure"),
    Accepted("12个", 12 * one, "number.measure"),
    Accepted("400余", 400 * one, "number.approximate"), Accepted("400余人", 400 * one, "number.approximate"),
    Accepted("约300", 300 * one, "number.approximate"), Accepted("约 300 人", 300 * one, "number.approximate"),
    Accepted("大约300", 300 * one, "number.approximate"), Accepted("近300", 300 * one, "number.approximate"),
    Accepted("将近300人次", 300 * one, "number.approximate"), Accepted("300多", 300 * one, "number.approximate"),
    Accepted("300多人", 300 * one, "number.approximate"), Accepted("300人左右", 300 * one, "number.approximate"),
    Accepted("300左右", 300 * one, "number.approximate"), Accepted("300人以上", 300 * one, "number.approximate"),
    Accepted("超300", 300 * one, "number.approximate"), Accepted("超过300人", 300 * one, "number.approximate"),
    Accepted("逾300人", 300 * one, "number.approximate"), Accepted("300+", 300 * one, "number.approximate"),
    Accepted("300余万", 3_000_000 * one, "number.approximate"), Accepted("1.2万余人", 12_000 * one, "number.approximate"),
    Accepted("1万多人次", 10_000 * one, "number.approximate"), Accepted("近万人", 10_000 * one, "number.approximate"),
    Accepted("千余人", 1000 * one, "number.approximate"), Accepted("约１,２００人", 1200 * one, "number.approximate"),
    Accepted("十余人", 10 * one, "number.approximate"), Accepted("十来个", 10 * one, "number.approximate"),
    Accepted("~300", 300 * one, "number.approximate"), Accepted("≈300", 300 * one, "number.approximate"),
    Accepted("三", 3 * one, "number.chinese"), Accepted("零", 0, "number.chinese"), Accepted("〇", 0, "number.chinese"),
    Accepted("十", 10 * one, "number.chinese"), Accepted("十二", 12 * one, "number.chinese"),
    Accepted("二十", 20 * one, "number.chinese"),
    Accepted("两", 2 * one, "number.chinese"), Accepted("两百", 200 * one, "number.chinese"),
    Accepted("一百二十", 120 * one, "number.chinese"), Accepted("一百二", 120 * one, "number.chinese"),
    Accepted("一百零二", 102 * one, "number.chinese"), Accepted("一百一十二", 112 * one, "number.chinese"),
    Accepted("一百十二", 112 * one, "number.chinese"), Accepted("一千零二十", 1020 * one, "number.chinese"),
    Accepted("三千五", 3500 * one, "number.chinese"), Accepted("一万二", 12_000 * one, "number.chinese"),
    Accepted("一万零二百", 10_200 * one, "number.chinese"), Accepted("一万零二", 10_002 * one, "number.chinese"),
    Accepted("十二万三千四百五十六", 123_456 * one, "number.chinese"), Accepted("一亿二千万", 120_000_000 * one, "number.chinese"),
    Accepted("三千零五万", 30_050_000 * one, "number.chinese"), Accepted("三点五", 3_500_000, "number.chinese"),
    Accepted("零点零五", 50_000, "number.chinese"), Accepted("二〇二六", 2026 * one, "number.chinese"),
    Accepted("廿五", 25 * one, "number.chinese"), Accepted("卅", 30 * one, "number.chinese"),
    Accepted("叁佰贰拾", 320 * one, "number.chinese"), Accepted("壹仟贰佰", 1200 * one, "number.chinese"),
    Accepted("三人", 3 * one, "number.chinese"), Accepted("三百人次", 300 * one, "number.chinese"),
    Accepted("百人", 100 * one, "number.chinese"), Accepted("三百分", 300 * one, "number.chinese"),
    Accepted("1.2E+3", 1200 * one, "number.scientific"), Accepted("1.2e3", 1200 * one, "number.scientific"),
    Accepted("1.2E-3", 1200, "number.scientific"), Accepted("1.5E+10", 15_000_000_000 * one, "number.scientific"),
    Accepted("1E+12", 1_000_000_000_000 * one, "number.scientific"),
    Accepted("1.23457E+3", 1_234_570_000, "number.scientific"),
    Accepted("3.3000000000000003", 3_300_000, "number.binary_noise"),
    Accepted("0.30000000000000004", 300_000, "number.binary_noise"),
    Accepted("434.99999999999994", 435 * one, "number.binary_noise"),
    Accepted("0.7999999999999999", 800_000, "number.binary_noise"),
    Accepted("'12", 12 * one, "number.wrapped"), Accepted("=\"12\"", 12 * one, "number.wrapped"),
    Accepted("12\t", 12 * one, "number.wrapped"),
    Accepted("\u{200B}12", 12 * one), Accepted("1\u{200B}2", 12 * one, "number.invisible"),
  ]

  @Test(arguments: accepted) func reads(row: Accepted<Int64>) {
    row.check(NumberParser.parse(row.text))
  }

  static let refused: [Refused] = [
    Refused("很多", "number.unreadable"), Refused("若干", "number.unreadable"), Refused("几十人", "number.unreadable"),
    Refused("数百人", "number.unreadable"), Refused("全体", "number.unreadable"), Refused("abc", "number.unreadable"),
    Refused("12abc", "number.unreadable"), Refused("12缺", "number.unreadable"), Refused("12(缺)", "number.unreadable"),
    Refused("12(人", "number.unreadable"), Refused("12人3场", "number.unreadable"),
    Refused("12、15", "number.unreadable"), Refused("1/2", "number.unreadable"), Refused("3+2", "number.unreadable"),
    Refused("1.2.3", "number.unreadable"), Refused("93%", "number.unreadable"), Refused("人", "number.unreadable"),
    Refused("二三十人", "number.unreadable"), Refused("三四百", "number.unreadable"), Refused("一百一百", "number.unreadable"),
    Refused("一二三百", "number.unreadable"), Refused("1.2万5千", "number.unreadable"), Refused("一百千", "number.unreadable"),
    Refused("2026-10-05", "number.unreadable"), Refused("5月10日", "number.unreadable"),
    Refused("三千米", "number.unreadable"),
    Refused("1 20", "number.unreadable"), Refused("..5", "number.unreadable"), Refused("+", "number.unreadable"),
    Refused("一点", "number.unreadable"), Refused("十点", "number.unreadable"), Refused("1万2万", "number.unreadable"),
    Refused("1,20", "number.grouping"), Refused("1,2000", "number.grouping"), Refused("1234,567", "number.grouping"),
    Refused("12,34,567", "number.grouping"), Refused("12，15", "number.grouping"),
    Refused("2-3", "number.range"), Refused("200-300人", "number.range"), Refused("200人至300人", "number.range"),
    Refused("2~3", "number.range"), Refused("2—3人", "number.range"), Refused("两到三人", "number.range"),
    Refused("-3", "number.negative"), Refused("−3", "number.negative"), Refused("－3", "number.negative"),
    Refused("负三", "number.negative"), Refused("(1,200)", "number.negative"), Refused("-0.5", "number.negative"),
    Refused("0.0000001", "number.decimals"), Refused("1.2345678", "number.decimals"),
    Refused("1E-7", "number.decimals"),
    Refused("0.333333333333333", "number.decimals"),
    Refused("1000000000001", "number.too_large"), Refused("1000000000000.1", "number.too_large"),
    Refused("2万亿", "number.too_large"),
    Refused("1E+13", "number.too_large"), Refused("999999999999999999", "number.too_large"),
    Refused("1234567890123456789", "number.digits"), Refused("1E+99", "number.digits"),
    Refused("1.23457E+11", "number.digits_lost"), Refused("4.40981E+17", "number.digits_lost"),
    Refused("#####", "number.hashes"), Refused("#N/A", "number.formula"), Refused("1\u{FFFD}2", "number.broken"),
  ]

  @Test(arguments: refused) func refuses(row: Refused) {
    row.check(NumberParser.parse(row.text))
  }

  @Test(arguments: [
    ("-3", -3), ("−3", -3), ("负三", -3), ("(1,200)", -1200), ("（3）", -3), ("-1.2万", -12_000), ("3", 3), ("约-3", -3),
  ])
  func negativesWhereAllowed(text: String, value: Int64) {
    #expect(NumberParser.parse(text, context: NumberContext(allowsNegative: true)).value == value * Self.one)
  }

  @Test(arguments: [
    ("3", 30_000), ("1.2", 12_000), ("三", 30_000), ("3万", 30_000), ("300人", 300), ("约3", 30_000), ("30", 300_000),
    ("3千", 3000),
  ])
  func theHeadersFactorIsForBareNumbers(text: String, value: Int64) {
    #expect(NumberParser.parse(text, context: NumberContext(factor: 10_000)).value == value * Self.one)
  }

  static let headers: [(String, Int64?)] = [
    ("人", 1), ("人次", 1), ("万人", 10_000), ("万人次", 10_000), ("千人", 1000), ("百份", 100), ("万", 10_000), ("单位：万人", 10_000),
    ("千克", 1), ("亿", 100_000_000), ("百万人", 1_000_000), ("小时/人", 1), ("小时、人", nil), ("说明", nil),
  ]

  @Test(arguments: headers) func headersNameFactors(words: String, factor: Int64?) {
    #expect(NumberParser.factor(ofHeaderUnit: words) == factor)
  }

  @Test(arguments: ["", "  ", "-", "—", "——", "/", "无", "N/A", "空"]) func blanks(text: String) {
    #expect(NumberParser.parse(text).isBlank)
    #expect((NumberParser.parse(text).repair == nil) == text.allSatisfy { $0 == " " })
  }

  @Test func repairsSayEverything() throws {
    let repair = try #require(NumberParser.parse("约１,２００人").repair)
    #expect(repair.text.zh == "“约１,２００人”读作1200（全角字符改为半角；约数按所写的数计；去掉千位分隔符；去掉量词“人”）")
    let refusal = try #require(NumberParser.parse("很多").refusal)
    #expect(refusal.seen.zh == "“很多”不是可读的数字")
    #expect(refusal.fix.en == "check it and send it again, for example 12, 1200, 1.2万")
  }

  /// The number in Chinese numerals, as it is spoken.
  static func spoken(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    func section(_ n: Int) -> String {
      var (out, zero) = ("", false)
      for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = n / unit % 10
        if digit > 0 {
          out += (zero && !out.isEmpty ? "零" : "") + digits[digit] + name
          zero = false
        } else {
          zero = true
        }
      }
      return out
    }
    let (high, middle, low) = (number / 100_000_000, number / 10_000 % 10_000, number % 10_000)
    var out = high > 0 ? section(high) + "亿" : ""
    if middle > 0 { out += (middle < 1000 && !out.isEmpty ? "零" : "") + section(middle) + "万" }
    if low > 0 { out += (low < 1000 && !out.isEmpty ? "零" : "") + section(low) }
    return out.isEmpty ? "零" : out
  }

  @Test func chineseNumeralsRoundTrip() {
    for number in 0...12_345 {
      #expect(NumberParser.parse(Self.spoken(number)).value == Int64(number) * Self.one, "\(Self.spoken(number))")
    }
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let number = Int.random(in: 0..<1_000_000_000_000, using: &random) >> Int.random(in: 0..<40, using: &random)
      #expect(NumberParser.parse(Self.spoken(number)).value == Int64(number) * Self.one, "\(Self.spoken(number))")
    }
  }

  @Test func decimalsRoundTripPlainGroupedAndFullWidth() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2000 {
      let value =
        Int64.random(in: 0...1_000_000_000_000_000_000, using: &random) >> Int64.random(in: 0..<60, using: &random)
      let plain = FixedWords.decimal(value)
      let whole = plain.prefix { $0 != "." }
      var grouped = ""
      for (place, digit) in whole.enumerated() {
        if place > 0, (whole.count - place) % 3 == 0 { grouped += "," }
        grouped.append(digit)
      }
      grouped += plain.dropFirst(whole.count)
      var wide = String.UnicodeScalarView()
      for scalar in plain.unicodeScalars { if let full = Unicode.Scalar(scalar.value + 0xFEE0) { wide.append(full) } }
      for text in [plain, grouped, String(wide)] {
        #expect(NumberParser.parse(text).value == value, "\(text)")
      }
    }
  }
}
