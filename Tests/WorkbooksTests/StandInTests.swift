import CParts
import Catalog
import Foundation
import Sheets
import SheetsTestSupport
import Testing

@testable import Workbooks

/// What stands in for functions that the library finds: that it does find them, and that they do as the originals.
@Suite struct StandInTests {
  private let scratch: Scratch
  private let created = CivilDate(year: 2026, month: 10, day: 31) ?? CivilDate(dayNumber: 0)

  init() throws { scratch = try Scratch() }

  private func book(_ sheets: [Sheet]) -> Workbook {
    Workbook(fileName: "book.xlsx", title: "题", author: "文明办", created: created, sheets: sheets)
  }

  @Test(
    "the library, which looks for a function by its name, finds ours",
    arguments: [
      "tmpfileplus", "__fprintf_chk", "snprintf", "zipOpen", "zipOpenNewFileInZip4_64", "zipWriteInFileInZip",
      "zipCloseFileInZip", "zipClose", "lxw_new_attribute_str", "lxw_new_attribute_int", "lxw_new_attribute_dbl",
      "lxw_xml_start_tag", "lxw_xml_start_tag_unencoded", "lxw_xml_empty_tag", "lxw_xml_empty_tag_unencoded",
      "lxw_xml_end_tag", "lxw_xml_data_element", "lxw_hash_key_exists", "lxw_insert_hash_element",
    ])
  func isFound(name: String) {
    #expect(taizhang_is_found(name) == 1)
    #expect(taizhang_is_found("zipOpen2") == 0 && taizhang_is_found("lxw_xml_declaration") == 0)
  }

  @Test("each part of a workbook is a stream over memory, and the archive is ours")
  func partsLieInMemory() throws {
    let (files, archives) = (taizhang_memory_files(), taizhang_archives())
    let url = scratch.url.appendingPathComponent("book.xlsx")
    var sheet = Sheet(name: "表")
    sheet.put(.text("一", .body), 0, 0)
    try WorkbookWriter().write(book([sheet]), to: url.path)
    #expect(taizhang_archives() == archives + 1)
    #expect(taizhang_memory_files() - files == UInt(try Archive(url: url).parts.count))
  }

  @Test("numbers, rows and colours as printf writes them")
  func printed() throws {
    var sheet = Sheet(name: "表")
    let third = try #require(Exact(1, over: 3))
    let tiny = try #require(Exact(-1, over: 30_000))
    sheet.put(Cell(.formula("1/3", result: .number(third)), .number), 0, 0)
    sheet.put(Cell(.formula("1/-30000", result: .number(tiny)), .number), 1, 0)
    sheet.put(Cell(.number(Exact(5)), .number), 1_048_575, 0)
    let url = scratch.url.appendingPathComponent("printed.xlsx")
    try WorkbookWriter().write(book([sheet]), to: url.path)
    let archive = Archive(url: url)
    let cells = try archive.part("xl/worksheets/sheet1.xml")
    #expect(cells.contains("<v>\(String(format: "%.16G", 1.0 / 3))</v>"))
    #expect(cells.contains("<v>\(String(format: "%.16G", -1.0 / 30_000))</v>"))
    #expect(cells.contains("<c r=\"A1048576\""))
    #expect(try archive.part("xl/styles.xml").contains("rgb=\"FF1F2933\""))
  }

  @Test("%.16G, digit by digit")
  func digits() {
    var generator = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    var numbers: [Double] = [
      0, -0.0, 1, -1, 0.1, 0.5, 1.5, 9.95, 0.3, 1.0 / 3, 2.0 / 3, 0.0001, 0.00010000100001, 0.00011, 0.000999999999999,
      0.99999999999999989, 9.9999999999999982, 999_999.99999999988, 99_999_999_999_999.984, 123_456_789.125,
      9_007_199_254_740_991, 9_007_199_254_740_992, 1e15, 1e16, 1e300, .leastNonzeroMagnitude, .infinity, .nan,
      4_503_599_627_370_497.5,
      1_125_899_906_842_624.125, 0.1 + 0.2, 100, 1_000_000, 0.05, 0.045, 8.41, 1e-5,
    ]
    for _ in 0..<50_000 {
      numbers.append(Double(Int64(generator.next() % 2_000_000_000_000)) / 1_000_000)
      numbers.append(Double(generator.next() % 1_000_000) / Double(generator.next() % 1_000 + 1))
      let any = Double(bitPattern: generator.next())
      numbers.append(any)
      numbers.append(Double(sign: .plus, exponent: Int(generator.next() % 66) - 14, significand: any.significand))
      numbers.append(-Double(generator.next() % 10_000) / 100)
    }
    var text = [CChar](repeating: 0, count: 32)
    for number in numbers {
      let count = taizhang_digits(number, &text)
      guard count > 0 else {
        #expect(!(number.magnitude > 0.00011 && number.magnitude < 9e15), "\(number) is left to printf")
        continue
      }
      let ours = String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if ours != String(format: "%.16G", number) { Issue.record("\(number) as \(ours)") }
    }
  }

  @Test("parts of many megabytes, and what XML must escape in names and texts")
  func largePartsAndEscapes() throws {
    let rows = 9_000
    var sheet = Sheet(name: "甲&乙<\"丙\">")
    for row in 0..<rows {
      for column in 0..<12 { sheet.put(.text("第\(row)行&<\(column)>\"'\n尾", .wrapped), row, column) }
      sheet.put(Cell(.number(Exact(Int128(row), over: 4) ?? .zero), .number), row, 12)
    }
    sheet.print.footerCentre = "甲&&乙\"<>"
    let url = scratch.url.appendingPathComponent("large.xlsx")
    try WorkbookWriter().write(book([sheet]), to: url.path)
    let archive = Archive(url: url)
    #expect(try archive.part("xl/workbook.xml").contains("name=\"甲&amp;乙&lt;&quot;丙&quot;&gt;\""))
    let strings = try archive.part("xl/sharedStrings.xml")
    #expect(strings.contains("<t>第8999行&amp;&lt;11&gt;\"'\n尾</t>"))
    #expect(strings.contains("uniqueCount=\"\(rows * 12)\""))
    let cells = try archive.part("xl/worksheets/sheet1.xml")
    #expect(cells.components(separatedBy: "<c r=").count == rows * 13 + 1)
    #expect(cells.contains("<c r=\"M8998\" s=") && cells.contains("<v>2249.25</v>"))
  }

  @Test("a workbook that cannot be written whole is an error, and so is one that cannot be made")
  func failuresAreTold() throws {
    var sheet = Sheet(name: "表")
    sheet.put(.text("一", .body), 0, 0)
    let folder = scratch.url.appendingPathComponent("folder.xlsx")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for path in ["/dev/full", folder.path] {
      #expect(throws: WorkbookError.self) { try WorkbookWriter().write(book([sheet]), to: path) }
    }
    // What failed leaves nothing behind for the next.
    let url = scratch.url.appendingPathComponent("after.xlsx")
    try WorkbookWriter().write(book([sheet]), to: url.path)
    #expect(try Archive(url: url).part("xl/sharedStrings.xml").contains("<t>一</t>"))
  }
}

private struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
