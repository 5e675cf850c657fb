import Catalog
import Testing

@Suite struct PeriodTests {
  private let settings: Settings

  init() throws {
    let own = "phases: {动员部署: 2026-03-05..2026-03-25}"
    settings = try Catalog(settings: DefinitionFile(name: "settings.yaml", shownAs: "settings.yaml", text: own))
      .settings
  }

  private func period(_ id: String) throws -> Period { try #require(Period(id: id, settings: settings), "\(id)") }

  @Test(arguments: [
    ("2026-10", "2026-10-01", "2026-10-31", "2026年10月"), ("2024-02", "2024-02-01", "2024-02-29", "2024年2月"),
    ("2026-Q3", "2026-07-01", "2026-09-30", "2026年第三季度"), ("2026-H1", "2026-01-01", "2026-06-30", "2026年上半年"),
    ("2026-H2", "2026-07-01", "2026-12-31", "2026年下半年"), ("2026", "2026-01-01", "2026-12-31", "2026年"),
    ("2026-W40", "2026-09-28", "2026-10-04", "2026年第40周"), ("2026-W01", "2025-12-29", "2026-01-04", "2026年第1周"),
    ("2020-W53", "2020-12-28", "2021-01-03", "2020年第53周"), ("2026-10-上", "2026-10-01", "2026-10-15", "2026年10月上半月"),
    ("2026-02-下", "2026-02-16", "2026-02-28", "2026年2月下半月"), ("动员部署", "2026-03-05", "2026-03-25", "动员部署"),
  ])
  func aNameMeansTheseDays(id: String, first: String, last: String, title: String) throws {
    let period = try period(id)
    #expect(period.id == id)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.title.zh == title)
  }

  @Test(arguments: [
    "", "2026-13", "2026-00", "2026-Q5", "2026-H3", "2026-W54", "2026-W00", "2021-W53", "26-10", "2026-10-中", "2026-1",
    "十月", "2026-10-05", "2026-QQ3", "2026-Q03x", "2026-Q+3", "2026-W+4", "2026-W004", "2026-+1", "2026-+1-上", "+202",
  ])
  func whatIsNoPeriodIsNotTaken(id: String) { #expect(Period(id: id, settings: settings) == nil) }

  @Test(arguments: [
    ("2026-9", "2026-09"), ("202609", "2026-09"), ("2026/9", "2026-09"), ("2026.10", "2026-10"), ("2026年9月", "2026-09"),
    ("２０２６年９月", "2026-09"), ("2026 年 9 月", "2026-09"), ("2026q3", "2026-Q3"), ("2026年第三季度", "2026-Q3"),
    ("2026年3季度", "2026-Q3"), ("2026-Q3", "2026-Q3"), ("2026年上半年", "2026-H1"), ("2026下半年", "2026-H2"),
    ("2026h2", "2026-H2"),
    ("2026年", "2026"), ("2026年度", "2026"), ("2026年第5周", "2026-W05"), ("2026w40", "2026-W40"),
    ("2026年9月上半月", "2026-09-上"), ("2026-9-下", "2026-09-下"), ("动员部署", "动员部署"),
  ])
  func aPeriodIsAskedForInAnyUsualWriting(text: String, id: String) {
    #expect(Period(asked: text, settings: settings)?.id == id)
  }

  @Test(arguments: [
    "2026-13", "20261", "20260905", "2026-09-05", "2026年五季度", "2026Q5", "2026年第54周", "9月", "第三季度", "26年9月",
    "2026 09 05",
  ])
  func whatTellsOfNoPeriodIsRefused(text: String) { #expect(Period(asked: text, settings: settings) == nil) }

  @Test(arguments: [
    ("2026-10", "2026-09", "2025-10"), ("2026-01", "2025-12", "2025-01"), ("2026-Q1", "2025-Q4", "2025-Q1"),
    ("2026-H1", "2025-H2", "2025-H1"), ("2026", "2025", "2025"), ("2026-W01", "2025-W52", "2025-W01"),
    ("2021-W01", "2020-W53", "2020-W01"), ("2026-10-上", "2026-09-下", "2025-10-上"),
    ("2026-10-下", "2026-10-上", "2025-10-下"), ("2026-01-上", "2025-12-下", "2025-01-上"),
  ])
  func comparesWith(id: String, previous: String, lastYear: String) throws {
    let period = try period(id)
    #expect(period.previous(yearStarts: 1)?.id == previous)
    #expect(period.lastYear(yearStarts: 1)?.id == lastYear)
  }

  @Test func aPhaseIsComparedWithNothing() throws {
    let phase = try period("动员部署")
    #expect(phase.previous(yearStarts: 1) == nil)
    #expect(phase.lastYear(yearStarts: 1) == nil)
  }

  @Test func aFiftyThirdWeekHasNoYearBeforeWithoutOne() throws {
    #expect(try period("2020-W53").lastYear(yearStarts: 1) == nil)
  }

  /// The previous period ends on the day before; a name reads back as the same period; over 150 of each.
  @Test func periodsFollowEachOtherWithoutGap() throws {
    for id in ["2026-10", "2026-Q3", "2026-H1", "2026", "2026-W40", "2026-10-上"] {
      var period = try period(id)
      for _ in 0..<150 {
        let before = try #require(period.previous(yearStarts: 1))
        #expect(before.last + 1 == period.first)
        #expect(Period(id: before.id, settings: settings) == before)
        period = before
      }
    }
  }

  @Test func theYearToDateRunsFromTheYearsFirstDay() throws {
    let month = try period("2026-03")
    #expect(month.yearToDate(yearStarts: 1)?.first.description == "2026-01-01")
    #expect(month.yearToDate(yearStarts: 9)?.first.description == "2025-09-01")
    #expect(try period("2026-10").yearToDate(yearStarts: 9)?.first.description == "2026-09-01")
    #expect(month.yearToDate(yearStarts: 9)?.last == month.last)
  }

  @Test(arguments: [("2026-W53", 1), ("2026-W01", 1), ("2026-Q3", 9), ("2026-H2", 9)])
  func aPeriodOfTwoYearsHasNoYearToDate(id: String, yearStarts: Int) throws {
    #expect(try period(id).yearToDate(yearStarts: yearStarts) == nil)
  }

  @Test func aSchoolYearIsNamedAfterTheYearItBeginsIn() throws {
    var school = settings
    school.yearStarts = 9
    let year = try #require(Period(id: "2025", settings: school))
    #expect(year.first.description == "2025-09-01")
    #expect(year.last.description == "2026-08-31")
    #expect(year.previous(yearStarts: 9)?.id == "2024")
    #expect(try #require(year.previous(yearStarts: 9)).last + 1 == year.first)
    #expect(year.title.zh == "2025年度")
  }

  @Test func theTrendEndsWithTheMonthOfTheDay() throws {
    let day = try #require(CivilDate(iso: "2026-01-15"))
    let months = Period.months(endingWith: day, count: 13)
    #expect(months.map(\.id).first == "2025-01")
    #expect(months.map(\.id).last == "2026-01")
    #expect(months.count == 13)
  }

  @Test func everyDayHasOneNameAndOneWeekday() throws {
    var date = try #require(CivilDate(year: 1849, month: 12, day: 31))
    #expect(date.weekday == 1)
    var wrong: [CivilDate] = []
    for _ in 0..<120_000 {
      let next = date + 1
      let (year, month, day) = next.parts
      let isRight =
        CivilDate(year: year, month: month, day: day) == next && next.weekday == date.weekday % 7 + 1 && date < next
      if !isRight { wrong.append(next) }
      date = next
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(iso: "1970-01-01")?.dayNumber == 0)
  }
}
