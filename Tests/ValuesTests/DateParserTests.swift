import Catalog
import Testing

@testable import Values

@Suite struct DateParserTests {
  /// 5 October 2026 as it is usually written: nothing to repair.
  static let plain = [
    "2026-10-05", "2026-10-5", "2026/10/5", "2026/10/05", "2026.10.5", "2026.10.05", "2026年10月5日", "2026年10月05日",
    "2026年10月5号", "2026年10月5", "2026.10月5日", "2026-10-5日", "20261005", "2026 10 05", "2026 年 10 月 5 日",
    "2026 - 10 - 05", "2026/ 10/ 5", " 2026-10-05\u{3000}", "\u{A0}2026-10-05\n", "2026—10—05", "2026–10–05",
    "2026−10−05", "5-Oct-2026", "5-OCT-2026", "Oct 5, 2026", "Oct. 5 2026", "October 5 2026", "5 October 2026",
    "2026-Oct-05", "2026年10月5日 星期一", "2026年10月5日星期一", "2026-10-05 周一", "2026-10-05 (周一)", "2026-10-05 礼拜一",
  ]

  @Test(arguments: plain) func readsPlainForms(text: String) {
    Accepted(text, CivilDate(year: 2026, month: 10, day: 5)).check(DateParser.parse(text).map(Optional.some))
  }

  /// A time behind the date is left out.
  static let withTime = [
    "2026-10-05 08:30", "2026-10-05 08:30:00", "2026-10-05 08:30:00.0", "2026/10/5 8:30", "2026/10/5 0:00:00",
    "2026.10.5 8:30", "2026-10-05T08:30:00", "2026-10-05T08:30:00+08:00", "2026-10-05T08:30:00.000+0800",
    "2026-10-05 08:30:00+08", "2026年10月5日 8时30分", "2026年10月5日8点", "2026年10月5日8点半", "2026年10月5日上午8:30",
    "2026/10/5 下午 2:30", "2026-10-05 2:30 PM", "2026-10-05 周一 8:30", "20261005083000", "202610050830",
    "20261005 08:30", "20261005T08:30:00", "2026-10-05 24:00", "2026-10-05 8:30-11:30", "2026年10月5日 上午8:30至下午5:00",
    "2026年10月5日上午", "2026-10-05 全天",
    "2026年10月5日星期一 下午", "20261005 周一",
  ]

  @Test(arguments: withTime) func leavesTheTimeOut(text: String) {
    Accepted(text, CivilDate(year: 2026, month: 10, day: 5)).check(DateParser.parse(text).map(Optional.some))
  }

