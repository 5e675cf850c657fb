import Ledger
import TestSupport
import Testing

@Suite("Fates of records with a number")
struct NumberedRecordTests {
  static let service = "记录编号,志愿者编号,所属单位,服务日期,服务时长\n"
  static let issue = "问题编号,责任单位,发现日期,办结日期\n"

  @Test("each version supersedes the one before; the first sent again is a new version, not a duplicate")
  func versions() throws {
    let row = { (hours: Int) in Self.service + "S1,V1,甲局,2026-10-05,\(hours)\n" }
    let books = try Books([("a.csv", row(1)), ("b.csv", row(2)), ("c.csv", row(2)), ("d.csv", row(1))])
    #expect(books.fates("a.csv") == [.superseded])
    #expect(books.fates("b.csv") == [.superseded])
    #expect(books.fates("c.csv") == [.duplicate])
    #expect(books.fates("d.csv") == [.counted])
  }

  @Test("of each row that does not stand it is said which one does, through all versions and copies")
  func standing() throws {
    let row = { (hours: Int) in Self.service + "S0,V1,甲局,2026-10-04,1\nS1,V1,甲局,2026-10-05,\(hours)\n" }
    let books = try Books([("a.csv", row(1)), ("b.csv", row(1)), ("c.csv", row(2)), ("d.csv", row(3))])
    #expect(books.standing("a.csv") == ["", "d.csv:3"])
    #expect(books.standing("b.csv") == ["a.csv:2", "d.csv:3"])
    #expect(books.standing("c.csv") == ["a.csv:2", "d.csv:3"])
    #expect(books.standing("d.csv") == ["a.csv:2", ""])
  }

  @Test("a copy of a file names the rows it copies, but none where that one is returned")
  func standingForCopies() throws {
    let text = Self.service + "S1,V1,甲局,2026-10-05,1\nS2,V1,甲局,2026-10-06,300\nS3,V1,甲局,2026-10-07,3\n"
    let newer = Self.service + "S3,V1,甲局,2026-10-07,4\n"
    let books = try Books([("a.csv", text), ("b.csv", text), ("c.csv", newer)], copies: [1: 0])
    #expect(books.fates("b.csv") == [.duplicate, .duplicate, .duplicate])
    #expect(books.standing("b.csv") == ["a.csv:2", "", "c.csv:2"])
  }

  @Test("a rejected row that a later one replaces is said to be replaced by it")
  func standingForRejected() throws {
    let row = { (hours: String) in Self.service + "S1,V1,甲局,2026-10-05,\(hours)\n" }
    let books = try Books([("a.csv", row("300")), ("b.csv", row("3"))])
    #expect(books.fates("a.csv") == [.superseded])
    #expect(books.standing("a.csv") == ["b.csv:2"])
  }

  @Test("a blank that a later file states is another value; a column that it lacks is not")
  func blankIsAValue() throws {
    let old = "记录编号,志愿者编号,所属单位,服务日期,服务时长,备注\nS1,V1,甲局,2026-10-05,1,雨\n"
    let blank = "记录编号,志愿者编号,所属单位,服务日期,服务时长,备注\nS1,V1,甲局,2026-10-05,1,\n"
    let lacking = Self.service + "S1,V1,甲局,2026-10-05,1\n"
    #expect(try Books([("a.csv", old), ("b.csv", blank)]).fates("b.csv") == [.counted])
    #expect(try Books([("a.csv", old), ("b.csv", lacking)]).fates("b.csv") == [.duplicate])
  }

  @Test("names, codes and forms of dates are compared as what they mean")
  func meaning() throws {
    let units = "单位名称,单位编码,别名\n卫健局,007,卫生局\n"
    let books = try Books([
      ("单位名录.csv", units), ("a.csv", Self.service + "S1,V1,卫健局,2026-10-05,1.5\n"),
      ("b.csv", Self.service + "S1,V1,卫生局,2026年10月5日,90分钟\nS1,V1,007,20261005,1:30\n"),
    ])
    #expect(books.fates("b.csv") == [.duplicate, .duplicate])
  }

