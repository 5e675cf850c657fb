import Figures
import Testing

@testable import Sheets

/// What is found by unit once is what looking through everything finds.
@Suite struct ByUnitTests {
  private static let units: [ReportUnit] = {
    func unit(_ part: ReportUnit.Part, _ depth: Int, _ parent: Int?, _ group: String = "") -> ReportUnit {
      ReportUnit(part: part, name: "", label: "", depth: depth, parent: parent, group: group, hasChildren: false)
    }
    return [
      unit(.whole, 0, nil), unit(.unit, 0, nil, "街道"), unit(.own, 1, 1), unit(.unit, 0, nil, "镇"),
      unit(.unit, 1, 1, "社区"), unit(.own, 2, 4), unit(.unit, 2, 4, "网格"), unit(.unit, 1, 3, "社区"),
      unit(.unit, 1, 1, "村"), unit(.unassigned, 0, nil),
    ]
  }()

  @Test func aUnitsLinesAreItsOwnAndThoseBelow() {
    let classes = UnitClasses(Self.units)
    #expect(classes.lines(of: 0) == Array(0...9))
    #expect(classes.lines(of: 1) == [1, 2, 4, 5, 6, 8])
    #expect(classes.lines(of: 3) == [3, 7])
    #expect(classes.lines(of: 4) == [4, 5, 6])
    #expect(classes.lines(of: 6) == [6])
    #expect(classes.lines(of: 10) == [])
  }

  @Test func aGroupIsOfOneLevel() {
    let classes = UnitClasses(Self.units)
    #expect(classes.members(ofGroupOf: 4) == [4, 7])
    #expect(classes.members(ofGroupOf: 6) == [6])
    #expect(classes.members(ofGroupOf: 1) == [1])
  }

  @Test func itemsKeepTheOrderOfTheirList() {
    let owners: [Int?] = [3, 1, nil, 2, 1, 3, 7, -1]
    let index = ByUnit(owners, lines: 4)
    #expect(index.positions(of: [1]) == [1, 4])
    #expect(index.positions(of: [3, 1]) == [0, 1, 4, 5])
    #expect(index.positions(of: [0, 9]) == [])
    #expect(owners.picked([5, 3]) == [3, 2])
  }
}
