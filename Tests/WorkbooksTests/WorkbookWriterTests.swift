import Catalog
import Foundation
import Sheets
import SheetsTestSupport
import Testing

@testable import Workbooks

@Suite struct SampleBooks {
  /// With SAMPLE_BOOKS set to a folder, the sample's workbooks are left there for people to look at.
  @Test func writesTheSample() throws {
    let wanted = ProcessInfo.processInfo.environment["SAMPLE_BOOKS"]
    let folder =
      wanted.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appendingPathComponent("books-\(UInt64.random(in: 0...UInt64.max))")
    defer { if wanted == nil { try? FileManager.default.removeItem(at: folder) } }
    for (name, city) in [
      ("small", SampleCity.small), ("flat", .flat), ("long", .longNames), ("none", .none), ("single", .single),
      ("english", .small),
    ] {
      var city = city
      if name == "english" {
        city.settings = DefinitionFile(
          name: "settings.yaml", shownAs: "settings.yaml",
          text: "language: en\nwhole: All units\nreporter: City office\nunits: {money: 万元}\n")
      }
      for book in WorkbookBuilder.workbooks(try city.context()) {
        let url = folder.appendingPathComponent("\(name)/\(book.fileName)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try WorkbookWriter().write(book, to: url.path)
      }
    }
  }
}