  @Test("issues of one number are apart where unit or day found differ")
  func issues() throws {
    let books = try Books([
      ("a.csv", Self.issue + "Q1,甲局,2026-10-03,\nQ1,乙局,2026-10-03,\nQ1,甲局,2026-10-05,\n"),
      ("b.csv", Self.issue + "Q1,甲局,2026-10-05,2026-10-09\n"),
    ])
    #expect(books.fates("a.csv") == [.counted, .counted, .superseded])
    #expect(books.fates("b.csv") == [.counted])
  }

  @Test("a correction that fits several records and the day of none corrects none, and says so")
  func ambiguousCorrection() throws {
    let books = try Books([
      ("a.csv", Self.issue + "Q1,甲局,2026-10-03,\nQ1,甲局,2026-10-05,\n"),
      ("a-更正.csv", Self.issue + "Q1,甲局,2026-10-09,2026-10-10\n"),
    ])
    #expect(books.fates("a.csv") == [.counted, .counted])
    #expect(books.fates("a-更正.csv") == [.counted])
    #expect(books.messages.contains { $0.hasPrefix("a-更正.csv:2: 提醒") }, "\(books.messages)")
  }

  @Test("a correction of one day among several of the unit corrects that one")
  func correctionOfTheSameDay() throws {
    let books = try Books([
      ("a.csv", Self.issue + "Q1,甲局,2026-10-03,\nQ1,甲局,2026-10-05,\n"),
      ("a-更正.csv", Self.issue + "Q1,甲局,2026-10-05,2026-10-10\n"),
    ])
    #expect(books.fates("a.csv") == [.counted, .superseded])
  }

  @Test("a rejected row is superseded only by a later row whose key agrees with what can be read of its own")
  func rejected() throws {
    let good = Self.issue + "Q1,甲局,2026-10-05,\n"
    let bad = { (unit: String, found: String) in Self.issue + "Q1,\(unit),\(found),2020-01-01\n" }
    #expect(try Books([("a.csv", bad("甲局", "2026-10-05")), ("b.csv", good)]).fates("a.csv") == [.superseded])
    #expect(try Books([("a.csv", bad("", "2026-10-05")), ("b.csv", good)]).fates("a.csv") == [.superseded])
    #expect(try Books([("a.csv", bad("甲局", "十月五日")), ("b.csv", good)]).fates("a.csv") == [.superseded])
    #expect(try Books([("a.csv", bad("乙局", "2026-10-05")), ("b.csv", good)]).fates("a.csv") == [.rejected])
    #expect(try Books([("a.csv", bad("甲局", "2026-10-06")), ("b.csv", good)]).fates("a.csv") == [.rejected])
    #expect(try Books([("a.csv", good), ("b.csv", bad("甲局", "2026-10-05"))]).fates("b.csv") == [.rejected])
  }

  @Test("of many rejected rows that bear one number, each is superseded by the row that tells of its person and day")
  func rejectedOfOneNumber() throws {
    func rows(_ people: some Sequence<Int>, hours: (Int) -> String) -> String {
      people.reduce(Self.service) { $0 + "B-1,V\($1),甲局,2026-10-0\($1 % 9 + 1),\(hours($1))\n" }
    }
    let sent = rows(1...60) { $0 % 2 == 0 ? "三百小时" : "1" }
    // Of the thirty that were refused twenty are sent again, mended.
    let mended = rows(stride(from: 2, through: 40, by: 2)) { _ in "2" }
    let books = try Books([("a.csv", sent), ("b.csv", mended)])
    let fates = (1...60).map { $0 % 2 != 0 ? Fate.counted : $0 <= 40 ? .superseded : .rejected }
    #expect(books.fates("a.csv") == fates)
    #expect(books.fates("b.csv") == Array(repeating: .counted, count: 20))
    #expect(books.standing("a.csv")[1] == "b.csv:2" && books.standing("a.csv")[39] == "b.csv:21")
  }
}
