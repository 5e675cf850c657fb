import ReaderTestSupport
import Rows
import Tables
import Testing

/// Tables as offices write them.
@Suite struct OfficeTableTests {
  static let names = ["姓名", "单位", "单位名称", "服务日期", "服务时长", "日期", "活动名称", "参与人次", "备注"]

  @Test(arguments: [[], names])
  func titleTotalAndSignature(names: [String]) throws {
    let file = TemporaryFile(
      """
      志愿服务记录表,,
      姓名,服务日期,服务时长（小时）
      王芳,2026-10-05,3
      李明,2026-10-06,2.5
      合　计,,5.5
      填表人：某某,,审核人：某某

      """)
    let table = try #require(try LoadedTable.all(file, names: names).first)
    #expect(table.header == ["姓名", "服务日期", "服务时长（小时）"])
    #expect(table.above == [["志愿服务记录表", "", ""]])
    #expect(table.roles == [.data, .data, .total, .footnote])
    #expect(table.lines == [3, 4, 5, 6])
  }

  @Test(arguments: [
    ("填表人：某某,,,", RowRole.footnote), ("审核人: 某某,,填表日期：2026-10-31,", .footnote), ("注1：含补报,,,", .footnote),
    ("填报单位（盖章）：教育局", .footnote), ("部门：市文明办（盖章）,,,", .footnote), ("合计,,5,", .total), (" 小 计,,5,", .total),
    ("本页合计：,,5,", .total), (",总计,5,", .total), ("乡镇小计,,5,", .total), (",机关合计,5,", .total), ("共10个单位,,5,", .total),
    ("审计局,李明,5,", .data), ("共青团,李明,5,", .data),
    (",,,", .blank), ("　, ,,", .blank), ("", .blank), ("\u{200B},,,", .blank), ("\u{200B}", .blank),
    ("\u{FEFF}, ,\u{2009},", .blank),
    ("值班领导：王五,,,", .footnote), ("校对：,王五,,", .footnote), ("监督电话：0571-12345,,,", .footnote), ("注会协会,李明,2,无", .data),
    ("备注科,李明,2,", .data),
    ("说明会,,,", .data), ("备注：见附件,李明,2,2026-10-05", .data), ("审核通过,李明,2,", .data), ("李明,,,", .data),
    ("单位,姓名,时长,备注", .repeatedHeader), ("一,城东街道,,", .section), ("（二）,城东街道,,", .section), ("一,城东街道,3,", .data),
    ("一、市直部门,,,", .section), ("（二）乡镇街道,,,", .section), ("(三) 中小学校,,,", .section), ("一、市直部门,,5,", .data),
    ("一心社区,,,", .data), ("十里铺村,,,", .data), ("填表人,某某,,", .footnote), ("填表人,某某,审核人,某某", .footnote),
    ("填报人,,填报日期,2026-10-31", .footnote), ("填表人,某某,3,无", .data), ("审核,某某,3,无", .data),
  ])
  func linesBelow(line: String, role: RowRole) throws {
    let text = "单位,姓名,时长,备注\n教育局,王芳,3,无\n\(line)\n公安局,李明,2,无\n公安局,李明,4,无\n"
    let tables = try LoadedTable.all(TemporaryFile(text), names: Self.names)
    #expect(tables.count == 1)
    #expect(tables.first?.roles == [.data, role, .data, .data])
  }

  @Test func headerOfTwoRowsWithMergedCells() throws {
    let file = TemporaryFile(
      """
      2026年10月活动统计表,,,,
      单位,活动情况,,,备注
      ,日期,活动名称,参与人次,
      教育局,2026-10-05,义诊,30,
      公安局,2026-10-06,宣讲,25,雨天

      """)
    for names in [[], Self.names] {
      let table = try #require(try LoadedTable.all(file, names: names).first)
      #expect(table.header == ["单位", "活动情况 日期", "活动名称", "参与人次", "备注"])
      #expect(table.rows.count == 2)
    }
  }

  @Test func severalTablesUnderEachOther() throws {
    let text = """
      志愿服务,,
      姓名,服务日期,服务时长
      王芳,2026-10-05,3
      李明,2026-10-06,2
      合计,,5

      活动记录,,
      日期,活动名称,参与人次,备注
      2026-10-05,义诊,30,
      2026-10-06,宣讲,25,
      填表人：某某,,,
      """
    for names in [[], Self.names] {
      let tables = try LoadedTable.all(TemporaryFile(text), names: names)
      #expect(tables.map(\.header) == [["姓名", "服务日期", "服务时长"], ["日期", "活动名称", "参与人次", "备注"]])
      #expect(tables.map(\.roles) == [[.data, .data, .total, .blank], [.data, .data, .footnote]])
      #expect(tables.last?.above == [["活动记录", "", ""]])
    }
  }

  @Test(arguments: ["续表", "（续）", "活动台账（续）"]) func aTitleThatSaysOnlyThatTheTableGoesOn(title: String) throws {
    let text = """
      活动台账,,,
      单位,姓名,时长,备注
      教育局,王芳,3,无
      \(title),,,
      单位,姓名,时长,备注
      公安局,李明,2,无
      """
    let tables = try LoadedTable.all(TemporaryFile(text), names: Self.names)
    #expect(tables.map(\.roles) == [[.data, .title, .repeatedHeader, .data]])
  }

