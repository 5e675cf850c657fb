import Catalog
import ReaderTestSupport
import Testing

@testable import Values

@Suite struct DurationParserTests {
  /// Hours, minutes and seconds in 1/90,000 h.
  static func h(_ hours: Int64, _ minutes: Int64 = 0, _ seconds: Int64 = 0) -> Int64 {
    hours * FixedPoint.hour + minutes * 1500 + seconds * 25
  }

  static let accepted: [Accepted<Int64>] = [
    Accepted("3", h(3)), Accepted("1.5", h(1, 30)), Accepted("0.5", h(0, 30)), Accepted(".5", h(0, 30)),
    Accepted("03", h(3)),
    Accepted("3.0", h(3)), Accepted("3.", h(3)), Accepted("24", h(24)), Accepted("0.0001", 9), Accepted("+3", h(3)),
    Accepted("3小时", h(3)), Accepted("3 小时", h(3)), Accepted("1.5小时", h(1, 30)), Accepted("3個小時", h(3)),
    Accepted("3个小时", h(3)), Accepted("3小時", h(3)), Accepted("3时", h(3)), Accepted("3钟头", h(3)), Accepted("3个钟头", h(3)),
    Accepted("3h", h(3)), Accepted("1.5h", h(1, 30)), Accepted("1.5 H", h(1, 30)), Accepted("3hrs", h(3)),
    Accepted("3 hours", h(3)),
    Accepted("1 hour", h(1)), Accepted("2hr.", h(2)), Accepted("3(小时)", h(3)), Accepted("24小时", h(24)),
    Accepted("3小时整", h(3)),
    Accepted("90分钟", h(1, 30)), Accepted("90分", h(1, 30)), Accepted("90 min", h(1, 30)), Accepted("90mins", h(1, 30)),
    Accepted("90分鐘", h(1, 30)), Accepted("90m", h(1, 30)), Accepted("45 minutes", h(0, 45)),
    Accepted("1.5分钟", h(0, 1, 30)),
    Accepted("5400秒", h(1, 30)), Accepted("5400s", h(1, 30)), Accepted("30 seconds", h(0, 0, 30)),
    Accepted("1440分钟", h(24)),
    Accepted("1小时30分", h(1, 30)), Accepted("1小时30分钟", h(1, 30)), Accepted("1 小时 30 分", h(1, 30)),
    Accepted("1小时零5分", h(1, 5)), Accepted("1小时05分", h(1, 5)), Accepted("1小时又30分", h(1, 30)),
    Accepted("1时30分", h(1, 30)),
    Accepted("1小时30分20秒", h(1, 30, 20)), Accepted("30分20秒", h(0, 30, 20)), Accepted("1小时20秒", h(1, 0, 20)),
    Accepted("1h30m", h(1, 30)), Accepted("1h 30min", h(1, 30)), Accepted("1h30m20s", h(1, 30, 20)),
    Accepted("1H30M", h(1, 30)),
    Accepted("1 hour and 30 minutes", h(1, 30)), Accepted("1小时30", h(1, 30), "duration.unit_supplied"),
    Accepted("1h30", h(1, 30), "duration.unit_supplied"), Accepted("30分20", h(0, 30, 20), "duration.unit_supplied"),
    Accepted("8:30-11:30", h(3), "duration.from_times"), Accepted("下午2:00至4:00", h(2), "duration.from_times"),
    Accepted("1:30", h(1, 30)), Accepted("01:30", h(1, 30)), Accepted("1:30:00", h(1, 30)),
    Accepted("1:30:20", h(1, 30, 20)),
    Accepted("0:45", h(0, 45)), Accepted("24:00", h(24)), Accepted("1：30", h(1, 30), "duration.full_width"),
    Accepted("三小时", h(3), "duration.chinese"), Accepted("十二小时", h(12), "duration.chinese"),
    Accepted("两小时", h(2), "duration.chinese"), Accepted("兩個小時", h(2), "duration.chinese"),
    Accepted("二十四小时", h(24), "duration.chinese"), Accepted("九十分钟", h(1, 30), "duration.chinese"),
    Accepted("一小时三十分", h(1, 30), "duration.chinese"), Accepted("一小时零五分钟", h(1, 5), "duration.chinese"),
    Accepted("三点五小时", h(3, 30), "duration.chinese"), Accepted("三", h(3), "duration.chinese"),
    Accepted("半小时", h(0, 30)), Accepted("半个小时", h(0, 30)), Accepted("半个钟头", h(0, 30)), Accepted("半分钟", h(0, 0, 30)),
    Accepted("一个半小时", h(1, 30), "duration.chinese"), Accepted("1个半小时", h(1, 30)),
    Accepted("两个半小时", h(2, 30), "duration.chinese"),
    Accepted("两小时半", h(2, 30), "duration.chinese"), Accepted("2小时半", h(2, 30)), Accepted("3个半钟头", h(3, 30)),
    Accepted("一刻钟", h(0, 15), "duration.chinese"), Accepted("三刻钟", h(0, 45), "duration.chinese"),
    Accepted("1小时三刻钟", h(1, 45), "duration.chinese"),
    Accepted("３小时", h(3), "duration.full_width"), Accepted("１．５", h(1, 30), "duration.full_width"),
    Accepted("3（小时）", h(3), "duration.full_width"), Accepted("1。5小时", h(1, 30), "duration.punctuation"),
    Accepted("约3小时", h(3), "duration.approximate"), Accepted("近3小时", h(3), "duration.approximate"),
    Accepted("3小时左右", h(3), "duration.approximate"), Accepted("3小时多", h(3), "duration.approximate"),
    Accepted("3个多小时", h(3), "duration.approximate"), Accepted("3多小时", h(3), "duration.approximate"),
    Accepted("3小时以上", h(3), "duration.approximate"), Accepted("3h+", h(3), "duration.approximate"),
    Accepted("共3小时", h(3), "duration.word"), Accepted("共计：3小时", h(3), "duration.word"),
    Accepted("3小时。", h(3), "duration.punctuation"),
    Accepted("1:30:00.5", h(1, 30) + 13, "duration.rounded"), Accepted("1:30:00.2", h(1, 30) + 5),
    Accepted("'3小时", h(3), "duration.wrapped"),
    Accepted("3\t", h(3), "duration.wrapped"),
    Accepted("0.33333", h(0, 20), "duration.rounded"), Accepted("0.3333333333333333", h(0, 20), "duration.rounded"),
    Accepted("1.23456", 111_110, "duration.rounded"), Accepted("0.00001", 1, "duration.rounded"),
    Accepted("1.00005", 90_005, "duration.rounded"),
  ]

