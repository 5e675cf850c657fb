import Catalog
import Testing

@testable import Figures

@Suite("Ranks: 1, 2, 2, 4 among units of one level")
struct RankTests {
  static func unit(_ depth: Int = 0, group: String = "", part: ReportUnit.Part = .unit) -> ReportUnit {
    ReportUnit(part: part, name: "", label: "", depth: depth, parent: nil, group: group, hasChildren: false)
  }

  static func ranks(_ units: [ReportUnit], _ values: [Int?], better: Better = .more, groups: Bool = false) -> [String?]
  {
    let figures = values.map { $0.map { Figure(Exact($0), .ok) } ?? .undefined }
    return RankTable(units).ranks(figures, better: better, withinGroups: groups).map { $0.value?.decimal() }
  }

  @Test("ties share the better rank, and the next is passed over")
  func ties() {
    let units = (0..<6).map { _ in Self.unit() }
    #expect(Self.ranks(units, [3, 5, 3, 1, 3, 0]) == ["2", "1", "2", "5", "2", "6"])
    #expect(Self.ranks(units, [3, 5, 3, 1, 3, 0], better: .less) == ["3", "6", "3", "2", "3", "1"])
  }

  @Test("the whole, own parts, 未归属单位 and units without a value have none")
  func withoutRank() {
    let units = [
      Self.unit(part: .whole), Self.unit(), Self.unit(1, part: .own), Self.unit(), Self.unit(part: .unassigned),
    ]
    #expect(Self.ranks(units, [9, 1, 9, nil, 9]) == [nil, "1", nil, nil, nil])
  }

  @Test("levels are ranked apart, and groups within them")
  func levelsAndGroups() {
    let units = [
      Self.unit(group: "镇"), Self.unit(1, group: "村"), Self.unit(group: "局"), Self.unit(group: "镇"), Self.unit(),
    ]
    #expect(Self.ranks(units, [1, 1, 3, 2, 9]) == ["4", "1", "2", "3", "1"])
    #expect(Self.ranks(units, [1, 1, 3, 2, 9], groups: true) == ["2", "1", "1", "1", nil])
  }

  @Test("values that differ in a fraction only are no tie")
  func fractions() throws {
    let (third, most) = (try #require(Exact(1, over: 3)), try #require(Exact(333_333, over: 1_000_000)))
    let figures = [Figure(most, .ok), Figure(third, .ok)]
    let ranks = RankTable([Self.unit(), Self.unit()]).ranks(figures, better: .more, withinGroups: false)
    #expect(ranks.map { $0.value?.decimal() } == ["2", "1"])
  }
}
