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