  @Test(arguments: accepted) func reads(row: Accepted<Int64>) {
    row.check(DurationParser.parse(row.text))
  }

  static let refused: [Refused] = [
    Refused("-1", "duration.negative"), Refused("−1", "duration.negative"), Refused("-1小时", "duration.negative"),
    Refused("负一小时", "duration.negative"), Refused("-0.5", "duration.negative"), Refused("-1:30", "duration.negative"),
    Refused("0", "duration.zero"), Refused("0小时", "duration.zero"), Refused("0:00", "duration.zero"),
    Refused("0.0", "duration.zero"),
    Refused("零小时", "duration.zero"), Refused("0.000001", "duration.zero"),
    Refused("300小时", "duration.too_long"), Refused("三百小时", "duration.too_long"),
    Refused("24.0001", "duration.too_long"),
    Refused("25", "duration.too_long"), Refused("1441分钟", "duration.too_long"), Refused("24:01", "duration.too_long"),
    Refused("24小时1秒", "duration.too_long"), Refused("99999999999999999", "duration.too_long"),
    Refused("2-3小时", "duration.range"), Refused("2~3小时", "duration.range"), Refused("2至3小时", "duration.range"),
    Refused("2小时到3小时", "duration.range"), Refused("1:30-2:00", "duration.unreadable"),
    Refused("11:30-8:30", "duration.unreadable"),
    Refused("1天", "duration.days"), Refused("半天", "duration.days"), Refused("0.5天", "duration.days"),
    Refused("1d", "duration.days"), Refused("1天3小时", "duration.days"), Refused("一个工作日", "duration.days"),
    Refused("1小时90分", "duration.unreadable"), Refused("30分1小时", "duration.unreadable"),
    Refused("1.5小时20分", "duration.unreadable"), Refused("1小时1小时", "duration.unreadable"),
    Refused("1:75", "duration.unreadable"),
    Refused("1:30:75", "duration.unreadable"), Refused("1:", "duration.unreadable"),
    Refused("小时", "duration.unreadable"),
    Refused("若干小时", "duration.unreadable"), Refused("几个小时", "duration.unreadable"),
    Refused("上午", "duration.unreadable"),
    Refused("3人", "duration.unreadable"), Refused("3个", "duration.unreadable"), Refused("3小时x", "duration.unreadable"),
    Refused("1,5", "duration.grouping"), Refused("1.5.5", "duration.unreadable"), Refused("3 4", "duration.unreadable"),
    Refused("1.5个半小时", "duration.unreadable"), Refused("1234567890123456789", "duration.digits"),
    Refused("###", "duration.hashes"), Refused("#DIV/0!", "duration.formula"),
    Refused("2026-10-05", "duration.unreadable"),
    Refused("1/2", "duration.unreadable"), Refused("3小\u{FFFD}", "duration.broken"),
  ]