  static let repaired: [Accepted<String>] = [
    Accepted("２０２６-１０-０５", "2026-10-05", "date.full_width"),
    Accepted("２０２６／１０／５", "2026-10-05", "date.full_width"),
    Accepted("2026-10-05（周一）", "2026-10-05", "date.full_width"),
    Accepted("2026。10。5", "2026-10-05", "date.punctuation"),
    Accepted("2026、10、5", "2026-10-05", "date.punctuation"),
    Accepted("2026，10，5", "2026-10-05", "date.punctuation"),
    Accepted("2026_10_05", "2026-10-05", "date.punctuation"),
    Accepted("2026\\10\\5", "2026-10-05", "date.punctuation"),
    Accepted("2026.10.5.", "2026-10-05", "date.punctuation"),
    Accepted("2026年10月5日。", "2026-10-05", "date.punctuation"),
    Accepted("二〇二六年十月五日", "2026-10-05", "date.chinese"),
    Accepted("二○二六年十月五日", "2026-10-05", "date.chinese"),
    Accepted("二零二六年十二月三十一日", "2026-12-31", "date.chinese"),
    Accepted("2026年十月二十一日", "2026-10-21", "date.chinese"),
    Accepted("二〇二六年一月一日", "2026-01-01", "date.chinese"),
    Accepted("26-10-5", "2026-10-05", "date.century"),
    Accepted("26/10/05", "2026-10-05", "date.century"),
    Accepted("26.10.5", "2026-10-05", "date.century"),
    Accepted("26年10月5日", "2026-10-05", "date.century"),
    Accepted("二六年十月五日", "2026-10-05", "date.century"),
    Accepted("05-Oct-26", "2026-10-05", "date.century"),
    Accepted("10-25-26", "2026-10-25", "date.century"),
    Accepted("46300", "2026-10-05", "date.serial"),
    Accepted("46300.0", "2026-10-05", "date.serial"),
    Accepted("46300.354", "2026-10-05", "date.serial"),
    Accepted("60000", "2064-04-08", "date.serial"),
    Accepted("'2026-10-05", "2026-10-05", "date.wrapped"),
    Accepted("=\"2026-10-05\"", "2026-10-05", "date.wrapped"),
    Accepted("\"2026-10-05\"", "2026-10-05", "date.wrapped"),
    Accepted("2026-10-05\t", "2026-10-05", "date.wrapped"),
    Accepted("\u{FEFF}2026-10\u{200B}-05", "2026-10-05", "date.invisible"),
    Accepted("2026-10-05 週三", "2026-10-05", "date.weekday"),
    Accepted("2026-10-05 星期三", "2026-10-05", "date.weekday"),
    Accepted("2026-10-04T16:00:00.000Z", "2026-10-05", "date.zone"),
    Accepted("2026-10-04T23:30:00-05:00", "2026-10-05", "date.zone"),
    Accepted("2026-10-05T03:30:00+1200", "2026-10-04", "date.zone"),
    Accepted("13/10/2026", "2026-10-13", "date.day_first"),
    Accepted("10/13/2026", "2026-10-13", "date.month_first"),
    Accepted("5/5/2026", "2026-05-05"),
    Accepted("2024-02-29", "2024-02-29"),
    Accepted("1990-01-01", "1990-01-01"),
    Accepted("2100-12-31", "2100-12-31"),
  ]

  @Test(arguments: repaired) func repairs(row: Accepted<String>) {
    row.check(DateParser.parse(row.text).map(\.description))
  }

  static let refused: [Refused] = [
    Refused("2026-02-30", "date.impossible"), Refused("2026-13-01", "date.impossible"),
    Refused("2026-00-10", "date.impossible"), Refused("2026-10-00", "date.impossible"),
    Refused("2025-02-29", "date.impossible"), Refused("2026年2月30日", "date.impossible"),
    Refused("20260230", "date.impossible"), Refused("20261005250000", "date.impossible"),
    Refused("2026-10-05 25:00", "date.impossible"), Refused("32-13-2026", "date.impossible"),
    Refused("1989-12-31", "date.year"), Refused("2101-01-01", "date.year"), Refused("0026-10-05", "date.year"),
    Refused("9999-12-31", "date.year"), Refused("30000", "date.year"),
    Refused("10月5日", "date.no_year"), Refused("10-5", "date.no_year"), Refused("10/5", "date.no_year"),
    Refused("5-Oct", "date.no_year"), Refused("十月五日", "date.no_year"),
    Refused("2026-10", "date.no_day"), Refused("2026年10月", "date.no_day"), Refused("2026.10", "date.no_day"),
    Refused("2026", "date.no_day"), Refused("202610", "date.no_day"), Refused("10月", "date.no_day"),
    Refused("26年10月", "date.no_day"), Refused("Oct-2026", "date.no_day"), Refused("10月上旬", "date.no_day"),
    Refused("Mar-24", "date.ambiguous"), Refused("October 25", "date.ambiguous"), Refused("Mar-45", "date.no_day"),
    Refused("5日", "date.no_month"), Refused("5号", "date.no_month"),
    Refused("10.1", "date.decimal"), Refused("9.3", "date.decimal"), Refused("10.5", "date.no_year"),
    Refused("10.10", "date.no_year"),
    Refused("5/10/2026", "date.ambiguous"), Refused("05-10-2026", "date.ambiguous"),
    Refused("5.10.2026", "date.ambiguous"),
    Refused("10-05-26", "date.ambiguous"), Refused("10/5/26", "date.ambiguous"),
    Refused("95-10-05", "date.ambiguous"), Refused("95年10月5日", "date.century"),
    Refused("2026-10-05至2026-10-07", "date.range"), Refused("2026年10月5日-7日", "date.range"),
    Refused("2026.10.5-10.7", "date.range"), Refused("2026-10-05~2026-10-07", "date.range"),
    Refused("20261005-20261007", "date.range"), Refused("2026-10-05 8:30至2026-10-06 9:00", "date.range"),
    Refused("2026-10-05 到 2026-10-07", "date.range"), Refused("2026-10-05——2026-10-07", "date.range"),
    Refused("农历八月十五", "date.lunar"), Refused("2026年八月初五", "date.lunar"), Refused("腊月二十三", "date.lunar"),
    Refused("######", "date.hashes"), Refused("#N/A", "date.formula"), Refused("#VALUE!", "date.formula"),
    Refused("2026\u{FFFD}10", "date.broken"),
    Refused("待定", "date.unreadable"), Refused("长期", "date.unreadable"), Refused("昨天", "date.unreadable"),
    Refused("2026-10-05前", "date.unreadable"), Refused("第1季度", "date.unreadable"), Refused("3", "date.unreadable"),
    Refused("0", "date.unreadable"), Refused("29999", "date.unreadable"), Refused("60001", "date.unreadable"),
    Refused("123456789", "date.unreadable"), Refused("1759622400", "date.unreadable"), Refused("1.2", "date.decimal"),
    Refused("2026-10-05-08", "date.range"), Refused("2026-10-05 abc", "date.unreadable"),
    Refused("2026--10--05", "date.unreadable"),
    Refused("-2026-10-05", "date.unreadable"), Refused("2026-10-005", "date.unreadable"),
    Refused("126-10-05", "date.unreadable"),
    Refused("月日", "date.unreadable"), Refused("年月日", "date.unreadable"), Refused("2026-10-05 (周一", "date.unreadable"),
  ]

