import Rows
import Testing

@Suite struct DialectTests {
  static let meant = [["姓名", "说明", "时长"], ["王芳", "义诊", "3"], ["李明", "", "2.5"], ["陈伟", "打扫", "10"]]

  @Test(arguments: [",", ";", "\t", "|", "，", ", "], ["\n", "\r", "\r\n"])
  func delimitersAndLineEnds(delimiter: String, newline: String) throws {
    let text = Self.meant.map { $0.joined(separator: delimiter) + newline }.joined()
    let loaded = try LoadedRows(text)
    #expect(loaded.rows == Self.meant)
    #expect(loaded.lines == [1, 2, 3, 4])
    #expect(loaded.dialect.delimiter == .text(Array(delimiter.utf8)))
  }

  @Test func alignedBySpaces() throws {
    let loaded = try LoadedRows("姓名      说明        时长\n王芳      义诊        3\n欧阳一    打扫 卫生   2.5\n")
    #expect(loaded.rows == [["姓名", "说明", "时长"], ["王芳", "义诊", "3"], ["欧阳一", "打扫 卫生", "2.5"]])
  }

  @Test func blanksBeforeSomeNamesOfAHeaderAlone() throws {
    let loaded = try LoadedRows("某市统计表,,,,,\n填报单位：甲社区\n编号,名称,日期,类型, 节日,地点,次数,人数,人次,资料,经费, 备注2\n")
    #expect(loaded.rows.map(\.count) == [6, 1, 12])
    #expect(loaded.dialect.delimiter == .text([0x2C]))
  }

  /// Short rows of uneven width, and another mark once in every row, which its header does not have.
  @Test(arguments: [
    (
      "编号,事项,单位,协办,期限,办结\n",
      "T1,甲,教育局,一科;二科,2026-10-06\nT2,乙,教育局,一科;三科,2026-10-07\nT3,丙,教育局,一科;二科,2026-10-08,2026-10-09\n"
    ),
    (
      "编号,单位,说明,期限,办结\n",
      "W1,教育局,\"不亮,松动;已派\",2026-10-06\nW2,教育局,\"未清;已派\",2026-10-07,2026-10-09\nW3,教育局,\"满,未清;已派\",2026-10-07\n"
    ),
    ("编号,单位,期限,办结\n", "W0\t,教育局\t,2026-10-01\t,2026-10-09\t\nW1\t,教育局\t,2026-10-02\t,2026-10-09\t\n"),
  ])
  func namesThatAreKnownTellTheDelimiter(header: String, rows: String) throws {
    let names: Set = ["编号", "事项", "单位", "协办", "说明", "期限", "办结"]
    let loaded = try LoadedRows(header + rows, names: names)
    #expect(loaded.dialect.delimiter == .text([0x2C]))
    let cells = rows.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
    if !rows.contains("\"") { #expect(loaded.rows.dropFirst().map(\.count) == cells) }
  }

  /// A header alone that is parted otherwise does not part the rows.
  @Test(arguments: [";", "\t", "|"])
  func namesThatAreKnownDoNotPartOtherRows(delimiter: String) throws {
    let rows = (1...4).map { "\($0),甲局,2026-10-0\($0)\n" }.joined()
    let loaded = try LoadedRows("编号,单位,期限\n".replacing(",", with: delimiter) + rows, names: ["编号", "单位", "期限"])
    #expect(loaded.dialect.delimiter == .text([0x2C]))
  }

  @Test func oneColumn() throws {
    #expect(try LoadedRows("姓名\n王芳\n李明\n").rows == [["姓名"], ["王芳"], ["李明"]])
    #expect(try LoadedRows("a few words\nand some more of them\nthen\nthe end\n").rows.allSatisfy { $0.count == 1 })
  }

  @Test(arguments: [
    ("a,b\n\"x,\ny\",2\n", [["a", "b"], ["x,\ny", "2"]]),
    ("a,b\n\"say \"\"hi\"\"\",2\n", [["a", "b"], ["say \"hi\"", "2"]]),
    ("a,b\n\"say \\\"hi\\\", you\",2\n\"\\\"\",3\n", [["a", "b"], ["say \"hi\", you", "2"], ["\"", "3"]]),
    ("a,b\n'x,y',2\n'z,w',3\n", [["a", "b"], ["x,y", "2"], ["z,w", "3"]]),
    ("a,b\n\"C:\\dir\\\",2\n", [["a", "b"], ["C:\\dir\\", "2"]]),
    ("a,b\n\"\",\"\"\n", [["a", "b"], ["", ""]]),
    ("a,b\n \"x,y\" ,2\n", [["a", "b"], ["x,y", "2"]]),
  ])
  func quotes(text: String, rows: [[String]]) throws {
    #expect(try LoadedRows(text).rows == rows)
  }

  /// Two double quotes within single ones are one only where no single one occurs, and that is said.
  @Test func doubledDoubleQuotesWithinSingleOnes() throws {
    let lines = (0..<6).map { "\($0),'\($0 % 2 == 0 ? "Pipe,3\"\"" : "Jar")','it\\'s,\($0)'\n" }.joined()
    let all = try LoadedRows("a,b,c\n" + lines + "7,'x\ny\"\"','z'\n")
    #expect(all.rows[1] == ["0", "Pipe,3\"", "it's,0"])
    #expect(all.rows.last == ["7", "x\ny\"", "z"])
    #expect(all.log == ["quote.pairs 0:0"])
    let some = try LoadedRows("a,b,c\n" + lines + "7,'5\"','z'\n")
    #expect(some.rows[1] == ["0", "Pipe,3\"\"", "it's,0"])
    #expect(some.log == [])
  }

  /// Words and fields parted alike: rows that have their words in the right number show how to join those of others.
  @Test func wordsAndFieldsPartedBySingleSpaces() throws {
    let words = ["Made to last, and easy.", "Sold by the dozen.", "Warm, soft, light, and cheap."]
    var text = "date count kind words\n"
    for index in 0..<24 {
      let kind = ["Jar", "Oak desk", "Lamp", "Long steel pipe", "Mug"][index % 5]
      text += "\(10 + index % 18)/03/2018 \(index + 3) \(kind) \"\(words[index % 3])\"\n"
    }
    let loaded = try LoadedRows(text)
    #expect(loaded.rows[2] == ["11/03/2018", "4", "Oak desk", words[1]])
    #expect(loaded.rows[4] == ["13/03/2018", "6", "Long steel pipe", words[0]])
    #expect(loaded.rows.allSatisfy { $0.count == 4 })
    #expect(loaded.log.count { $0.hasPrefix("words.joined ") } > 0)
  }

  @Test func whatTheUserSaysCounts() throws {
    #expect(try LoadedRows("a;b,c\n1;2,3\n", .init(delimiter: ";")).rows == [["a", "b,c"], ["1", "2,3"]])
    #expect(try LoadedRows("a::b\n1::2\n", .init(delimiter: "::")).rows == [["a", "b"], ["1", "2"]])
    #expect(try LoadedRows("a,b\n\"1\",2\n", .init(quote: "")).rows == [["a", "b"], ["\"1\"", "2"]])
  }

  @Test(arguments: [
    ("", [[String]]()), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]), ("a,b\n\n", [["a", "b"], [""]]), ("\n", [[""]]),
    ("a,", [["a", ""]]), ("\r\n\r\n", [[""], [""]]), ("\u{FEFF}", []),
  ])
  func ends(text: String, rows: [[String]]) throws {
    #expect(try LoadedRows(text).rows == rows)
  }
}
