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

  @Test(arguments: [
    ("志愿服务2026-10补报.csv", true), ("10月补报/志愿服务.csv", true), ("10月补报/志愿服务更正.csv", false), ("志愿服务补报更正.csv", false),
    ("志愿服务更正.csv", false), ("志愿服务.csv", false),
  ])
  func whatOnlyAddsIsToldByTheFileElseByItsFolder(path: String, adds: Bool) throws {
    #expect(try settings("").onlyAdds(path) == adds)
  }

  /// Days of such years ended the run.
  @Test(arguments: [
    "as of: 99999999-10-31\n", "as of: 9223372036854775807-10-31\n", "phases: {动员部署: 2026-03-05..99999999-03-25}\n",
  ])
  func yearsThatNoCalendarHasAreRefused(text: String) { #expect(complaint(settings: text) != nil) }

  @Test func anEmptyFileIsAsGoodAsNone() throws { #expect(try settings("# 暂无\n").whole == "全市") }

  @Test(arguments: [
    "measure: issue.overdue, rule: deduct, points: 2", "measure: issue.found, rule: deduct, points: 2",
    "measure: issue.days, rule: steps, steps: {15: 50%, 7: 100%}",
    "measure: service.hours, rule: steps, steps: {1: 50%, 3: 100%, 2: 50%}",
  ])
  func rulesThatFitTheirMeasureAreTaken(words: String) {
    let wrong = complaint(settings: Self.indicator(words))
    #expect(wrong == nil, "\(wrong?.line(in: .en) ?? "")")
  }

  @Test func aQuotedWordMayHoldAChineseComma() throws {
    #expect(try settings("corrections: [\"更正，补报\", '甲、乙']\n").corrections == ["更正，补报", "甲、乙"])
  }

  /// What YAML takes for a part of the word.
  @Test func chineseQuotesAreNoPartOfAWord() throws {
    let settings = try settings("whole: “全区”\napproved: [“通过”, 同意]\ncorrections: [「勘误」]\n")
    #expect(settings.whole == "全区" && settings.corrections == ["勘误"])
    #expect(settings.approved.isSuperset(of: ["通过", "同意"]))
    #expect(try self.settings("whole: \"“全区”\"\n").whole == "“全区”")
    #expect(try self.settings("whole: “文明”与“和谐”\n").whole == "“文明”与“和谐”")
  }

  @Test func wordsThatNoCommaPartsAreAskedAbout() throws {
    #expect(complaint(settings: "approved: [通过; 已审核, 同意]\n")?.fix.zh.contains("[通过, 已审核]") == true)
    // A blank stands in many a word, and counts for nothing.
    #expect(try settings("approved: [审核 通过, “优”]\n").approved.isSuperset(of: ["审核通过", "优", "“优”"]))
  }

  @Test func namesMayBeIdsOrTitles() throws {
    let settings = try settings(
      """
      workbooks: [领导简报, Stars, unit]
      privacy: {unmask: [志愿者星级]}
      expected reports: {志愿服务记录: month, issue: quarter}
      headers: {志愿服务记录: {服务记录编号: [流水号]}}
      """)
    #expect(settings.workbooks == ["brief", "stars", "unit"])
    #expect(settings.unmasked == ["stars"])
    #expect(settings.expectedReports == ["service": .month, "issue": .quarter])
    #expect(settings.headers == ["service": ["record": ["流水号"]]])
  }

  /// As an example, or as what is allowed: never a bare value after the comma.
  @Test(arguments: ["year starts: 13", "stars: {hours: [300, 100]}", "expected reports: {service: weekly}"])
  func whatToWriteIsSaidInASentence(text: String) throws {
    let fix = try #require(complaint(settings: text)).fix
    #expect(fix.zh.hasPrefix("例如 ") || fix.zh.hasPrefix("可用："), "\(fix.zh)")
    #expect(fix.en.hasPrefix("such as ") || fix.en.hasPrefix("allowed: "), "\(fix.en)")
  }

  @Test(arguments: [
    ("workbooks: [领导简报\n", 2, "列表中缺少“,”，或没有用“]”结束"), ("phases: {动员部署: 一\n", 2, "花括号中缺少“,”"),
    ("whole: 全区: 城东\n", 1, "含冒号的文字要加引号"), ("phases:\n\t动员部署: 一\n", 2, "缩进不能用制表符"),
    ("whole: \"全区\n", 2, "引号没有配对"), ("whole: @全区\n", 1, "不能用来开头"), ("whole: *全区\n", 1, "锚点"),
    ("whole: *district\n", 1, "没有定义的锚点"),
    ("whole: 全区\nwhole: 全市\n", 1, "键“whole”出现了两次"),
  ])
  func faultsOfYAMLAreToldInChinese(text: String, line: Int, words: String) throws {
    let wrong = try #require(complaint(settings: text))
    #expect(wrong.cause == "definition.syntax" && wrong.place.line == line && wrong.place.column > 0, "\(wrong.place)")
    #expect(wrong.seen.zh.contains(words), "\(wrong.seen.zh)")
    let english = "abcdefghijklmnopqrstuvwxyz'"
    let plain = wrong.seen.zh.replacing("YAML", with: "").replacing("whole", with: "")
    #expect(!plain.contains { english.contains($0) }, "\(wrong.seen.zh)")
  }

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
    ("minimum records: -1\n", 1, ["0", "-1"]),
    ("ranking: {top: 0}\n", 1, ["20"]),
    ("ranking: {bottom: -1}\n", 1, ["10"]),
    ("ranking:\n  top: 3\n  pass: 101\n", 3, ["100", "101"]),
    ("ranking: {pass: -1}\n", 1, ["100", "-1"]),
    ("stars: {hours: []}\n", 1, ["100, 300"]),
    ("stars: {hours: [-5, 100]}\n", 1, ["-5"]),
    ("stars: {hours: [100, 9223372036854775807]}\n", 1, ["1000000", "9223372036854775807"]),
    ("reporter: \"\"\n", 1, ["市文明办"]),
    ("whole: \" \"\n", 1, ["全市"]),
    ("approved: []\n", 1, ["[", "]"]),
    ("corrections: [\"\"]\n", 1, ["更正"]),
    ("phases:\n  2026-10: 2026-02-20..2026-03-05\n", 2, ["2026-10", "动员部署"]),
    ("phases: {\"攻坚,提升\": 2026-02-20..2026-03-05}\n", 1, ["攻坚,提升"]),
    ("phases:\n  .issued: 2026-02-20..2026-03-05\n", 2, [".issued", "动员部署"]),
    ("phases: {动员部署: 2026-+3-05..2026-03-25}\n", 1, ["动员部署"]),
    ("phases: [动员部署]\n", 1, ["动员部署: 2026-03-05..2026-03-25"]),
    ("expected reports: [service]\n", 1, ["service: month"]),
    ("expected reports: {service: weekly}\n", 1, ["month", "half-year"]),
    ("whole：全区\n", 1, ["whole", "reporter"]),
    ("workbooks: [领导简报, brie]\n", 1, ["brie", "brief"]),
    ("workbooks:\n  - 领导简报\n  - none\n", 3, ["none"]),
    ("workbooks: none\n", 1, ["none"]),
    ("workbooks: []\n", 1, ["all"]),
    ("privacy: {unmask: [briefs]}\n", 1, ["briefs", "brief"]),
    ("expected reports:\n  service: month\n  servise: month\n", 3, ["servise", "service"]),
    ("expected reports: {units: month}\n", 1, ["units", "service", "issue"]),
    ("expected reports: {service: month, 志愿服务记录: year}\n", 1, ["志愿服务记录"]),
    ("expected reports: {service: monthly}\n", 1, ["monthly", "month"]),
    ("headers: {servise: {志愿者编号: [工号]}}\n", 1, ["servise", "service"]),
    ("headers:\n  service:\n    志愿者编码号: [工号]\n", 3, ["志愿者编码号", "志愿者编号"]),
    ("approved: [通过，已审核]\n", 1, ["通过，已审核", "[通过, 已审核]"]),
    ("approved: 通过、已审核\n", 1, ["通过、已审核", "[通过, 已审核]"]),
    ("corrections:\n  - 更正\n  - 补报；加报\n", 3, ["补报；加报", "[补报, 加报]"]),
    ("headers: {service: {志愿者编号: [工号，员工号]}}\n", 1, ["[工号, 员工号]"]),
    ("workbooks: 领导简报，志愿者星级\n", 1, ["[领导简报, 志愿者星级]"]),
    (indicator("measure: 整改率, rule: ratio, target: 1.5"), 1, ["1.5", "90%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90: 100%, 1: 50%}"), 1, ["1", "90%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90%: 50}"), 1, ["50", "90%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90%: 120%}"), 1, ["120%", "100%"]),
    (indicator("measure: 整改率, rule: steps, steps: {90: 100, 90%: 80}"), 1, ["90%"]),
    (indicator("measure: 平均得分, rule: ratio, target: 90%"), 1, ["90%", "90"]),
    (indicator("measure: 检查次数, rule: ratio, target: 0"), 1, ["0"]),
    (indicator("measure: 平均得分, rule: rank, target: 90"), 1, ["target", "rank"]),
    (indicator("measure: 平均得分, rule: ratio, target: 90, points: 3"), 1, ["points", "ratio", "target"]),
    (indicator("measure: 逾期未办结, rule: deduct, points: -5"), 1, ["-5", "2.5"]),
    (indicator("measure: issue.closed_rate, rule: deduct, points: 2"), 1, ["ratio", "steps"]),
    (indicator("measure: service.hours, rule: deduct, points: 2"), 1, ["ratio", "steps"]),
    (indicator("measure: service.hours, rule: steps, steps: {3: 50%, 1: 100%}"), 1, ["1", "50%", "100%"]),
    (indicator("measure: issue.days, rule: steps, steps: {7: 50%, 15: 100%}"), 1, ["15", "50%", "100%"]),
    (indicator("measure: service.hours, rule: steps, steps: {}"), 1, ["{90%: 100%, 80%: 66%}"]),
    (indicator("measure: service.hours, rule: rank").replacing("{parts", with: "{periods: [], parts"), 1, ["month"]),
    ("headers: {service: {志愿者编号: [工号], 记录编号: [工号]}}\n", 1, ["工号", "志愿者编号", "记录编号"]),
    ("additions: [加报]\n", 1, ["加报", "补报"]),
    ("additions: [\"\"]\n", 1, ["补报"]),
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
