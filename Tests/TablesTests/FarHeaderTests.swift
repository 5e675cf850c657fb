import ReaderTestSupport
import Rows
import Tables
import Testing

/// Headers that stand far below, or are parted otherwise than the rows.
@Suite struct FarHeaderTests {
  private static let rows = (0..<80).map { "P\($0),2026-10-\(10 + $0 % 20),\($0 % 7 + 1)\n" }.joined()

  @Test(arguments: [60, 64, 65, 100, 700], [[], ["姓名", "日期", "时长"]])
  func belowManyNotes(count: Int, names: [String]) throws {
    let notes = (0..<count).map { $0 % 9 == 5 ? "\n" : "第\($0)条 填表前请先阅读\n" }.joined()
    let tables = try LoadedTable.all(TemporaryFile(notes + "姓名,日期,时长\n" + Self.rows), names: names)
    #expect(tables.map(\.header) == [["姓名", "日期", "时长"]])
    #expect(tables.first?.above.count == count)
    #expect(tables.first?.lines.first == count + 2)
    #expect(tables.first?.data.count == 80)
  }

  @Test func whereTheUserSaysItIs() throws {
    let notes = (0..<150).map { "条,\($0),请先阅读\n" }.joined()
    let file = TemporaryFile(notes + "姓名,日期,时长\n" + Self.rows)
    let tables = try LoadedTable.all(file, options: ReadingOptions(headerLine: 151))
    #expect(tables.first?.header == ["姓名", "日期", "时长"])
    #expect(tables.first?.data.count == 80)
  }

  /// A line beyond all that there are ended the program.
  @Test(arguments: [1 << 40, Int.max])
  func whereTheUserSaysItIsBelowTheEnd(line: Int) throws {
    let tables = try LoadedTable.all(
      TemporaryFile("姓名,日期,时长\n" + Self.rows), options: ReadingOptions(headerLine: line))
    #expect(tables.count == 1)
  }

  @Test(arguments: ["姓名 日期 时长", "\"姓名\"  \"日期\" 时长", "姓名　日期　时长"])
  func aHeaderAlonePartedBySpaces(header: String) throws {
    for names in [[], ["姓名", "日期", "时长"]] {
      let tables = try LoadedTable.all(TemporaryFile("志愿服务 记录表\n\(header)\n" + Self.rows), names: names)
      #expect(tables.map(\.header) == [["姓名", "日期", "时长"]])
      #expect(tables.first?.above == [["志愿服务 记录表"]])
      #expect(tables.first?.data.count == 80)
    }
  }

  /// A title of as many words stays one where the header follows, and words that are numbers are no names.
  @Test(arguments: ["十月 志愿 服务\n姓名,日期,时长\n", "2026 10 5\n姓名,日期,时长\n"])
  func aTitleIsNoHeader(above: String) throws {
    let tables = try LoadedTable.all(TemporaryFile(above + Self.rows))
    #expect(tables.map(\.header) == [["姓名", "日期", "时长"]])
  }
}
