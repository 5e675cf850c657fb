import Catalog
import Foundation
import Sheets
import SheetsTestSupport
import Testing
import Workbooks

@Suite struct SampleBooksTests {
  static let shapes: [(String, SampleCity)] = [
    ("small", .small), ("flat", .flat), ("long", .longNames), ("none", .none), ("single", .single),
    ("many", .many), ("english", english),
  ]

  static var english: SampleCity {
    var city = SampleCity.small
    let settings = "language: en\nwhole: All units\nreporter: City office\nunits: {money: 万元}\n"
    city.settings = DefinitionFile(name: "settings.yaml", shownAs: "settings.yaml", text: settings)
    return city
  }

  /// Every workbook of the whole, and the first of the units'.
  private static func shown(_ books: [Workbook]) -> [Workbook] {
    books.filter { !$0.fileName.contains("/") } + books.filter { $0.fileName.contains("/") }.prefix(3)
  }

  /// With SAMPLE_BOOKS set to a folder, the workbooks are left there for people to look at.
  @Test func everyShapeOfCityIsWrittenAndValid() throws {
    let wanted = ProcessInfo.processInfo.environment["SAMPLE_BOOKS"]
    let scratch = try Scratch()
    let folder = wanted.map { URL(fileURLWithPath: $0) } ?? scratch.url
    for (name, city) in Self.shapes {
      let books = WorkbookBuilder.workbooks(try city.context())
      for book in wanted == nil ? Self.shown(books) : books {
        let url = folder.appendingPathComponent("\(name)/\(book.fileName)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try WorkbookWriter().write(book, to: url.path)
        #expect(try XLSXValidator(Archive(url: url)).problems == [], "\(name)/\(book.fileName)")
      }
    }
    _ = scratch
  }
}