  @Test(arguments: refused) func refuses(row: Refused) {
    row.check(DateParser.parse(row.text))
  }

  @Test(arguments: ["", " ", "\u{3000}\t", "\u{FEFF}", "\r\n"]) func blankIsBlank(text: String) {
    #expect(DateParser.parse(text) == .blank(repair: nil))
  }

  @Test(arguments: [
    "-", "—", "——", "－", "--", "- -", "/", "／", "//", "\\", "无", "無", "N/A", "n/a", "NA", "空", "(空)", "（无）", "NULL",
    "null",
    "None", "NaN", "NaT", "\\N", "暂无", "没有", "0000-00-00", "0000-00-00 00:00:00", "1900-01-00", "1900/1/0",
    "1900/1/0 0:00:00",
  ])
  func marksForNothingAreBlankAndSaid(text: String) {
    let reading = DateParser.parse(text)
    #expect(reading.isBlank)
    #expect(reading.repair?.id == "date.empty_mark")
  }

  static let yearless: [Accepted<String>] = [
    Accepted("10月5日", "2026-10-05", "date.year_supplied"), Accepted("10月5", "2026-10-05", "date.year_supplied"),
    Accepted("10 月 5 日", "2026-10-05", "date.year_supplied"), Accepted("十月五日", "2026-10-05", "date.year_supplied"),
    Accepted("10-5", "2026-10-05", "date.year_supplied"), Accepted("10/5", "2026-10-05", "date.year_supplied"),
    Accepted("10/5日", "2026-10-05", "date.year_supplied"), Accepted("5-Oct", "2026-10-05", "date.year_supplied"),
    Accepted("9.5", "2026-09-05", "date.year_supplied"), Accepted("10.10", "2026-10-10", "date.year_supplied"),
    Accepted("10.3日", "2026-10-03", "date.year_supplied"), Accepted("元月5日", "2026-01-05", "date.year_supplied"),
    Accepted("Oct-5", "2026-10-05", "date.year_supplied"), Accepted("25-Oct", "2026-10-25", "date.year_supplied"),
    Accepted("Oct 5", "2026-10-05", "date.year_supplied"), Accepted("10月5日 8:30", "2026-10-05", "date.year_supplied"),
    Accepted("10月5日（周一）", "2026-10-05", "date.year_supplied"),
    Accepted("10-5 8:30", "2026-10-05", "date.year_supplied"),
  ]

