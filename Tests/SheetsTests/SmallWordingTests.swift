import Catalog
import Diagnostics
import Sheets
import SheetsTestSupport
import Testing

@testable import Figures
@testable import Sheets

/// Small things that leaders stumbled over.
@Suite struct SmallWordingTests {
  private func scope(_ context: ReportContext) throws -> BookScope {
    BookScope(context, try #require(context.catalog.workbooks.first { $0.id == "brief" }), unit: 0)
  }

  /// One overdue issue where two are allowed was told as 200 % of the target.
  @Test func aCeilingIsNotReachedTwice() throws {
    var context = try SuiteCity().context()
    let target = try #require(context.figures.targets.first { $0.target.isCeiling }).target
    context.figures.targets = [
      TargetResult(
        target: target, unit: 0, actual: Exact(1), wanted: Exact(2), completion: Exact(2), gap: nil, light: .green,
        countsCycles: false)
    ]
    let scope = try scope(context)
    #expect(scope.ceiling(context.figures.targets[0]) == "≤ 2")
    #expect(scope.targetWords == "1项，均已达标" && scope.unmetWords == nil)
    context.figures.targets[0].light = .red
    context.figures.targets[0].actual = Exact(3)
    let unmet = try #require(try self.scope(context).unmetWords)
    #expect(unmet.contains("3件（") && unmet.hasSuffix("不超过2件）") && !unmet.contains("%"))
  }

  /// Of four units, all with 20 hours but one, the last of the equal ones were named among the first and the last.
  @Test func equalUnitsAreNotAmongFirstAndLast() throws {
    var context = try SampleCity.small.context()
    let period = context.figures.period.id
    var last = 0
    for line in context.figures.units.indices where context.figures.units[line].part == .unit {
      let isTop = context.figures.units[line].parent == nil
      if isTop { last = line }
      context.figures.columns[.init(period: period, measure: "service.hours")]?[line] = Figure(Exact(20), .ok)
      context.figures.columns[.init(period: period, measure: "service.hours@rank")]?[line] = Figure(Exact(1), .ok)
    }
    #expect(try scope(context).trailingWords(3, "service.hours") == nil)
    context.figures.columns[.init(period: period, measure: "service.hours")]?[last] = Figure(Exact(5), .ok)
    context.figures.columns[.init(period: period, measure: "service.hours@rank")]?[last] = Figure(Exact(9), .ok)
    let name = context.figures.units[last].label
    #expect(try scope(context).trailingWords(3, "service.hours") == "\(name)（5小时）")
  }

  @Test func aRankAmongOneIsNotShown() throws {
    let books = WorkbookBuilder.workbooks(try SampleCity.single.context())
    #expect(!books.flatMap(\.sheets).contains { $0.grid.contains("1/1") || $0.grid.contains("列第1位") })
  }

  @Test func englishSaysOneHonourAndBackToTheOverview() throws {
    var city = SuiteCity()
    city.language = "en"
    let scope = try scope(try city.context())
    #expect(scope.listed([("City", Exact(1)), ("County", Exact(4))], "honour.count") == "City (1), County (4 honours)")
    let brief = try #require(WorkbookBuilder.workbooks(try city.context()).first)
    #expect(brief.sheets.dropFirst().first?.grid.contains("‹ Back to Overview") == true)
  }

  /// `10 ◐ 15%` and `of the quarter ● 92.1/≥90`: the one was read as a figure, the other cut at the tile's edge.
  @Test func englishTilesNameCyclesShortly() throws {
    var city = SuiteCity()
    city.language = "en"
    var context = try city.context()
    var result = try #require(context.figures.targets.first { !$0.countsCycles })
    let october = SampleCity.month(2026, 10)
    context.figures.period = Period(span: .week, id: "2026-W40", first: october.first - 3, last: october.first + 3)
    let scope = try scope(context)
    #expect(scope.monthName(october) == "Oct" && scope.axisName(october) == "Oct")
    result.cycle = october
    #expect(scope.cycleWord(result) == "Oct")
    result.cycle = Period(span: .quarter, id: "2026-Q4", first: october.first, last: october.first + 91)
    #expect(scope.cycleWord(result) == "Q4")
    #expect(1.counted("day") == "1 day" && 2.counted("day") == "2 days" && 1.word("is", "are") == "is")
    #expect(Text(both: "no `甲局` here").onPage(.en) == "no “甲局” here")
    #expect(Text(both: "one ` only").onPage(.en) == "one ` only")
  }

  /// 100,040 after 100,000 was ▲ 0.0%.
  @Test func aChangeThatRoundsToNothingIsNone() throws {
    let scope = try scope(try SampleCity.small.context())
    let name = FigureName("service.hours", .previousChange)
    func cell(_ value: Exact) -> Cell { scope.cell(Figure(value, .ok), name) }
    let small = try #require(Exact(4, over: 10_000))
    #expect(cell(small).shown == "持平" && cell(.zero).shown == "持平")
    // The number stays: a sheet's numbers are figures.
    #expect(cell(small).value == .number(small) && cell(small).style.format.code == "\"持平\";\"持平\";\"持平\"")
    #expect(cell(try #require(Exact(5, over: 10_000))).shown == "▲ 0.1%")
  }

  /// 「Targets: 17:10 met」 is a time of day.
  @Test func englishTellsHowManyTargetsThereAre() throws {
    var city = SuiteCity()
    city.language = "en"
    let words = try #require(try scope(try city.context()).targetWords)
    #expect(words.contains(" in all, ") && !words.contains(":"))
  }

  /// 「同比以去年同期全期为基数」 stood beside 「不作环比、同比」, and 不作同比 on a sheet that has no 同比.
  @Test func notesTellOfNoComparisonThatIsNotMade() throws {
    var context = try SampleCity.small.context()
    context.figures.asOf = SampleCity.month(2026, 10).first
    context.figures.beginnings = [1: SampleCity.month(2026, 10)]
    func base(_ derivation: Derivation) -> ShortBase {
      ShortBase(derivation: derivation, kind: 1, begins: SampleCity.month(2026, 10), isAbsent: true)
    }
    #expect(try scope(context).comparedNotes[0].contains("，环比、同比以上期和去年同期全期为基数"))
    context.figures.shortBases = [base(.lastYear)]
    let notes = try scope(context).comparedNotes
    #expect(notes.count == 2 && notes[0].hasSuffix("，环比以上期全期为基数。") && notes[1].hasSuffix("不作同比。"))
    #expect(try scope(context).notes(comparing: [.previousChange]) == [notes[0]])
    context.figures.shortBases = [base(.previous), base(.lastYear)]
    let none = try scope(context).comparedNotes
    #expect(none.count == 2 && !none[0].contains("基数") && none[1].hasSuffix("不作环比、同比。"))
  }
}
