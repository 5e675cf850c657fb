import Rows
import Testing

/// A quote out of place costs its own field at most.
@Suite struct StrayQuoteTests {
  static let head = "编号,姓名,时长\n" + (1...9).map { "A\($0),王\($0),\($0)\n" }.joined()
  static let tail = (1...9).map { "B\($0),李\($0),\($0)\n" }.joined()

  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var row: [String]
    var log: String?

    init(_ line: String, _ row: [String], _ log: String?) { (self.line, self.row, self.log) = (line, row, log) }

    var testDescription: String { line }
  }

  static let cases: [Case] = [
    Case("\"C1,陈,3", ["\"C1", "陈", "3"], "quote.stray 11:1"),
    Case("C1,\"陈,3", ["C1", "\"陈", "3"], "quote.stray 11:2"),
    Case("C1,陈,\"3", ["C1", "陈", "\"3"], "quote.stray 11:3"),
    Case("C1,陈,\"", ["C1", "陈", "\""], "quote.stray 11:3"),
    Case("C1,陈\",3", ["C1", "陈\"", "3"], nil),
    Case("C1,陈\"伟\",3", ["C1", "陈\"伟\"", "3"], nil),
    Case("C1,\"陈\"伟\"\",3", ["C1", "陈\"伟\"", "3"], "quote.bare 11:2"),
    Case("C1,\"\"陈\",3", ["C1", "\"陈", "3"], "quote.bare 11:2"),
    Case("C1,\"陈, \"伟\", 等\",3", ["C1", "陈, \"伟\", 等", "3"], "quote.bare 11:2"),
    Case("C1;陈;3", ["C1", "陈", "3"], "delimiter.other 11:0"),
    Case("C1,,陈,3", ["C1", "陈", "3"], "delimiter.extra 11:2"),
  ]

  @Test(arguments: cases)
  func inTheMiddle(one: Case) throws {
    for blockSize in [1, 7, 1 << 20] {
      let loaded = try LoadedRows(Self.head + one.line + "\n" + Self.tail, .init(blockSize: blockSize))
      #expect(loaded.rows.count == 20)
      #expect(loaded.rows[10] == one.row)
      #expect(loaded.rows[11] == ["B1", "李1", "1"])
      #expect(loaded.log == (one.log.map { [$0] } ?? []))
    }
  }

  @Test func aFieldOfManyLinesIsStillOneField() throws {
    let note = (1...50).map { "第\($0)行，说明" }.joined(separator: "\n")
    let loaded = try LoadedRows(Self.head + "C1,\"\(note)\",3\n" + Self.tail)
    #expect(loaded.rows[10] == ["C1", note, "3"])
    #expect(loaded.lines[11] == 61)
  }

  @Test func aStrayQuoteAtTheEndOfALargeFile() throws {
    let rows = (0..<20_000).map { "A\($0),王芳,3\n" }.joined()
    let loaded = try LoadedRows("编号,姓名,时长\n" + rows + "C1,\"陈,3\n" + rows)
    #expect(loaded.rows.count == 40_002)
    #expect(loaded.rows[20_001] == ["C1", "\"陈", "3"])
  }

  @Test func aFieldOfMoreThanAMebibyte() {
    let text = "a,b\n1," + String(repeating: "x", count: (1 << 20) + 1) + "\n"
    for blockSize in [4096, 1 << 22] {
      let failure = #expect(throws: ReadingFailure.self) { try LoadedRows(text, .init(blockSize: blockSize)) }
      #expect(failure?.diagnostic.cause == "field.length")
      #expect(failure?.diagnostic.place.line == 2)
      #expect(failure?.diagnostic.place.column == 2)
    }
  }

  /// Rows of commas without an end took all the memory there was.
  @Test func aRowWithoutAnEnd() {
    let text = "a,b\n1,2\n" + String(repeating: String(repeating: "x", count: 4095) + ",", count: 2200) + "\n"
    let failure = #expect(throws: ReadingFailure.self) { try LoadedRows(text) }
    #expect(failure?.diagnostic.cause == "row.length")
    #expect(failure?.diagnostic.place.line == 3)
  }

  @Test func unreadableFiles() {
    for (path, cause) in [("/nonexistent/a.csv", "file.missing"), ("/", "file.kind")] {
      let failure = #expect(throws: ReadingFailure.self) {
        var reader = try RowReader(path: path, shownAs: "a.csv")
        var batch = RowBatch()
        _ = try reader.next(into: &batch)
      }
      #expect(failure?.diagnostic.cause == cause)
    }
  }

  /// A cell that is missing is not made up out of its neighbours.
  @Test(arguments: [
    ["S9", "王芳", "2026-10-05", "30", "12", "通过"], ["S9", "城东街道", "2026-10-05", "30", "12", "通过"],
    ["S9", "王芳", "城东街道", "30", "12", "通过"], ["S9", "王芳", "城东街道", "2026-10-05", "30", "通过"],
    ["S9", "王芳", "城东街道", "2026-10-05", "12"],
  ])
  func aMissingCell(row: [String]) throws {
    let rows = (1...20).map { i in
      "S\(i),\(["王芳", "李明", "陈伟"][i % 3]),\(["城东街道", "教育局"][i % 2]),2026-10-\(10 + i),\(i),\(i * 3),通过\n"
    }
    let loaded = try LoadedRows("编号,姓名,单位,日期,人次,份数,状态\n" + rows.joined() + row.joined(separator: ",") + "\n")
    #expect(loaded.rows.last == row)
    #expect(loaded.log == [])
  }
}
