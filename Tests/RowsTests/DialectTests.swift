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
