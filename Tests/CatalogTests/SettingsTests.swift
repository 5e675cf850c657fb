import Catalog
import Diagnostics
import Testing

@Suite struct SettingsTests {
  private func settings(_ text: String) throws -> Settings {
    try Catalog(settings: DefinitionFile(name: "settings.yaml", shownAs: "inputs/settings.yaml", text: text)).settings
  }

  private static func indicator(_ words: String) -> String {
    "index: {parts: [{name: 甲, indicators: [{weight: 100, \(words)}]}]}\n"
  }

  @Test func whatIsNotSetKeepsItsDefault() throws {
    let settings = try settings("whole: 全院\nranking: {top: 3}\n")
    #expect(settings.whole == "全院")
    #expect(settings.language == .zh)
    #expect((settings.rankingTop, settings.rankingBottom, settings.rankingPass) == (3, 10, 85))
    #expect(settings.starHours == [100, 300, 600, 1000, 1500])
    #expect(settings.workbooks == nil)
  }

  @Test func anEmptyFileIsAsGoodAsNone() throws { #expect(try settings("# 暂无\n").whole == "全市") }

  @Test(arguments: [
    ("whole: 全院\nlangauge: en\n", 2, ["langauge", "language"]),
    ("language: english\n", 1, ["english", "zh", "en"]),
    ("year starts: 13\n", 1, ["12"]),
    ("year starts: 九月\n", 1, ["10"]),
    ("count by: unit\n", 1, ["unit", "service", "register"]),
    ("stars: {hours: [300, 100]}\n", 1, ["100, 300"]),
    ("ranking: {topp: 20}\n", 1, ["topp", "top"]),
    ("units: {money: 千元}\n", 1, ["千元", "万元"]),
    ("privacy: {unmasked: []}\n", 1, ["unmasked", "unmask"]),
    ("phases:\n  动员部署: 三月\n", 2, ["动员部署", "2026-03-05..2026-03-25"]),
    ("phases:\n  动员部署: 2026-03-25..2026-03-05\n", 2, ["动员部署", "2026-03-05..2026-03-25"]),
    ("phases: {动员部署: 2026-02-30..2026-03-25}\n", 1, ["动员部署"]),
    (indicator("measure: 整改率, rule: ratio, target: 1.5"), 1, ["1.5", "90%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90: 100%, 1: 50%}"), 1, ["1", "90%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90%: 50}"), 1, ["50", "90%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90%: 120%}"), 1, ["120%", "100%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90: 100, 90%: 80}"), 1, ["90%"]),
    (indicator("measure: 平均得分, rule: ratio, target: 90%"), 1, ["90%", "90"]),
    (indicator("measure: 逾期未办结, rule: deduct, points: -5"), 1, ["-5", "2.5"]),
    (indicator("measure: 逾期未办结, rule: deduct, points: 5, floor: 120"), 1, ["120", "100"]),
  ])
  func saysWhereAndWhatIsAllowed(text: String, line: Int, words: [String]) throws {
    let wrong = try #require(complaint(settings: text))
    #expect(wrong.place.file == "inputs/settings.yaml")
    #expect(wrong.place.line == line, "\(wrong.line(in: .en))")
    for word in words {
      #expect(wrong.line(in: .en).contains(word), "\(wrong.line(in: .en))")
      #expect(wrong.line(in: .zh).contains(word), "\(wrong.line(in: .zh))")
    }
  }
}
