import Ledger
import TestSupport
import Testing

@Suite("Fates of records without a number")
struct UnnumberedRecordTests {
  static let header = "志愿者编号,所属单位,服务日期,服务时长,备注\n"
  static let row = "V1,甲局,2026-10-05,1,\n"

  @Test("of m equal rows and then n, as many are duplicates as both have", arguments: [(1, 1), (2, 1), (1, 3), (3, 2)])
  func copies(m: Int, n: Int) throws {
    let books = try Books([
      ("a.csv", Self.header + String(repeating: Self.row, count: m)),
      ("b.csv", Self.header + String(repeating: Self.row, count: n)),
    ])
    #expect(books.fates("a.csv") == Array(repeating: .counted, count: m))
    let (same, more) = (min(m, n), max(0, n - m))
    #expect(books.fates("b.csv") == Array(repeating: .duplicate, count: same) + Array(repeating: .counted, count: more))
  }

  @Test("the second copy of a third file meets the second that stands")
  func threeFiles() throws {
    let two = Self.header + Self.row + Self.row
    let books = try Books([("a.csv", Self.header + Self.row), ("b.csv", two), ("c.csv", two)])
    #expect(books.fates("b.csv") == [.duplicate, .counted])
    #expect(books.fates("c.csv") == [.duplicate, .duplicate])
  }

  @Test("a service of one key with another remark is a later version of it")
  func laterVersion() throws {
    let books = try Books([("a.csv", Self.header + Self.row), ("b.csv", Self.header + "V1,甲局,2026-10-05,1,雨\n")])
    #expect(books.fates("a.csv") == [.superseded])
    #expect(books.fates("b.csv") == [.counted])
  }

  @Test("a start tells two services of a day apart, whatever their hours")
  func start() throws {
    let header = "志愿者编号,所属单位,服务日期,服务时长,开始时间\n"
    let books = try Books([
      ("a.csv", header + "V1,甲局,2026-10-05,1,8:00\n"), ("b.csv", header + "V1,甲局,2026-10-05,1,9:00\n"),
      ("c.csv", header + "V1,甲局,2026-10-05,2,8:00\n"),
    ])
    #expect(books.fates("a.csv") == [.superseded])
    #expect(books.fates("b.csv") == [.counted])
    #expect(books.fates("c.csv") == [.counted])
  }

  @Test("counts of fates add up, and add to each other")
  func counts() {
    var counts = FateCounts()
    for (number, fate) in Fate.allCases.enumerated() { counts[fate] += number }
    #expect(counts.total == 15)
    counts += counts
    #expect(counts.total == 30 && counts[.superseded] == 6)
  }
}
