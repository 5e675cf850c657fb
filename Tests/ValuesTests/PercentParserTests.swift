import Testing

@testable import Values

@Suite struct PercentParserTests {
  static let signed: [Accepted<Int64>] = [
    Accepted("93%", 930_000), Accepted("93 %", 930_000), Accepted("93.5%", 935_000), Accepted("0%", 0),
    Accepted("100%", 1_000_000),
    Accepted("100.00%", 1_000_000), Accepted("0.5%", 5000), Accepted("+93%", 930_000), Accepted("5‰", 5000),
    Accepted("0.0001%", 1),
    Accepted("93％", 930_000, "percent.full_width"), Accepted("９３％", 930_000, "percent.full_width"),
    Accepted("百分之九十三", 930_000, "percent.chinese"), Accepted("百分之93", 930_000), Accepted("百分之百", 1_000_000),
    Accepted("百分之九十三点五", 935_000, "percent.chinese"), Accepted("百分之一百", 1_000_000, "percent.chinese"),
    Accepted("九成", 900_000, "percent.chinese"), Accepted("九成五", 950_000, "percent.chinese"), Accepted("9成", 900_000),
    Accepted("八成半", 850_000, "percent.chinese"), Accepted("约93%", 930_000, "percent.approximate"),
    Accepted("93%左右", 930_000, "percent.approximate"), Accepted("93%以上", 930_000, "percent.approximate"),
    Accepted("33.33333%", 333_333, "percent.rounded"), Accepted("66.666666666%", 666_667, "percent.rounded"),
    Accepted("'93%", 930_000, "percent.wrapped"), Accepted("0", 0), Accepted("93", 930_000), Accepted("1.5", 15_000),
  ]

  @Test(arguments: signed) func readsSignedOnes(row: Accepted<Int64>) {
    row.check(PercentParser.parse(row.text, form: .percentSign))
  }

  @Test(arguments: [
    ("0.93", PercentForm.fraction, 930_000), ("1", .fraction, 1_000_000), ("0", .fraction, 0),
    ("0.333333", .fraction, 333_333),
    ("93%", .fraction, 930_000), ("93", .hundred, 930_000), ("100", .hundred, 1_000_000), ("1", .hundred, 10_000),
    ("0.93", .hundred, 9300),
    ("93%", .hundred, 930_000), ("九十三", .hundred, 930_000), ("93", .mixed, 930_000), ("0", .mixed, 0),
    ("50%", .mixed, 500_000),
    ("0", .undecided, 0), ("93", .undecided, 930_000),
  ])
  func readsBareOnesAsTheColumnDecided(text: String, form: PercentForm, value: Int64) {
    #expect(PercentParser.parse(text, form: form).value == value)
  }

  @Test func roundsFractionsToMillionths() {
    Accepted("0.9333333333", 933_333, "percent.rounded").check(PercentParser.parse("0.9333333333", form: .fraction))
    Accepted("0.0000005", 1, "percent.rounded").check(PercentParser.parse("0.0000005", form: .fraction))
  }

  static let refused: [(Refused, PercentForm)] = [
    (Refused("930%", "percent.too_large"), .percentSign), (Refused("100.1%", "percent.too_large"), .percentSign),
    (Refused("1.2", "percent.too_large"), .fraction), (Refused("930", "percent.too_large"), .hundred),
    (Refused("101", "percent.too_large"), .hundred), (Refused("999999999999999999", "percent.too_large"), .hundred),
    (Refused("0.93", "percent.ambiguous"), .mixed), (Refused("1", "percent.ambiguous"), .mixed),
    (Refused("1", "percent.ambiguous"), .undecided), (Refused("0.93", "percent.ambiguous"), .percentSign),
    (Refused("-5%", "percent.negative"), .percentSign), (Refused("-0.05", "percent.negative"), .fraction),
    (Refused("80%-90%", "percent.range"), .percentSign), (Refused("80-90%", "percent.range"), .hundred),
    (Refused("完成", "percent.unreadable"), .percentSign), (Refused("%", "percent.unreadable"), .percentSign),
    (Refused("百分之", "percent.unreadable"), .percentSign), (Refused("93%%", "percent.unreadable"), .percentSign),
    (Refused("九成十", "percent.unreadable"), .percentSign), (Refused("3/4", "percent.unreadable"), .fraction),
    (Refused("#DIV/0!", "percent.formula"), .percentSign), (Refused("###", "percent.hashes"), .percentSign),
  ]

  @Test(arguments: refused) func refuses(row: Refused, form: PercentForm) {
    row.check(PercentParser.parse(row.text, form: form))
  }

  @Test func theBoundIsTheColumns() {
    #expect(PercentParser.parse("120%", form: .percentSign, most: 2_000_000).value == 1_200_000)
    #expect(PercentParser.parse("1.2", form: .fraction, most: 2_000_000).value == 1_200_000)
    Refused("1.2", "percent.ambiguous").check(PercentParser.parse("1.2", form: .mixed, most: 2_000_000))
  }

  static let columns: [([String], PercentForm)] = [
    ([], .percentSign), (["93%", "50％", "", "-"], .percentSign), (["93%", "0"], .percentSign),
    (["0.93", "0.5", "1"], .fraction),
    (["0.93", "0", "50%"], .fraction), (["93", "50", "100"], .hundred), (["93", "1", "0"], .hundred),
    (["93.5", "50%"], .hundred),
    (["0.93", "93"], .mixed), (["0.5", "1", "30"], .mixed), (["1", "0", "1"], .undecided),
    (["完成", "abc"], .percentSign),
    (["九十三"], .hundred), (["１００"], .hundred), (["0.0000001"], .fraction),
  ]

  @Test(arguments: columns) func theColumnDecidesOnce(texts: [String], form: PercentForm) {
    #expect(PercentForm.decide(texts) == form)
    #expect(PercentForm.decide(texts.reversed()) == form)
  }

  @Test(arguments: ["%", "％", " % ", "百分比"]) func theHeaderDecidesAlone(unit: String) {
    #expect(PercentForm.decide(["0.93", "93"], headerUnit: unit) == .hundred)
  }

  @Test func otherHeadersDecideNothing() {
    #expect(PercentForm.decide(["0.93"], headerUnit: "截至月底") == .fraction)
    #expect(PercentForm.decide(["0.93"], headerUnit: "") == .fraction)
  }

  @Test func ambiguitySaysBothReadings() throws {
    let refusal = try #require(PercentParser.parse("0.93", form: .mixed).refusal)
    #expect(refusal.seen.zh == "“0.93”没有百分号，可能是93%，也可能是0.93%")
    #expect(refusal.fix.zh == "请写上百分号，例如 93%")
  }

  @Test(arguments: ["", "-", "无", "/"]) func blanks(text: String) {
    #expect(PercentParser.parse(text, form: .fraction).isBlank)
  }

  @Test func everyPercentRoundTripsInEveryForm() {
    for value in stride(from: Int64(0), through: 1_000_000, by: 1000) {
      let percent = FixedWords.percent(value)
      #expect(PercentParser.parse(percent, form: .percentSign).value == value)
      #expect(PercentParser.parse(String(percent.dropLast()), form: .hundred).value == value)
      #expect(PercentParser.parse(FixedWords.decimal(value), form: .fraction).value == value)
    }
  }
}
