import Catalog
import Diagnostics
import Sheets
import SheetsTestSupport
import Testing

@testable import Outputs

/// The overview page as a browser gets it.
@Suite struct PageFileTests {
  static let hostile = [
    "<script>alert(1)</script>", "\u{600}<script>alert(1)</script>", "\"\u{301} onload=\"alert(1)",
    "'\u{200D} onload='x",
    "甲 & 乙 &amp; <b>丙</b>", "</style></svg></title><img src=x onerror=alert(1)>", "{{page.title}}",
    "javascript:alert(1)",
    "//example.com/x", "控制\u{1}\u{0}符",
  ]

  private func html(_ page: Page) throws -> String { String(decoding: try PageFile(page).bytes(), as: UTF8.self) }

  private func page(_ city: SampleCity, returned: String? = "退回") throws -> Page {
    let context = try city.context()
    return PageBuilder.page(context, books: WorkbookBuilder.drafts(context), returned: returned)
  }

  @Test func hostileNamesStayText() throws {
    var city = SampleCity(Self.hostile.map { SampleCity.Body($0, $0) })
    city.settings = DefinitionFile(
      name: "settings.yaml", shownAs: "settings.yaml", text: #"reporter: "<script src=x>&\"'""#)
    let html = try html(page(city))
    let tags = Self.tags(html)
    #expect(tags.allSatisfy { Self.known.contains(Self.name($0)) }, "\(Set(tags.map(Self.name)).sorted())")
    for tag in tags {
      let names = Self.attributes(tag).map(\.name)
      #expect(names.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" }, "\(tag)")
    }
    #expect(!html.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(html.contains("甲 &amp; 乙 &amp;amp; &lt;b&gt;丙&lt;/b&gt;"))
    #expect(html.contains("{{page.title}}"))
  }

  @Test func nothingIsFetchedOrRun() throws {
    for city in [SampleCity.small, .none, .longNames] {
      let html = try html(page(city))
      #expect(!html.contains("<script"))
      #expect(!html.contains("http"))
      #expect(!html.contains("url(") && !html.contains("@import"))
      for tag in Self.tags(html) {
        for (name, value) in Self.attributes(tag) where name == "href" && value != "data:," {
          #expect(!value.hasPrefix("/") && !value.contains(":") && !value.contains(".."), "\(tag)")
        }
      }
    }
  }

  @Test func linksLeadToFiles() throws {
    let folder = TemporaryFolder()
    let outputs = try OutputsFolder(root: folder.path)
    let staged = try outputs.stage(period: "2026-10")
    let context = try SampleCity.small.context()
    let books = WorkbookBuilder.drafts(context).filter { !$0.workbook().sheets.isEmpty }
    for book in books { try staged.write([], to: book.fileName) }
    try staged.write([], to: "figures.csv")
    try staged.write([ReturnedFile(source: "服务.csv", header: [], rows: [])], in: .zh)
    let html = try html(PageBuilder.page(context, books: books, returned: ReturnedFile.folder))
    try staged.write(Array(html.utf8), to: PageFile.name)
    try staged.commit(emptyManifest)
    let files = try Set(folder.files().map { $0.replacing("2026-10/", with: "") })
    let links = Self.tags(html).flatMap(Self.attributes).filter { $0.name == "href" && $0.value != "data:," }.map(
      \.value)
    for link in links {
      let path = Self.decoded(link)
      #expect(files.contains(path) || link.hasSuffix("/") && files.contains { $0.hasPrefix(path) }, "\(link)")
    }
    for book in books { #expect(links.contains(PageAddress.encoded(book.fileName))) }
    #expect(links.contains(PageAddress.encoded("退回/")))
  }

  @Test func thePageIsLight() throws {
    #expect(try html(page(.flat)).utf8.count < 100_000)
    #expect(try html(page(.small)) == html(page(.small)))
  }

  @Test func languageAndOutlineAreTold() throws {
    let chinese = try html(page(.small))
    #expect(chinese.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
    var city = SampleCity.small
    city.settings = DefinitionFile(name: "settings.yaml", shownAs: "settings.yaml", text: "language: en")
    #expect(try html(page(city)).contains("<html lang=\"en\">"))
    let opened = Self.tags(chinese).filter { !$0.hasPrefix("/") }.map(Self.name)
    #expect(opened.count(where: { $0 == "h1" }) == 1)
    #expect(opened.count(where: { $0 == "svg" }) == 3)
  }

  @Test func coloursAreNeverAlone() throws {
    let page = try page(.small)
    for card in page.cards {
      for change in card.changes { #expect(!change.words.isEmpty && !change.mark.isEmpty) }
    }
    let html = try html(page)
    #expect(html.components(of: "aria-hidden=\"true\">▲") + html.components(of: "aria-hidden=\"true\">▼") > 0)
    #expect(html.components(of: "class=\"heard\"") == page.cards.reduce(0) { $0 + $1.changes.count })
  }
}