  @Test(arguments: yearless) func takesTheSuppliedYear(row: Accepted<String>) {
    #expect(DateParser.needsYear(row.text))
    row.check(DateParser.parse(row.text, context: DateContext(suppliedYear: 2026)).map(\.description))
  }

  @Test(arguments: plain + withTime + ["10.1", "2026-10", "", "无", "46300", "3", "10月"]) func needsNoYear(text: String)
  {
    #expect(!DateParser.needsYear(text))
  }

  @Test(arguments: ["10.5-8", "10/5-8", "26.10-5"])
  func aDateThatMayBeSeveralIsRefusedWhereTheColumnTakesSeveral(text: String) {
    let several = DateContext(suppliedYear: 2026, takesRanges: true)
    Refused(text, "date.ambiguous").check(DateParser.parse(text, context: several))
    #expect(DateParser.parse("2026.10.5-8", context: several).value?.description == "2026-10-05")
    #expect(DateParser.parse("26-10-5", context: several).value?.description == "2026-10-05")
  }

  @Test(arguments: [
    ("10.25-10.26", "2026-10-25", "2026-10-26"), ("9.30-10.2", "2026-09-30", "2026-10-02"),
    ("10.29-30", "2026-10-29", "2026-10-30"), ("10.25至10.26日", "2026-10-25", "2026-10-26"),
    ("10月10日、11日", "2026-10-10", "2026-10-11"), ("10月31日、11月1日", "2026-10-31", "2026-11-01"),
  ])
  func daysThatCanOnlyBeSeveralAreThese(text: String, first: String, last: String) {
    let several = DateContext(suppliedYear: 2026, takesRanges: true)
    let days = DateParser.parseDays(text, context: several).value
    #expect(days.map { [$0.first.description, $0.last.description] } == [first, last])
  }

  @Test(arguments: ["10月10日、12日", "10月10日、11日、12日", "10.32-33", "10.25-10.26-27", "25.10-26.10"])
  func daysThatAreNoRunAreRefused(text: String) {
    #expect(DateParser.parseDays(text, context: DateContext(suppliedYear: 2026, takesRanges: true)).value == nil)
  }

  @Test func suppliedYearsAreOfTheColumnToo() {
    Refused("2月29日", "date.impossible").check(DateParser.parse("2月29日", context: DateContext(suppliedYear: 2025)))
    Refused("10.1", "date.decimal").check(DateParser.parse("10.1", context: DateContext(suppliedYear: 2026)))
    Refused("10月5日-7日", "date.range").check(DateParser.parse("10月5日-7日", context: DateContext(suppliedYear: 2026)))
    let dayFirst = DateContext(suppliedYear: 2026, order: .dayFirst)
    #expect(DateParser.parse("5/10", context: dayFirst).value?.description == "2026-10-05")
    #expect(DateParser.parse("5月10日", context: dayFirst).value?.description == "2026-05-10")
    let monthFirst = DateContext(suppliedYear: 2026, order: .monthFirst)
    #expect(DateParser.parse("5/10", context: monthFirst).value?.description == "2026-05-10")
  }

  @Test func theColumnOrdersDayAndMonth() {
    Accepted("5/10/2026", "2026-10-05", "date.day_first")
      .check(DateParser.parse("5/10/2026", context: DateContext(order: .dayFirst)).map(\.description))
    Accepted("5/10/2026", "2026-05-10", "date.month_first")
      .check(DateParser.parse("5/10/2026", context: DateContext(order: .monthFirst)).map(\.description))
    Refused("5/10/2026", "date.ambiguous").check(DateParser.parse("5/10/2026", context: DateContext(order: .undecided)))
    Refused("5/10/2026", "date.ambiguous")
      .check(DateParser.parse("5/10/2026", context: DateContext(order: .contradictory)))
    Accepted("5/13/2026", "2026-05-13", "date.month_first")
      .check(DateParser.parse("5/13/2026", context: DateContext(order: .contradictory)).map(\.description))
    Refused("5/13/2026", "date.impossible").check(DateParser.parse("5/13/2026", context: DateContext(order: .dayFirst)))
  }