  @Test func withoutAHeader() throws {
    for text in ["教育局,2026-10-05,3\n公安局,2026-10-06,2\n", "王芳,城东,义诊\n王芳,城东,义诊\n李明,城东,宣讲\n李明,城西,宣讲\n"] {
      let table = try #require(try LoadedTable.all(TemporaryFile(text)).first)
      #expect(!table.hasHeader)
      #expect(table.header == ["", "", ""])
      #expect(table.roles.allSatisfy { $0 == .data })
    }
  }

  @Test func aHeaderOfTextsOverTextsIsFoundByItsNames() throws {
    let text = "某某街道,,\n姓名,单位,备注\n王芳,教育局,无\n王芳,教育局,无\n"
    let table = try #require(try LoadedTable.all(TemporaryFile(text), names: Self.names).first)
    #expect(table.header == ["姓名", "单位", "备注"])
    #expect(table.data.count == 2)
  }

  @Test func theUserSaysWhereTheHeaderIs() throws {
    let text = "a,b\nc,d\n1,2\n"
    let second = try #require(try LoadedTable.all(TemporaryFile(text), options: .init(headerLine: 2)).first)
    #expect(second.header == ["c", "d"] && second.above == [["a", "b"]] && second.rows == [["1", "2"]])
    let none = try #require(try LoadedTable.all(TemporaryFile(text), options: .init(headerLine: 0)).first)
    #expect(!none.hasHeader && none.rows.count == 3)
  }

  @Test(arguments: [("", 0), ("\n\n", 2), ("姓名,单位\n", 0), ("\u{FEFF}", 0)])
  func littleOrNothing(text: String, rows: Int) throws {
    let tables = try LoadedTable.all(TemporaryFile(text))
    #expect(tables.count == (text.contains("\n") ? 1 : 0))
    #expect(tables.reduce(0) { $0 + $1.rows.count } == rows)
  }

  @Test func shortAndLongRowsAreNamed() throws {
    let file = TemporaryFile("姓名,日期,时长\n王芳,2026-10-05,3\n李明,2026-10-06\n陈伟,2026-10-07,3,多出\n何霞,2026-10-08,1\n")
    var reader = try TableReader(path: file.path, shownAs: "log.csv")
    while try reader.nextTable() != nil { while try reader.nextBatch() != nil {} }
    #expect(
      reader.log.entries.map { "\($0.key.cause) \($0.first.first?.place.description ?? "")" } == [
        "row.short log.csv:3", "row.long log.csv:4:4",
      ])
  }

  @Test func tablesMayBeSkipped() throws {
    let file = TemporaryFile("a,b\n1,2\n\nc,d,e\n3,4,5\n")
    var reader = try TableReader(path: file.path, shownAs: "log.csv")
    #expect(try reader.nextTable()?.columns.map(\.name) == ["a", "b"])
    #expect(try reader.nextTable()?.columns.map(\.name) == ["c", "d", "e"])
    #expect(try reader.nextTable() == nil)
  }
}

extension OfficeTableTests {
  @Test func theSameTableTwiceIsTwoTables() throws {
    let table = "姓名,服务日期,服务时长\n王芳,2026-10-05,3\n李明,2026-10-06,2\n陈伟,2026-10-07,1\n何霞,2026-10-08,4\n"
    let tables = try LoadedTable.all(TemporaryFile(table + table))
    #expect(tables.map(\.data.count) == [4, 4])
    #expect(tables.map(\.lines) == [[2, 3, 4, 5], [7, 8, 9, 10]])
  }

  /// Each page of a print repeats the title and the header; its rows are others.
  @Test func pagesAreOneTable() throws {
    let head = "志愿服务记录表,,\n姓名,服务日期,服务时长\n"
    let text = head + "王芳,2026-10-05,3\n李明,2026-10-06,2\n" + head + "陈伟,2026-10-07,1\n\n" + head + "何霞,2026-10-08,4\n"
    let tables = try LoadedTable.all(TemporaryFile(text))
    #expect(tables.count == 1)
    #expect(
      tables.first?.roles == [
        .data, .data, .title, .repeatedHeader, .data, .blank, .title, .repeatedHeader, .data,
      ])
  }

  /// The same header under another title, after a blank line, is the table of another office.
  @Test func theSameHeaderUnderAnotherTitleIsAnotherTable() throws {
    let text = "教育局,,\n姓名,服务日期,服务时长\n王芳,2026-10-05,3\n\n公安局,,\n姓名,服务日期,服务时长\n李明,2026-10-06,2\n"
    let tables = try LoadedTable.all(TemporaryFile(text))
    #expect(tables.map(\.above) == [[["教育局", "", ""]], [["公安局", "", ""]]])
    #expect(tables.map(\.data) == [[["王芳", "2026-10-05", "3"]], [["李明", "2026-10-06", "2"]]])
  }
}
