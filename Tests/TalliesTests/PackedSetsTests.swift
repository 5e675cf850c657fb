import TestSupport
import Testing

@testable import Tallies

@Suite("Members of sets, packed")
struct PackedSetsTests {
  static let names = (0..<300_000).map { UInt32($0) }

  static func unpacked(_ sets: PackedSets) -> [[UInt32]] {
    (0..<sets.count).map { sets.numbers($0, as: names) }
  }

  @Test("come back as they were, however far apart")
  func roundTrip() throws {
    var random = SplitMix64(seed: 7)
    var sets: [[UInt32]] = [[], [0], [65_534], [65_535], [65_536], [0, 65_535, 131_070, 196_606, 299_999], []]
    for bound in [10, 1000, 300_000] {
      sets.append(Set((0..<200).map { _ in UInt32.random(in: 0..<UInt32(bound), using: &random) }).sorted())
    }
    var packed = PackedSets()
    for set in sets { packed.append(set) }
    #expect(Self.unpacked(packed) == sets)
    let kept = try #require(PackedSets(ends: packed.ends, steps: packed.steps, bound: 300_000))
    #expect(Self.unpacked(kept) == sets)
    #expect(PackedSets(ends: packed.ends, steps: packed.steps, bound: 299_999) == nil, "a member has no name")
  }

  @Test(
    "are refused where the ends do not fit the steps",
    arguments: [[], [1], [3, 2, 4], [2, 5], [4, 5]] as [[UInt32]])
  func refused(ends: [UInt32]) {
    #expect(PackedSets(ends: ends, steps: [1, 1, 1, 1], bound: 100) == nil)
    #expect(PackedSets(ends: [2, 2, 4], steps: [1, 1, 1, 1], bound: 100) != nil)
  }

  @Test("lie in cells of whichever number")
  func cells() {
    var cells = RowCells()
    let lists: [[UInt32]] = [[0, RowCells.none, 65_534], [], [65_535, 7], [RowCells.none, 65_536]]
    for list in lists { cells.append(list) }
    let all = lists.flatMap { $0 }
    #expect((0..<cells.count).map { cells[$0] } == all)
    var few = RowCells()
    few.append(lists[0])
    #expect((0..<few.count).map { few[$0] } == lists[0])
  }

  @Test("are put in order, each once, whether a list is long or short", arguments: [1, 5, 400, 20_000])
  func distinct(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var numbers = DistinctNumbers(to: 9_999)
    for _ in 0..<3 {
      let list = (0..<count).map { _ in UInt32.random(in: 0..<10_000, using: &random) } + [9_999, 9_999]
      #expect(numbers.rising(list[...]) == Set(list).sorted())
    }
  }
}
