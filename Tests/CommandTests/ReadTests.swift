import Catalog
import Foundation
import Pipeline
import Rows
import TestSupport
import Testing

/// `taizhang read`: what is on stdout, and what is said of it on stderr.
@Suite struct ReadTests {
  static let ledger = """
    志愿服务记录表,,,,
    志愿者编号,姓名,所属单位,服务日期,服务时长（小时）
    V1,王芳,教育局,2026-10-05,3
    V2,李明,公安局,2026-10-06
    V3,陈伟,"城东,街道",2026-10-07,"2.5"
    合计,,,,5.5
    填表人：某某,,,,

    """

  /// Runs `read` on a file of its own.
  private func read(_ bytes: [UInt8], _ options: String...) throws -> BuiltProgram.Outcome {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/log.csv"))
    switch options.count {
    case 0: return try BuiltProgram.run("read", "log.csv", in: folder.path)
    case 1: return try BuiltProgram.run("read", "log.csv", options[0], in: folder.path)
    default: return try BuiltProgram.run("read", "log.csv", options[0], options[1], in: folder.path)
    }
  }

  @Test func aLedgerAsPlainCSV() throws {
    let ran = try read(Array(Self.ledger.utf8))
    #expect(ran.code == 0)
    #expect(
      ran.output
        == "志愿者编号,姓名,所属单位,服务日期,服务时长（小时）\r\nV1,王芳,教育局,2026-10-05,3\r\nV2,李明,公安局,2026-10-06,\r\n"
        + "V3,陈伟,\"城东,街道\",2026-10-07,2.5\r\n")
    #expect(ran.lines[0] == "log.csv: 编码 UTF-8; 逗号分隔，引号 \"")
    #expect(ran.lines[1] == "log.csv: 表头行 2; 台账 志愿服务记录")
    #expect(ran.lines[2] == "log.csv: 数据行 3，标题行 1，表头行 1，表尾说明 1，合计行 1")
    #expect(ran.messages.contains("log.csv:4"))
  }

  @Test func totalsOfAnUnknownTableAreKept() throws {
    let ran = try read(Array("甲,乙\n1,2\n3,4\n合计,6\n".utf8))
    #expect(ran.output == "甲,乙\r\n1,2\r\n3,4\r\n合计,6\r\n")
  }

  @Test func severalTables() throws {
    let text = "a,b\n1,2\n\nc,d,e\n3,4,5\n"
    let first = try read(Array(text.utf8))
    #expect(first.output == "a,b\r\n1,2\r\n")
    #expect(first.messages.contains("log.csv:4: 第 2 张表（c, d, e）未输出，可用 --table 2"))
    #expect(try read(Array(text.utf8), "--table", "2").output == "c,d,e\r\n3,4,5\r\n")
    let third = try read(Array(text.utf8), "--table", "3")
    #expect(third.code == 2 && third.output.isEmpty && third.messages.contains("文件里只有 2 张表"))
  }

  @Test func aHeaderOfTwoRowsAndNone() throws {
    #expect(try read(Array("a,b\na,b\n1,2\n".utf8)).output == "a a,b b\r\n1,2\r\n")
    #expect(try read(Array("1,2\n3,4\n".utf8)).output == "1,2\r\n3,4\r\n")
    #expect(try read([]).output == "")
    #expect(try read(Array("a,b\n".utf8)).output == "a,b\r\n")
  }

  @Test func whatTheUserSaysCounts() throws {
    #expect(try read(Array("a;b,c\n1;2,3\n".utf8), "--delimiter", ";").output == "a,\"b,c\"\r\n1,\"2,3\"\r\n")
    #expect(try read(Array("a\tb,c\n1\t2,3\n".utf8), "--delimiter", "tab").output == "a,\"b,c\"\r\n1,\"2,3\"\r\n")
    #expect(try read(Array("a,b\n'1',2\n".utf8), "--quote", "'").output == "a,b\r\n1,2\r\n")
    #expect(try read(Array("a,b\n\"1\",2\n".utf8), "--quote", "none").output == "a,b\r\n\"\"\"1\"\"\",2\r\n")
    #expect(try read(Array("x,y\na,b\n1,2\n".utf8), "--header-line", "2").output == "a,b\r\n1,2\r\n")
    #expect(try read(Array("a,b\n1,2\n".utf8), "--header-line", "0").output == "a,b\r\n1,2\r\n")
    // 王 in GBK.
    let gbk: [UInt8] = [0x61, 0x2C, 0x62, 0x0A, 0xCD, 0xF5, 0x2C, 0x32, 0x0A]
    #expect(try read(gbk, "--encoding", "gbk").output == "a,b\r\n王,2\r\n")
    let unknown = try read(Array("a,b\n".utf8), "--encoding", "klingon")
    #expect(unknown.code == 2 && unknown.messages.contains("klingon"))
  }

  @Test func theKind() throws {
    let ran = try read(Array(Self.ledger.utf8), "--kind", "service")
    #expect(ran.code == 0 && ran.messages.contains("台账 志愿服务记录"))
    let wrong = try read(Array(Self.ledger.utf8), "--kind", "servise")
    #expect(wrong.code == 2 && wrong.output.isEmpty && wrong.messages.contains("是否应为“service”"))
  }

  @Test func inEnglishAndInSilence() throws {
    #expect(
      try read(Array(Self.ledger.utf8), "--lang", "en").lines[1] == "log.csv: header line 2; kind Volunteer service")
    #expect(try read(Array(Self.ledger.utf8), "--quiet").messages.isEmpty)
    #expect(try BuiltProgram.run("read", "nowhere.csv").code == 2)
  }

  @Test func blocksMakeNoDifference() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/log.csv"
    let other = "\n另一张表\n日期;x,活动名称,参与人次,备注\n2026-10-05,\"义诊\n两行\",30,\n2026-10-06,\"say \"hi\"\",25,\n"
    try Data((Self.ledger + other).utf8).write(to: URL(fileURLWithPath: path))
    let catalog = try Catalog()
    for table in [1, 2] {
      var whole: [UInt8] = []
      _ = try TableDump(path: path, table: table).run(catalog: catalog) { whole += $0 }
      #expect(!whole.isEmpty)
      for size in [1, 2, 7, 4096] {
        var bytes: [UInt8] = []
        let options = ReadingOptions(blockSize: size)
        _ = try TableDump(path: path, options: options, table: table).run(catalog: catalog) { bytes += $0 }
        #expect(bytes == whole, "table \(table) in blocks of \(size)")
      }
    }
  }

  /// The last row was printed as if it were the header, and nothing below it.
  @Test func aHeaderBelowTheEndIsRefused() throws {
    let rows = Array("a,b\n1,2\n3,4\n".utf8)
    let beyond = try read(rows, "--header-line", "9")
    #expect(beyond.code == 2 && beyond.output.isEmpty)
    #expect(beyond.messages.contains("log.csv: 错误: 没有第 9 行，最后一行是第 3 行，请用 --header-line"), "\(beyond.messages)")
    let last = try read(rows, "--header-line", "3")
    #expect(last.code == 0 && last.output == "3,4\r\n", "\(last.output)")
    let empty = try read([], "--header-line", "1")
    #expect(empty.code == 2 && empty.messages.contains("文件是空的，没有第 1 行"), "\(empty.messages)")
  }
}