  @Test(arguments: refused) func refuses(row: Refused) {
    row.check(DurationParser.parse(row.text))
  }

  @Test(arguments: [
    ("90", DurationUnit.minutes, h(1, 30)), ("5400", .seconds, h(1, 30)), ("1.5", .hours, h(1, 30)),
    ("1.5", .minutes, h(0, 1, 30)),
    ("1.5小时", .minutes, h(1, 30)), ("90分", .seconds, h(1, 30)), ("1:30:00", .minutes, h(1, 30)),
    ("九十", .minutes, h(1, 30)),
  ])
  func bareNumbersAreInTheHeadersUnit(text: String, unit: DurationUnit, units: Int64) {
    #expect(DurationParser.parse(text, context: DurationContext(bareUnit: unit)).value == units)
  }

  @Test func colonsUnderMinutesCouldBeSeconds() {
    let minutes = DurationContext(bareUnit: .minutes)
    Refused("1:30", "duration.ambiguous").check(DurationParser.parse("1:30", context: minutes))
  }

  @Test func daysCountWhereSomebodySaidSo() {
    let eight = DurationContext(bareUnit: .days, hoursPerDay: 8)
    #expect(DurationParser.parse("1", context: eight).value == Self.h(8))
    #expect(DurationParser.parse("半天", context: eight).value == Self.h(4))
    #expect(DurationParser.parse("1天2小时", context: eight).value == Self.h(10))
    #expect(DurationParser.parse("两天半", context: eight).value == Self.h(20))
    Refused("1", "duration.days").check(DurationParser.parse("1", context: DurationContext(bareUnit: .days)))
  }

  @Test func boundsAreTheColumns() {
    let prior = DurationContext(longest: nil, allowsZero: true)
    #expect(DurationParser.parse("1500", context: prior).value == Self.h(1500))
    #expect(DurationParser.parse("1,500.5小时", context: prior).value == Self.h(1500, 30))
    #expect(DurationParser.parse("0", context: prior).value == 0)
    Refused("9999999999999999", "duration.too_long").check(DurationParser.parse("9999999999999999", context: prior))
    let two = DurationContext(longest: 2 * FixedPoint.hour)
    #expect(DurationParser.parse("2", context: two).value == Self.h(2))
    Refused("2小时1秒", "duration.too_long").check(DurationParser.parse("2小时1秒", context: two))
  }

  @Test(arguments: [
    ("小时", DurationUnit.hours), ("h", .hours), ("H", .hours), ("小時", .hours), ("hours", .hours), ("分钟", .minutes),
    ("分", .minutes),
    ("min", .minutes), ("秒", .seconds), ("天", .days), ("单位：小时", .hours), ("单位:分钟", .minutes),
  ])
  func headersNameUnits(words: String, unit: DurationUnit) {
    #expect(DurationUnit(headerUnit: words) == unit)
  }

  @Test(arguments: ["", "元", "小时数", "刻", "小时/人"]) func otherHeadersNameNone(words: String) {
    #expect(DurationUnit(headerUnit: words) == nil)
  }

  @Test(arguments: ["", " ", "-", "—", "/", "无", "N/A"]) func blanks(text: String) {
    #expect(DurationParser.parse(text).isBlank)
  }

  @Test func messagesNameTheBound() throws {
    let refusal = try #require(DurationParser.parse("三百小时").refusal)
    #expect(refusal.seen.zh == "“三百小时”超过24小时")
    #expect(refusal.seen.en == "“三百小时” is more than 24 h")
    #expect(refusal.fix.zh == "请核对后重新放入，例如 3小时、1.5、90分钟")
    let repair = try #require(DurationParser.parse("约１.５小时").repair)
    #expect(repair.text.zh == "“约１.５小时”读作1小时30分（全角字符改为半角；约数按所写的数计）")
    #expect(repair.text.en.hasPrefix("“约１.５小时” read as 1 h 30 min ("))
  }

  @Test func everyMinuteRoundTripsInEveryWriting() {
    for minutes in Int64(1)...1440 {
      let units = minutes * 1500
      let (hours, rest) = (minutes / 60, minutes % 60)
      let clock = "\(hours):" + FixedWords.two(rest)
      for text in [
        "\(minutes)分钟", "\(minutes)min", clock, clock + ":00", DurationParser.shown(units).zh,
        DurationParser.shown(units).en,
      ] {
        #expect(DurationParser.parse(text).value == units, "\(text)")
      }
    }
  }

  @Test func wordsOfAnyDurationReadBackExactly() {
    var random = SplitMix64(seed: 20_261_005)
    for _ in 0..<2000 {
      let units = Int64.random(in: 1...24 * FixedPoint.hour, using: &random)
      #expect(DurationParser.parse(DurationParser.shown(units).zh).value == units)
    }
  }
}
