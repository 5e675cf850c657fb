import Catalog
import Diagnostics
import Testing

@Suite struct WorkbookPlanTests {
  private func diagnostic(_ sheet: String) throws -> Diagnostic {
    let text = "workbook: own\ntitle: 自用\nsheets:\n\(sheet)\n"
    let own = DefinitionFile(name: "workbook-own.yaml", shownAs: "definitions/workbook-own.yaml", text: text)
    return try #require(throws: Diagnostic.self) { _ = try Catalog(own: [own]) }
  }

  @Test func namesTheNearestMeasure() throws {
    let wrong = try diagnostic("  - {type: trend, name: 趋势, measures: [service.hour]}")
    #expect(wrong.place.file == "definitions/workbook-own.yaml")
    #expect(wrong.place.line == 4)
    #expect(wrong.fix.zh == "是否应为“service.hours”？")
  }

  @Test func namesTheTypesThatThereAre() throws {
    #expect(try diagnostic("  - {type: trends, name: 趋势}").fix.zh.contains("trend"))
  }

  @Test func refusesAKeyOfAnotherType() throws {
    #expect(try diagnostic("  - {type: definitions, name: 口径, charts: []}").seen.en == "unknown key `charts`")
  }

  @Test func refusesAnUnknownDerivedFigure() throws {
    let wrong = try diagnostic("  - {type: matrix, name: 统计, groups: [{heading: 一, figures: [service.hours@ranks]}]}")
    #expect(wrong.fix.zh.contains("@rank"))
  }

  @Test(arguments: ["{service.hours", "[x", "x]", "{nothing}", "{service.hous}"])
  func refusesAMalformedSentence(sentence: String) throws {
    let wrong = try diagnostic("  - {type: narrative, name: 通报, paragraphs: [{sentences: ['\(sentence)']}]}")
    #expect(wrong.place.line == 4)
  }

  /// A title with one was printed as it stands.
  @Test(arguments: [
    "{whole}{perod}要情", "{period要情", "要情}", "[{period}", "{group}要情", "{items}", "{service.hours}",
    "{top 3 service.hours}",
  ])
  func refusesATitleThatCannotBeSaid(title: String) throws {
    let wrong = try diagnostic("  - {type: definitions, name: 口径, title: '\(title)'}")
    #expect(wrong.place.line == 4 && wrong.fix.zh.contains("{whole} {unit} {period}"), "\(wrong.line(in: .zh))")
  }

  /// Counts below one ended the program.
  @Test(arguments: [
    "{type: files, name: 表, limit: -1}", "{type: files, name: 表, limit: 0}",
    "{type: overview, name: 表, charts: [{show: units, of: service.hours, top: -5}]}",
    "{type: narrative, name: 表, paragraphs: [{sentences: ['{top -1 service.hours}']}]}",
    "{type: narrative, name: 表, paragraphs: [{sentences: ['{bottom 0 service.hours}']}]}",
  ])
  func refusesACountBelowOne(sheet: String) throws {
    #expect(try diagnostic("  - \(sheet)").place.line == 4)
  }

  @Test(arguments: [
    ("{type: records, name: 表}", "items"), ("{type: notice, name: 表, paragraphs: []}", "items"),
    ("{type: records, name: 表, items: [{of: issue.open, deadline: description}]}", "description"),
    ("{type: overview, name: 表, charts: [{show: categories, of: service.hours, by: status}]}", "status"),
    ("{type: overview, name: 表, charts: [{show: categories, of: volunteers.registered}]}", "volunteers.registered"),
    ("{type: breakdown, name: 表, tables: [{measures: [service.hours], by: nix}]}", "nix"),
    ("{type: narrative, name: 表, paragraphs: [{sentences: ['{top 3 service.hours by nix}']}]}", "nix"),
    ("{type: narrative, name: 表, paragraphs: [{sentences: ['[{all service.hours by nix}]']}]}", "nix"),
  ])
  func refusesWhatWouldBeMissing(sheet: String, word: String) throws {
    let wrong = try diagnostic("  - \(sheet)")
    #expect(wrong.place.line == 4 && wrong.line(in: .zh).contains(word), "\(wrong.line(in: .zh))")
  }

  @Test func refusesAWorkbookOfNoPeriod() throws {
    let text = "workbook: own\ntitle: 自用\nperiods: []\nsheets:\n  - {type: definitions, name: 口径}\n"
    let own = DefinitionFile(name: "workbook-own.yaml", shownAs: "definitions/workbook-own.yaml", text: text)
    let wrong = try #require(throws: Diagnostic.self) { _ = try Catalog(own: [own]) }
    #expect(wrong.place.line == 3 && wrong.fix.zh.contains("month"), "\(wrong.line(in: .zh))")
  }

  @Test func refusesTwoSheetsOfOneName() throws {
    let twice = "  - {type: definitions, name: 口径}\n  - {type: reconciliation, name: 口径}"
    #expect(try diagnostic(twice).place.line == 5)
  }

  @Test func readsSentences() throws {
    let template = try #require(
      SentenceTemplate("{word}服务{a.b}小时[，环比{a.b@previous.change}]，{top 3 a.b by c}，{a.b c=d}"))
    #expect(
      template.pieces == [
        .word(.word), .text("服务"), .figure(FigureName("a.b")), .text("小时"),
        .optional([.text("，环比"), .figure(FigureName("a.b", .previousChange))]), .text("，"),
        .leading(3, measure: "a.b", by: "c"), .text("，"), .part(FigureName("a.b"), field: "c", value: "d"),
      ])
  }
}
