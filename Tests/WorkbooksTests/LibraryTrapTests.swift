import Catalog
import Foundation
import Sheets
import SheetsTestSupport
import Testing
import Workbooks

/// Traps of the library that show in the bytes of a whole workbook.
@Suite struct LibraryTrapTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func written(_ city: SampleCity) throws -> [Archive] {
    try WorkbookBuilder.workbooks(try city.context()).map { book in
      let url = scratch.url.appendingPathComponent("\(UUID().uuidString).xlsx")
      try WorkbookWriter().write(book, to: url.path)
      return Archive(url: url)
    }
  }

  @Test("no workbook is a zip64 archive, which WPS cannot open")
  func zip64IsOff() throws {
    for archive in try written(.small) {
      let bytes = [UInt8](try Data(contentsOf: archive.url))
      var entries = 0
      for at in bytes.indices.dropLast(30) where bytes[at] == 0x50 && bytes[at + 1] == 0x4B {
        switch (bytes[at + 2], bytes[at + 3]) {
        case (0x03, 0x04):
          entries += 1
          // "Version needed to extract" is 4.5 for zip64, 2.0 for a deflated file.
          #expect(bytes[at + 4] <= 20)
        case (0x06, 0x06), (0x06, 0x07): Issue.record("a zip64 record at \(at)")
        default: break
        }
      }
      #expect(entries > 5)
    }
  }

  @Test("rules that the library writes wrongly are not used: top and bottom N, text over several columns")
  func noBrokenRules() throws {
    for city in [SampleCity.small, .longNames] {
      for archive in try written(city) {
        for part in try archive.parts where part.hasPrefix("xl/worksheets/sheet") {
          let xml = try archive.part(part)
          #expect(!xml.contains("type=\"top10\""))
          #expect(!xml.contains("type=\"containsText\""))
        }
      }
    }
  }

  @Test("a list to choose from is a range of cells: Chinese words in the rule itself overflow the library's memory")
  func listsAreRanges() throws {
    for archive in try written(.small) {
      for part in try archive.parts where part.hasPrefix("xl/worksheets/sheet") {
        let xml = try archive.part(part)
        for rule in xml.components(separatedBy: "<dataValidation ").dropFirst() where rule.contains("type=\"list\"") {
          #expect(!rule.contains("<formula1>\""))
        }
      }
    }
  }

  @Test("strings are shared, not inline, which some previewers show blank")
  func stringsAreShared() throws {
    for archive in try written(.small) {
      for part in try archive.parts where part.hasPrefix("xl/worksheets/sheet") {
        #expect(try !archive.part(part).contains("t=\"inlineStr\""))
      }
    }
  }

  @Test("numbers are written with a point, whatever the locale says")
  func decimalsHaveAPoint() throws {
    let sheet = { () -> Sheet in
      var sheet = Sheet(name: "表")
      sheet.put(Cell(.number(Exact(5) / Exact(2) ?? .zero), .number), 0, 0)
      return sheet
    }()
    let day = CivilDate(year: 2026, month: 10, day: 31) ?? CivilDate(dayNumber: 0)
    let book = Workbook(fileName: "b.xlsx", title: "题", author: "文明办", created: day, sheets: [sheet])
    let url = scratch.url.appendingPathComponent("point.xlsx")
    try WorkbookWriter().write(book, to: url.path)
    #expect(try Archive(url: url).part("xl/worksheets/sheet1.xml").contains("<v>2.5</v>"))
    // The program never asks for the user's locale, so the C library's stays "C".
    #expect(String(cString: setlocale(LC_NUMERIC, nil)) == "C")
  }
}