  @Test func twoDigitYearsAtTheEndAreToldByTheSuppliedYearOrTheOrder() {
    let supplied = DateContext(suppliedYear: 2026)
    Refused("10-05-26", "date.ambiguous").check(DateParser.parse("10-05-26", context: DateContext(order: .undecided)))
    Accepted("10-05-26", "2026-10-05", "date.century")
      .check(DateParser.parse("10-05-26", context: supplied).map(\.description))
    Accepted("10/5/26", "2026-10-05", "date.century")
      .check(DateParser.parse("10/5/26", context: DateContext(order: .monthFirst)).map(\.description))
    Accepted("5/10/26", "2026-10-05", "date.century")
      .check(DateParser.parse("5/10/26", context: DateContext(order: .dayFirst)).map(\.description))
    Accepted("26-10-05", "2026-10-05", "date.century").check(
      DateParser.parse("26-10-05", context: supplied).map(\.description))
  }

  @Test func theYearsOfLivesAreWider() {
    let births = DateContext(years: DateContext.lifetimes)
    Accepted("1949-10-01", "1949-10-01").check(DateParser.parse("1949-10-01", context: births).map(\.description))
    Accepted("1850-01-01", "1850-01-01").check(DateParser.parse("1850-01-01", context: births).map(\.description))
    Refused("1849-12-31", "date.year").check(DateParser.parse("1849-12-31", context: births))
    Refused("49-10-01", "date.ambiguous").check(DateParser.parse("49-10-01", context: births))
    Refused("49年10月1日", "date.century").check(DateParser.parse("49年10月1日", context: births))
    Accepted("30000", "1982-02-18", "date.serial").check(DateParser.parse("30000", context: births).map(\.description))
    Refused("46300", "date.unreadable").check(DateParser.parse("46300", context: DateContext(serials: false)))
  }

  static let orders: [([String], DayMonthOrder)] = [
    ([], .undecided), (["5/10/2026"], .undecided), (["5/10/2026", "13/10/2026"], .dayFirst),
    (["5/10/2026", "10/13/2026"], .monthFirst), (["13/10/2026", "10/13/2026"], .contradictory),
    (["13/10/2026", "10/13/2026", "14/10/2026"], .contradictory), (["2026-10-13", "2026/13/10", "13月1日"], .undecided),
    (["13-10-2026", "x", ""], .dayFirst), (["10.13.2026 8:30"], .monthFirst),
    (["13/14/2026", "32/1/2026"], .undecided),
    (["13/10/2026 14:05", "1/2/2026"], .dayFirst), (["13-Oct-2026"], .undecided), (["26-10-13"], .undecided),
  ]

  @Test(arguments: orders) func decidesTheOrderOnce(texts: [String], order: DayMonthOrder) {
    #expect(DateParser.decideOrder(texts) == order)
    #expect(DateParser.decideOrder(texts.reversed()) == order)
  }

  @Test func ordersMergeInAnyOrder() {
    let all: [DayMonthOrder] = [.dayFirst, .monthFirst, .undecided, .contradictory]
    for a in all {
      #expect(a.merging(.undecided) == a)
      #expect(a.merging(a) == a)
      for b in all {
        #expect(a.merging(b) == b.merging(a))
        for c in all { #expect(a.merging(b).merging(c) == a.merging(b.merging(c))) }
      }
    }
  }

  @Test func messagesSayWhatWasSeenAndWhatToDo() throws {
    let refusal = try #require(DateParser.parse("2026-02-30").refusal)
    #expect(refusal.seen.zh == "“2026-02-30”不是存在的日期")
    #expect(refusal.seen.en == "“2026-02-30” does not exist")
    #expect(refusal.fix.zh == "请核对后重新放入，例如 2026-10-05、2026年10月5日")
    let ambiguous = try #require(DateParser.parse("5/10/2026").refusal)
    #expect(ambiguous.seen.zh == "“5/10/2026”可能是2026年5月10日，也可能是2026年10月5日")
    let repair = try #require(DateParser.parse("二六年十月五日").repair)
    #expect(repair.text.zh == "“二六年十月五日”读作2026-10-05（中文数字换算为数值；两位年份补足为2026年）")
  }
}
