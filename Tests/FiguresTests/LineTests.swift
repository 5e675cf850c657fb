import Catalog
import Tallies
import TestSupport
import Testing
import Values
@testable import Figures

@Suite("Lines of a report, and which of them a record adds to")
struct LineTests {
  static let register = "单位名称,上级单位\n青山镇,\n东风村,青山镇\n西岭村,青山镇\n卫健局,\n东风村,卫健局\n"

  static func lines() throws -> (UnitLines, UnitRegister) {
    let books = try Books([("单位名录.csv", register)])
    return (UnitLines(books.units, settings: books.catalog.settings), books.units)
  }

  @Test("every unit with its own part and those below, the whole first, 未归属单位 last")
  func order() throws {
    let (lines, _) = try Self.lines()
    #expect(
      lines.lines.map(\.name) == [
        "全市", "青山镇", "青山镇·本级", "青山镇/东风村", "西岭村", "卫健局", "卫健局·本级", "卫健局/东风村", "未归属单位",
      ])
  }

  @Test("a record of several bodies adds once to each line above any of them")
  func targets() throws {
    let (lines, units) = try Self.lines()
    func names(_ bodies: [String]) -> Set<String> {
      let at = bodies.map { name -> Int in
        if case .unit(let unit) = units.resolve(name) { return unit }
        return Credits.unknown
      }
      return Set(lines.targets(at).map { lines.lines[$0].name })
    }
    #expect(names(["青山镇/东风村", "西岭村"]) == ["全市", "青山镇", "青山镇/东风村", "西岭村"])
    #expect(names(["青山镇"]) == ["全市", "青山镇", "青山镇·本级"])
    #expect(names(["东风村"]) == ["全市", "未归属单位"])
    #expect(names(["西岭村", "不知道"]) == ["全市", "青山镇", "西岭村", "未归属单位"])
    #expect(names([]).isEmpty)
  }

  @Test("a span ends as of the newest day, unless it ended before")
  func asOf() throws {
    let month = Period.month(of: try #require(CivilDate(iso: "2026-10-05")))
    let (within, after) = (try #require(CivilDate(iso: "2026-10-20")), try #require(CivilDate(iso: "2026-12-01")))
    #expect(Span(month, newest: within).asOf == within)
    #expect(Span(month, newest: after).asOf == month.last)
  }

  @Test("categories stand as the definition lists them, then by name, 其他 and 未填 last")
  func categories() throws {
    let catalog = try Catalog()
    let level = try #require(catalog.kind("publicity")?.fields.first { $0.id == "level" })
    #expect(
      CategoryOrder(level).sorted(["未填", "市级2", "其他", "市级10", "市级", "中央级"])
        == ["中央级", "市级", "市级2", "市级10", "其他", "未填"])
  }
}
