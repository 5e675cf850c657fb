import ReaderTestSupport
import Rows
import Tables
import Testing

/// What forms write around and between records.
extension OfficeTableTests {
  /// A table of two or three columns is signed like any other.
  @Test(arguments: [
    ("填表人：,张三", RowRole.footnote), ("填表人：张三,2026年10月31日", .footnote), ("填表人：张三,审核人：李四", .footnote),
    ("备注：,见附件", .footnote), ("说明：讲座,2026-10-05", .data), ("填表人：张三,教育局", .data), ("审核,张三", .data), ("第1页,", .footnote),
    ("第1页,教育局", .data), ("第一页纸,", .data), ("\u{1A}", .blank),
  ])
  func linesBelowAFewColumns(line: String, role: RowRole) throws {
    for (header, pad) in [("名称,上级", ""), ("名称,上级,类别", ",")] {
      let text = "\(header)\n城东街道,\(pad)\n锦绣社区,城东街道\(pad)\n\(line)\(pad)\n"
      let table = try #require(try LoadedTable.all(TemporaryFile(text), names: ["名称", "上级", "类别"]).first)
      #expect(table.roles == [.data, .data, role])
    }
  }

  @Test func signaturesInPairsAndTheDayOfWriting() throws {
    let text = """
      单位,姓名,时长,备注,日期
      教育局,王芳,3,无,2026-10-05
      第1页,,,,
      公安局,李明,2,无,2026-10-06
      填表人：,张三,,审核人：,李四
      2026年10月31日
      \u{1A}
      """
    let table = try #require(try LoadedTable.all(TemporaryFile(text), names: Self.names).first)
    #expect(table.roles == [.data, .footnote, .data, .footnote, .footnote, .blank])
  }

  /// A column without a name is the rows' own where these have nothing in it; else the header has a delimiter too many.
  @Test(
    arguments: [
      ("编号,单位,,日期,期限,办结", "W1,甲局,,2026-10-05,2026-10-20\nW2,乙局,,2026-10-06,2026-10-21\n", 2),
      (",编号,单位,日期,期限,办结", ",W1,甲局,2026-10-05,2026-10-20\n,W2,乙局,2026-10-06,2026-10-21\n", 0),
      (
        "编号,单位,,日期,期限,办结",
        "W1,甲局,催,2026-10-05,2026-10-20\nW2,乙局,急,2026-10-06,2026-10-21\nW3,甲局,,2026-10-06,2026-10-21,2026-10-22\n", 2
      ),
      ("编号,单位,,日期,期限,办结", "W1,甲局,2026-10-05,2026-10-20,\nW2,乙局,2026-10-06,2026-10-21,2026-10-22\n", nil),
    ] as [(String, String, Int?)])
  func aColumnWithoutAName(header: String, rows: String, gap: Int?) throws {
    for names in [[], ["编号", "单位", "日期", "期限", "办结"]] {
      let table = try #require(try LoadedTable.all(TemporaryFile("\(header)\n\(rows)"), names: names).first)
      #expect(table.header.firstIndex(of: "") == gap)
      #expect(table.header.count == (gap == nil ? 5 : 6))
    }
  }

  /// Rows that number the columns belong to the header; rows of the table that begin so do not.
  @Test(arguments: [
    ("单位,姓名,时长,备注", "甲,乙,1,2", true), ("单位,姓名,时长,备注", "1,2,3,4", true), ("单位,姓名,时长,备注", "（1）,（2）,（3）,", true),
    ("单位,姓名,时长,备注", "甲,乙,2,1", false), ("单位,姓名,时长,备注", "甲,乙,1,无", false), ("单位,姓名,时长,备注", "1,2,,", false),
    ("单位,时长", "甲,1", false),
  ])
  func numbersOfColumns(header: String, line: String, isHeader: Bool) throws {
    let rest = header.replacing("单位", with: "教育局").replacing("时长", with: "3")
    let text = "\(header)\n\(line)\n\(rest)1\n\(rest)2\n\(header)\n\(line)\n\(rest)3\n"
    let table = try #require(try LoadedTable.all(TemporaryFile(text), names: ["单位", "姓名", "时长", "备注"]).first)
    #expect(table.header == header.split(separator: ",").map(String.init))
    #expect(table.data.count == (isHeader ? 3 : 5))
    #expect(table.roles.last == .data)
  }

  @Test(arguments: ["备注,备注", "备注,检查人"])
  func theSecondHeaderMayNameAColumnTwice(last: String) throws {
    let text = "编号,单位,日期,期限,备注\nW1,甲局,2026-10-05,2026-10-20,\n\n检查\n编号,单位,日期,\(last)\nJ1,甲局,2026-10-07,,已核\n"
    let tables = try LoadedTable.all(TemporaryFile(text), names: ["编号", "单位", "日期", "期限", "备注"])
    #expect(tables.map(\.data.count) == [1, 1])
  }
}
