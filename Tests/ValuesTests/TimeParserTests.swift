import Catalog
import Testing

@testable import Values

@Suite struct TimeParserTests {
  static func at(_ hour: Int32, _ minute: Int32 = 0, _ second: Int32 = 0) -> Int32 {
    hour * 3600 + minute * 60 + second
  }

  static let accepted: [Accepted<Int32>] = [
    Accepted("8:30", at(8, 30)), Accepted("08:30", at(8, 30)), Accepted("08:30:00", at(8, 30)),
    Accepted("8:30:05", at(8, 30, 5)), Accepted("08:30:05.000", at(8, 30, 5)), Accepted("8 : 30", at(8, 30)),
    Accepted("0:00", 0), Accepted("23:59:59", at(23, 59, 59)), Accepted("24:00", at(24)),
    Accepted(" 8:30\u{3000}", at(8, 30)),
    Accepted("8：30", at(8, 30), "time.full_width"), Accepted("８：３０", at(8, 30), "time.full_width"),
    Accepted("8∶30", at(8, 30)), Accepted("8;30", at(8, 30), "time.punctuation"),
    Accepted("8；30", at(8, 30), "time.punctuation"),
    Accepted("8点30分", at(8, 30)), Accepted("8点30", at(8, 30)), Accepted("8点", at(8)), Accepted("8点整", at(8)),
    Accepted("8点钟", at(8)), Accepted("8点半", at(8, 30)), Accepted("8点一刻", at(8, 15)), Accepted("8点三刻", at(8, 45)),
    Accepted("8时30分", at(8, 30)), Accepted("8時30分", at(8, 30)), Accepted("8时30分5秒", at(8, 30, 5)),
    Accepted("14时", at(14)),
    Accepted("8點30分", at(8, 30)), Accepted("8点05分", at(8, 5)), Accepted("8h30", at(8, 30)),
    Accepted("八点半", at(8, 30), "time.chinese"), Accepted("八点三十分", at(8, 30), "time.chinese"),
    Accepted("十点零五分", at(10, 5), "time.chinese"), Accepted("二十点", at(20), "time.chinese"),
    Accepted("两点", at(2), "time.chinese"),
    Accepted("上午8:30", at(8, 30)), Accepted("上午 8:30", at(8, 30)), Accepted("早上8点", at(8)), Accepted("早晨6点", at(6)),
    Accepted("上午0:30", at(0, 30)), Accepted("清晨5点半", at(5, 30)), Accepted("凌晨1点", at(1)),
    Accepted("凌晨12:30", at(0, 30)),
    Accepted("中午12点", at(12)), Accepted("中午12:30", at(12, 30)), Accepted("中午1点", at(13)),
    Accepted("中午11:30", at(11, 30)),
    Accepted("正午12点", at(12)), Accepted("下午2:30", at(14, 30)), Accepted("下午两点半", at(14, 30), "time.chinese"),
    Accepted("下午12:30", at(12, 30)), Accepted("下午14:30", at(14, 30)), Accepted("傍晚6点", at(18)),
    Accepted("晚上8点", at(20)),
    Accepted("晚8:30", at(20, 30)), Accepted("晚上20:30", at(20, 30)), Accepted("晚上12点", at(24)),
    Accepted("晚上11:30", at(23, 30)),
    Accepted("2:30 PM", at(14, 30)), Accepted("2:30PM", at(14, 30)), Accepted("2:30:05 pm", at(14, 30, 5)),
    Accepted("PM 2:30", at(14, 30)), Accepted("2:30 p.m.", at(14, 30)), Accepted("12:30 PM", at(12, 30)),
    Accepted("12:30 AM", at(0, 30)), Accepted("8:30 AM", at(8, 30)), Accepted("14:30 PM", at(14, 30)),
    Accepted("2 PM", at(14)),
    Accepted("0.354", at(8, 29, 46), "time.rounded"), Accepted("0.354166667", at(8, 30), "time.rounded"),
    Accepted("0.35416666666666669", at(8, 30), "time.rounded"), Accepted("0.5", at(12), "time.day_fraction"),
    Accepted(".5", at(12), "time.day_fraction"), Accepted("0.75", at(18), "time.day_fraction"),
    Accepted("0830", at(8, 30), "time.colon_supplied"), Accepted("1430", at(14, 30), "time.colon_supplied"),
    Accepted("083005", at(8, 30, 5), "time.colon_supplied"), Accepted("'8:30", at(8, 30), "time.wrapped"),
    Accepted("=\"8:30\"", at(8, 30), "time.wrapped"), Accepted("8:30\t", at(8, 30), "time.wrapped"),
    Accepted("08:30:05.499", at(8, 30, 5), "time.rounded"), Accepted("08:30:05.5", at(8, 30, 6), "time.rounded"),
    Accepted("23:59:59.9", at(24), "time.rounded"),
  ]

