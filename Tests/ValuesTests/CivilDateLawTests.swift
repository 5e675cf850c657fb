import Catalog
import ReaderTestSupport
import Testing

@testable import Values

/// What must hold of every day from 1850 to 2100.
@Suite struct CivilDateLawTests {
  @Test func daysFollowEachOtherThroughTheCenturies() throws {
    var expected = try #require(CivilDate(year: 1850, month: 1, day: 1))
    // 1 January 1850 was a Tuesday.
    var weekday = 2
    for year in 1850...2100 {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: year) {
          let date = CivilDate(year: year, month: month, day: day)
          guard let date, date == expected, date.parts == (year, month, day), date.weekday == weekday else {
            Issue.record("\(year)-\(month)-\(day) is not the day after \(expected - 1)")
            return
          }
          expected = date + 1
          weekday = weekday % 7 + 1
        }
        #expect(CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year) + 1) == nil)
        #expect(CivilDate(year: year, month: month, day: 0) == nil)
      }
    }
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("2000-02-29", 2), ("1949-10-01", 6), ("2026-10-05", 1), ("1900-03-01", 4), ("2100-12-31", 5),
  ])
  func knownWeekdays(text: String, weekday: Int) {
    #expect(DateParser.parse(text, context: DateContext(years: DateContext.lifetimes)).value?.weekday == weekday)
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2024, 29), (2025, 28), (2100, 28)]) func leapYears(year: Int, days: Int) {
    #expect(CivilDate.days(inMonth: 2, of: year) == days)
  }

  /// The writings that name a day by themselves.
  static func writings(of date: CivilDate) -> [String] {
    let (y, m, d) = date.parts
    func two(_ n: Int) -> String { FixedWords.two(Int64(n)) }
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
    let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let year = String(y).compactMap(\.wholeNumberValue).map { digits[$0] }.joined()
    return [
      date.description, "\(y)-\(m)-\(d)", "\(y)/\(m)/\(d)", "\(y)/\(two(m))/\(two(d))", "\(y).\(m).\(d)",
      "\(y).\(two(m)).\(two(d))",
      date.words(zh: true), "\(y)年\(two(m))月\(two(d))日", "\(y) \(m) \(d)", "\(y)\(two(m))\(two(d))",
      "\(d)-\(months[m - 1])-\(y)",
      "\(months[m - 1]) \(d), \(y)", "\(date.description)T08:30:00", "\(y)/\(m)/\(d) 0:00:00",
      "\(date.words(zh: true)) 星期\(weekdays[date.weekday - 1])",
      "\(year)年\(NumberParserTests.spoken(m))月\(NumberParserTests.spoken(d))日", "'\(date.description)",
      "=\"\(date.description)\"",
    ]
  }

  @Test func everyWritingOfADayIsReadAsThatDay() throws {
    var random = SplitMix64(seed: 1)
    let first = try #require(CivilDate(year: 1850, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2100, month: 12, day: 31))
    let context = DateContext(years: DateContext.lifetimes)
    for _ in 0..<400 {
      let date = CivilDate(dayNumber: .random(in: first.dayNumber...last.dayNumber, using: &random))
      for text in Self.writings(of: date) {
        let reading = DateParser.parse(text, context: context)
        #expect(reading.value == date, "\(text)")
        #expect(reading.repair?.id != "date.weekday", "\(text)")
      }
    }
  }

  @Test func columnsOfEitherOrderAreReadBackOnceDecided() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<100 {
      var dates: [CivilDate] = []
      for _ in 0..<8 { dates.append(CivilDate(dayNumber: .random(in: 7305...47_481, using: &random))) }
      for (order, write) in [
        (DayMonthOrder.dayFirst, { (p: (year: Int, month: Int, day: Int)) in "\(p.day)/\(p.month)/\(p.year)" }),
        (.monthFirst, { p in "\(p.month)/\(p.day)/\(p.year)" }),
      ] {
        let texts = dates.map { write($0.parts) }
        let decided = DateParser.decideOrder(texts)
        #expect(decided == (dates.contains { $0.day > 12 } ? order : .undecided))
        guard decided == order else { continue }
        #expect(texts.map { DateParser.parse($0, context: DateContext(order: decided)).value } == dates)
      }
    }
  }

  @Test func twoDigitYearsAndYearlessDatesReadBack() throws {
    let first = try #require(CivilDate(year: 2013, month: 1, day: 1))
    for offset in stride(from: 0, to: 27_000, by: 11) {
      let date = first + offset
      let (y, m, d) = date.parts
      #expect(DateParser.parse("\(y - 2000)-\(m)-\(d)").value == date)
      #expect(DateParser.parse("\(y - 2000)年\(m)月\(d)日").value == date)
      #expect(DateParser.parse("\(m)月\(d)日", context: DateContext(suppliedYear: y)).value == date)
    }
  }

  @Test func spreadsheetNumbersCountTheDays() throws {
    let context = DateContext(years: DateContext.lifetimes)
    let epoch = try #require(CivilDate(year: 1899, month: 12, day: 30))
    for serial in stride(from: 30_000, through: 60_000, by: 37) {
      #expect(DateParser.parse("\(serial)", context: context).value == epoch + serial)
      #expect(
        TimeParser.parseDated("\(serial).75", context: context).value
          == DatedTime(date: epoch + serial, seconds: 64_800))
    }
  }
}
