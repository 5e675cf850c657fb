import Catalog
import Foundation
import Sheets
import SheetsTestSupport
import Testing

@testable import Workbooks

/// Each trap of the library has a test that fails where one steps into it.
@Suite struct WorkbookWriterTests {
  let scratch: Scratch
  private let created = CivilDate(year: 2026, month: 10, day: 31) ?? CivilDate(dayNumber: 0)

  init() throws { scratch = try Scratch() }

  private func book(_ sheets: [Sheet]) -> Workbook {
    Workbook(fileName: "book.xlsx", title: "题", author: "文明办", created: created, sheets: sheets)
  }

  private func sheet(_ name: String = "表", _ fill: (inout Sheet) -> Void = { _ in }) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.put(.text("一", .body), 0, 0)
    fill(&sheet)
    return sheet
  }

  private func written(_ sheets: [Sheet]) throws -> Archive {
    let url = scratch.url.appendingPathComponent("\(UUID().uuidString).xlsx")
    try WorkbookWriter().write(book(sheets), to: url.path)
    return Archive(url: url)
  }

  private func failure(_ sheets: [Sheet], to name: String = "x.xlsx") -> WorkbookError? {
    do throws(WorkbookError) {
      try WorkbookWriter().write(book(sheets), to: scratch.url.appendingPathComponent(name).path)
      return nil
    } catch {
      return error
    }
  }

  @Test func equalWorkbooksAreEqualFiles() throws {
    let brief = try #require(WorkbookBuilder.workbooks(try SampleCity.small.context()).first)
    let files = try ["a.xlsx", "b.xlsx"].map { name in
      let url = scratch.url.appendingPathComponent(name)
      try WorkbookWriter().write(brief, to: url.path)
      return try Data(contentsOf: url)
    }
    #expect(files[0] == files[1])
  }

  /// As the library finds it, gmtime keeps its answer per thread; the system's own keeps one for all.
  @Test func whatADateComesToIsNotAnotherThreads() throws {
    typealias Function = @convention(c) (UnsafePointer<time_t>) -> UnsafeMutablePointer<tm>?
    let gmtime = unsafeBitCast(try #require(dlsym(nil, "gmtime")), to: Function.self)
    var start = time_t(0)
    let answer = try #require(gmtime(&start))
    let done = DispatchSemaphore(value: 0)
    Thread {
      var later = time_t(40 * 86_400)
      #expect(gmtime(&later)?.pointee.tm_mon == 1)
      done.signal()
    }.start()
    done.wait()
    #expect(answer.pointee.tm_mon == 0 && answer.pointee.tm_mday == 1)
  }

  /// The library asks gmtime for the created date.
  @Test func workbooksOfTwoDatesWrittenAtOnceKeepTheirOwn() async throws {
    var other = book([sheet()])
    other.created = created + 40
    let books = [book([sheet()]), other]
    let folder = scratch.url.path
    let alone = try books.enumerated().map { at, book in
      try WorkbookWriter().write(book, to: "\(folder)/alone-\(at).xlsx")
      return try Data(contentsOf: URL(fileURLWithPath: "\(folder)/alone-\(at).xlsx"))
    }
    #expect(alone[0] != alone[1])
    try await withThrowingTaskGroup(of: Int.self) { group in
      for thread in 0..<8 {
        group.addTask {
          var differing = 0
          for round in 0..<50 {
            let (at, path) = ((thread + round) % 2, "\(folder)/\(thread)-\(round).xlsx")
            try WorkbookWriter().write(books[at], to: path)
            if try Data(contentsOf: URL(fileURLWithPath: path)) != alone[at] { differing += 1 }
          }
          return differing
        }
      }
      for try await differing in group { #expect(differing == 0) }
    }
  }

  @Test func formulasHoldTheirResults() throws {
    let archive = try written([
      sheet {
        $0.put(Cell(.formula("1+2", result: .number(Exact(3))), .number), 0, 1)
        $0.put(Cell(.formula("IF(B1=3,\"是\",\"否\")", result: .text("是")), .body), 0, 2)
      }
    ])
    let xml = try archive.part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<f>1+2</f><v>3</v>"))
    #expect(xml.contains("<v>是</v>"))
  }

  @Test func awkwardTextIsKept() throws {
    let archive = try written([
      sheet {
        $0.put(.text("a_x0041_\u{0}b\u{1}\u{FFFE}", .body), 0, 1)
        $0.put(.text("=1+1", .body), 0, 2)
        $0.put(Cell(.rich([TextRun("", Font(.body, 12)), TextRun("单", Font(.body, 12))]), .body), 0, 3)
        $0.put(Cell(.rich([]), .body), 0, 4)
        $0.put(.text("", .body, link: "表"), 0, 5)
      }
    ])
    let strings = try archive.part("xl/sharedStrings.xml")
    #expect(strings.contains("<t>a_x005F_x0041_b</t>"))
    #expect(strings.contains("<t>=1+1</t>"))
    #expect(strings.contains("<t>单</t>"))
    #expect(try !archive.part("xl/worksheets/sheet1.xml").contains("inlineStr"))
  }

  @Test(
    "a text in more pieces than the library can count is written whole",
    arguments: [2, 249, 250, 251, 255, 256, 257, 900])
  func manyPieces(count: Int) throws {
    let runs = (0..<count).map { TextRun("第\($0)件", Font(.body, $0.isMultiple(of: 2) ? 12 : 11)) }
    let archive = try written([sheet { $0.put(Cell(.rich(runs), .body), 0, 1) }])
    let strings = try archive.part("xl/sharedStrings.xml")
    let texts = strings.matches(of: /<t[^>]*>([^<]*)<\/t>/).map { String($0.output.1) }
    #expect(texts.joined().contains(runs.map(\.text).joined()))
  }

  @Test func sheetNamesThatWouldBreakAreRefused() {
    for name in ["", "2026", "Q3", "a/b", "[x]", "'x", String(repeating: "长", count: 32), "History"] {
      #expect(failure([sheet(name)]) == .sheetName(name))
    }
    #expect(failure([sheet("甲A"), sheet("甲a")]) == .sheetNameTwice("甲a"))
  }

  @Test func limitsOfExcelAreRefused() {
    let long = String(repeating: "字", count: 32_768)
    #expect(failure([sheet { $0.put(.text(long, .body), 1, 1) }]) == .textTooLong(sheet: "表", cell: "B2"))
    #expect(failure([sheet { $0.put(.text("x", .body), 1_048_576, 0) }]) == .outsideSheet(sheet: "表", cell: "A1048577"))
    #expect(
      failure([sheet { $0.print.footerLeft = String(repeating: "字", count: 260) }])
        == .headerOrFooterTooLong(sheet: "表"))
    #expect(
      failure([sheet { $0.put(.text("去", .body, link: "无"), 1, 1) }]) == .unknownSheet(sheet: "表", reference: "无"))
    #expect(
      failure([
        sheet {
          $0.put(.text("甲", .body), 1, 0...2)
          $0.put(.text("乙", .body), 1, 2...3)
        }
      ]) == .overlappingMerges(sheet: "表", range: "C2:D2"))
    #expect(failure([]) == .noSheets("book.xlsx"))
  }

  @Test func aMissingFolderIsNamed() {
    let folder = scratch.url.appendingPathComponent("无").path
    #expect(failure([sheet()], to: "无/x.xlsx") == .folderMissing(folder))
  }

  @Test func printSetUpIsWritten() throws {
    let archive = try written([
      sheet {
        $0.print.area = CellRange(Position(0, 0), Position(5, 3))
        $0.print.repeated = 0...1
        $0.print.footerCentre = "第 &P 页 共 &N 页"
        $0.print.footerRight = "2026年10月"
      }
    ])
    let xml = try archive.part("xl/worksheets/sheet1.xml")
    #expect(
      xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\"") && xml.contains("fitToHeight=\"0\""))
    #expect(xml.contains("&amp;C&amp;9 第 &amp;P 页 共 &amp;N 页&amp;R&amp;9 2026年10月"))
    let names = try archive.part("xl/workbook.xml")
    #expect(names.contains("'表'!$A$1:$D$6") && names.contains("'表'!$1:$2"))
  }

  /// 东方P&T公司 was printed with the time of day in place of &T, and R&G would have been a picture's place.
  @Test(arguments: [
    ("东方P&T公司", "东方P&amp;&amp;T公司"), ("A&B科", "A&amp;&amp;B科"), ("R&G部", "R&amp;&amp;&amp;9G部"),
    ("甲&[乙]", "甲&amp;&amp;&amp;9[乙]"), ("&&", "&amp;&amp;&amp;&amp;"),
  ])
  func anAmpersandOfAFootIsNoCode(text: String, written: String) throws {
    let archive = try self.written([
      sheet {
        $0.print.footerLeft = text
        $0.print.footerRight = text
      }
    ])
    let xml = try archive.part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("&amp;L&amp;9 \(written)&amp;R&amp;9 \(written)<"))
  }

  /// A foot holds 255 characters, of which a sign may take several.
  @Test(arguments: ["&G", "字", "👨‍👩‍👧‍👦", "&"])
  func aFootIsCutToWhatItHolds(sign: String) throws {
    var context = try SampleCity.single.context()
    context.catalog.settings.reporter = String(repeating: sign, count: 300)
    for at in context.figures.units.indices { context.figures.units[at].label = String(repeating: sign, count: 300) }
    let books = WorkbookBuilder.workbooks(context).prefix(4)
    for book in books {
      _ = try written(book.sheets)
      #expect(book.sheets.allSatisfy { $0.isHidden || $0.print.isPortrait || !$0.print.footerLeft.isEmpty })
    }
  }

  @Test func blocksOfColumnsArePagesOfTheirOwnBesideTheLead() throws {
    let files = try written([
      sheet("考核 1") {
        for column in 0..<20 { $0.put(.text("一", .body), 2, column) }
        $0.widths = [Double](repeating: 12, count: 20)
        $0.print.repeated = 2...3
        $0.print.area = CellRange(rows: 0...9, columns: 0...19)
        $0.print.blocks = [2...10, 11...19]
      }
    ])
    let xml = try files.part("xl/worksheets/sheet1.xml")
    #expect(xml.contains("<colBreaks count=\"1\"") && xml.contains("<brk id=\"11\""))
    #expect(xml.contains("scale=\"79\"") && !xml.contains("fitToPage"))
    #expect(try files.part("xl/workbook.xml").contains("'考核 1'!$A:$B,'考核 1'!$3:$4"))
  }

  @Test func propertiesAreSet() throws {
    let core = try written([sheet()]).part("docProps/core.xml")
    #expect(core.contains("<dc:title>题</dc:title>"))
    #expect(core.contains("<dc:creator>文明办</dc:creator>"))
    #expect(core.contains("2026-10-31T00:00:00Z"))
  }

  @Test func equalStylesAreOneFormat() throws {
    let styles = try written([
      sheet { for row in 0..<200 { $0.put(Cell(.number(Exact(row)), Style.number.formatted(.integer)), row, 1) } }
    ]).part("xl/styles.xml")
    #expect(styles.contains("<cellXfs count=\"3\">"))
  }

  @Test func noCellIsNotANumber() throws {
    for city in [SampleCity.small, .none] {
      let brief = try #require(WorkbookBuilder.workbooks(try city.context()).first)
      let url = scratch.url.appendingPathComponent("\(UUID().uuidString).xlsx")
      try WorkbookWriter().write(brief, to: url.path)
      let archive = Archive(url: url)
      for part in try archive.parts where part.hasPrefix("xl/worksheets/sheet") {
        let xml = try archive.part(part).lowercased()
        #expect(!xml.contains("<v>nan") && !xml.contains("<v>inf") && !xml.contains("#div/0!"))
      }
    }
  }

  /// The library printed words of its own, and none on the disk.
  @Test func aFullDiskIsToldAsTheSystemTellsIt() {
    do throws(WorkbookError) {
      try WorkbookWriter().write(book([sheet()]), to: "/dev/full")
      Issue.record("nothing was said")
    } catch { #expect(error == .system(ENOSPC)) }
    #expect(failure([sheet()], to: String(repeating: "长", count: 100)) == .system(ENAMETOOLONG))
    #expect(failure([sheet()]) == nil)
  }
}