  @Test(arguments: accepted) func reads(row: Accepted<Int32>) {
    row.check(TimeParser.parse(row.text))
  }

  static let refused: [Refused] = [
    Refused("25:00", "time.impossible"), Refused("24:01", "time.impossible"), Refused("8:60", "time.impossible"),
    Refused("8:30:60", "time.impossible"), Refused("2500", "time.impossible"), Refused("0.9999999", "time.impossible"),
    Refused("上午14:30", "time.impossible"), Refused("凌晨8点", "time.impossible"), Refused("13:30 AM", "time.impossible"),
    Refused("25点", "time.impossible"), Refused("中午8点", "time.impossible"),
    Refused("上午12:30", "time.ambiguous"), Refused("早上12点", "time.ambiguous"), Refused("晚上12:30", "time.ambiguous"),
    Refused("晚上1点", "time.ambiguous"),
    Refused("8", "time.bare"), Refused("0", "time.bare"), Refused("14", "time.bare"), Refused("830", "time.bare"),
    Refused("8:30-11:30", "time.range"), Refused("8:30至11:30", "time.range"), Refused("上午8:30-下午5:00", "time.range"),
    Refused("8点到10点", "time.range"),
    Refused("8:30 ~ 11:30", "time.range"), Refused("2026-10-05", "time.missing"),
    Refused("2026-10-05 上午", "time.missing"), Refused("2026-10-05 8:30-11:30", "time.range"),
    Refused("46300", "time.missing"),
    Refused("2026-10-05 25:00", "time.impossible"), Refused("2026-02-30 8:30", "time.impossible"),
    Refused("10月5日 8:30", "time.no_year"), Refused("5/10/2026 8:30", "time.ambiguous"),
    Refused("8.30", "time.decimal"), Refused("上午", "time.unreadable"), Refused("全天", "time.unreadable"),
    Refused("-8:30", "time.unreadable"), Refused("8:", "time.unreadable"), Refused("8:3x", "time.unreadable"),
    Refused("8:30:", "time.unreadable"), Refused("100:30", "time.unreadable"), Refused("12345", "time.unreadable"),
    Refused("####", "time.hashes"), Refused("8:\u{FFFD}", "time.broken"), Refused("#REF!", "time.formula"),
  ]

  @Test(arguments: refused) func refuses(row: Refused) {
    row.check(TimeParser.parse(row.text))
  }

  static let dated: [Accepted<String>] = [
    Accepted("2026-10-05 08:30", "2026-10-05 08:30"), Accepted("2026/10/5 8:30:05", "2026-10-05 08:30:05"),
    Accepted("2026年10月5日 下午2:30", "2026-10-05 14:30"), Accepted("20261005083000", "2026-10-05 08:30"),
    Accepted("2026-10-05T00:30:00Z", "2026-10-05 08:30", "time.zone"),
    Accepted("2026-10-05T20:30:00Z", "2026-10-06 04:30", "time.zone"),
    Accepted("46300.354166667", "2026-10-05 08:30", "time.serial"),
    Accepted("13/10/2026 8:30", "2026-10-13 08:30", "time.day_first"),
    Accepted("2026-10-05 0:00:00", "2026-10-05 00:00"),
  ]

  @Test(arguments: dated) func readsTheDateBeforeTheTime(row: Accepted<String>) {
    row.check(
      TimeParser.parseDated(row.text).map { "\($0.date?.description ?? "") \(FixedWords.clock(Int64($0.seconds)))" })
  }

  @Test func aTimeAloneHasNoDate() {
    #expect(TimeParser.parseDated("8:30").value == DatedTime(date: nil, seconds: Self.at(8, 30)))
    let context = DateContext(suppliedYear: 2026)
    #expect(TimeParser.parseDated("10月5日 8:30", context: context).value?.date?.description == "2026-10-05")
  }

  @Test(arguments: ["", "  ", "-", "无", "/"]) func blanks(text: String) {
    #expect(TimeParser.parse(text).isBlank)
  }

  @Test func timesRoundTrip() {
    for seconds in stride(from: Int32(0), through: 86_400, by: 7) {
      let text = FixedWords.clock(Int64(seconds))
      #expect(TimeParser.parse(text).value == seconds)
    }
  }
}
