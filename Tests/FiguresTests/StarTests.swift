import Catalog
import Ledger
import TestSupport
import Testing

@testable import Figures

@Suite("Stars: everyone in the register, with the words that stand there")
struct StarTests {
  static let register = """
    志愿者编号,姓名,所属单位,注册日期,既往服务时长
    V1,张三,甲局,2025-01-01,95
    V2,李四,乙局,2025-01-01,
    V3,王五,甲局,2025-01-01,295.5
    V4,赵六,甲局,2025-01-01,700
    V5,钱七,甲局,2026-12-01,900
    V6,孙八,乙局,2025-01-01,269.9

    """
  static let log = """
    志愿者编号,单位,日期,时长
    V1,甲局,2026-10-05,5
    V2,乙局,2026-10-05,3
    V3,甲局,2026-09-30,2.5
    V3,甲局,2026-10-05,2

    """

  static func book(jobs: Int) throws -> StarBook {
    let units = "单位名称,上级单位\n甲局,\n乙局,\n"
    let books = try Books([("单位名录.csv", units), ("志愿者名册.csv", register), ("志愿服务.csv", log)])
    let period = try #require(Period(id: "2026-10", settings: books.catalog.settings))
    let engine = FigureEngine(
      ledger: books.ledger, catalog: books.catalog, periods: [period], newest: period.last, jobs: jobs)
    return engine.figures(of: period).stars
  }

  static func words(_ entries: [StarEntry]) -> [String] {
    entries.map { entry in
      let next = entry.next.map { "\($0)" } ?? "-"
      let levels = "\(entry.levelBefore)>\(entry.level)"
      return "\(entry.number) \(entry.name) \(entry.unit) \(entry.hours.decimal()) \(levels) \(next)"
    }
  }

  @Test("in the register's order, without those who joined later", arguments: [1, 2])
  func everyone(jobs: Int) throws {
    #expect(
      Self.words(try Self.book(jobs: jobs).entries) == [
        "V1 张三 1 100 0>1 300", "V2 李四 2 3 0>0 100", "V3 王五 1 300 1>2 600", "V4 赵六 1 700 3>3 1000",
        "V6 孙八 2 269.9 1>1 300",
      ])
  }

  @Test("those who rose, those with stars, and those who lack a tenth at most: most hours first")
  func chosen() throws {
    let book = try Self.book(jobs: 1)
    #expect(book.promoted.map(\.number) == ["V3", "V1"])
    #expect(book.starred.map(\.number) == ["V4", "V3", "V6", "V1"])
    #expect(book.nearlyPromoted.isEmpty)
    var nearer = book
    nearer.entries.append(
      StarEntry(number: "V7", name: "周九", unit: 1, hours: Exact(270), level: 1, levelBefore: 1, next: 300))
    #expect(Self.words(nearer.nearlyPromoted) == ["V7 周九 1 270 1>1 300"])
  }
}
