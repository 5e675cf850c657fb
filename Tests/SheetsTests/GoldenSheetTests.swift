import Foundation
import Sheets
import SheetsTestSupport
import Testing

/// The sheets as text grids, beside golden ones. `make golden` rewrites them; read the diff.
@Suite struct GoldenSheetTests {
  @Test(arguments: ["single", "small", "flat", "longNames", "none", "noActivities", "undefined", "quarter"])
  func brief(name: String) throws {
    let books = WorkbookBuilder.workbooks(try Self.context(name))
    let brief = try #require(books.first)
    try Self.compare(brief, "brief-\(name)")
  }

  @Test(arguments: ["教育局", "门诊部"])
  func unit(name: String) throws {
    let books = WorkbookBuilder.workbooks(try SampleCity.small.context())
    let book = try #require(books.first { $0.fileName == "单位/\(name)-2026年10月.xlsx" })
    try Self.compare(book, "unit-\(name)")
  }

  /// All the sheets that lists, ranks and notices are made of: where there is much to say, and where there is nothing.
  @Test(arguments: ["full", "empty", "english"])
  func suite(name: String) throws {
    var city = SuiteCity()
    city.isEmpty = name == "empty"
    city.language = name == "english" ? "en" : "zh"
    let quarter = try #require(SampleCity.quarter)
    let known: Set = ["红黑榜", "目标完成", "未办结问题", "应报未报", "Red and black", "Targets", "Open issues", "Missing reports"]
    var books = WorkbookBuilder.workbooks(try city.context()).filter { !$0.fileName.contains("/") }
    books[0].sheets.removeAll { !known.contains($0.name) }
    books += WorkbookBuilder.workbooks(try city.context(quarter)).filter { book in
      ["考核评分", "Assessment"].contains { book.fileName.hasPrefix($0) }
    }
    for book in books { try Self.compare(book, "suite-\(name)-\(book.fileName.prefix { $0 != "-" })") }
  }

  private static func context(_ name: String) throws -> ReportContext {
    switch name {
    case "single": return try SampleCity.single.context()
    case "flat": return try SampleCity.flat.context()
    case "longNames": return try SampleCity.longNames.context()
    case "none": return try SampleCity.none.context()
    case "noActivities":
      var city = SampleCity.small
      city.hasActivities = false
      return try city.context()
    case "undefined":
      var context = try SampleCity.single.context()
      context.figures.columns = context.figures.columns.filter { !$0.key.measure.contains("@") }
      return context
    case "quarter":
      let period = try #require(SampleCity.quarter)
      return try SampleCity.single.context(period)
    default: return try SampleCity.small.context()
    }
  }

  private static func compare(_ book: Workbook, _ name: String) throws {
    let grid = "file: \(book.fileName)\ntitle: \(book.title)\n\n" + book.sheets.map(\.grid).joined(separator: "\n")
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["TAIZHANG_GOLDEN"] == "rewrite" {
      try grid.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let golden = try String(contentsOf: url, encoding: .utf8)
    guard golden != grid else { return }
    let (old, new) = (golden.split(separator: "\n"), grid.split(separator: "\n"))
    let changes = zip(old, new).filter { $0 != $1 }.prefix(5).map { "- \($0)\n+ \($1)" }
    Issue.record(
      "\(name).txt differs; rewrite it with `make golden` if that is right\n\(changes.joined(separator: "\n"))")
  }
}
