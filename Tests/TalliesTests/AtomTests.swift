import Catalog
import TestSupport
import Testing
import Values
@testable import Tallies

@Suite("Atoms of time, and the numbers of cells and credits")
struct AtomTests {
  @Test("a day's atom is how many cuts are not after it", arguments: [1, 2, 3] as [UInt64])
  func atoms(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let days = (0..<20).map { _ in CivilDate(dayNumber: Int32.random(in: 20_000..<20_100, using: &random)) }
    let atoms = Atoms(cuts: days)
    #expect(atoms.count == Set(days).count + 1)
    for day in 19_990..<20_110 {
      let before = Set(days).filter { Int($0.dayNumber) <= day }.count
      #expect(atoms.atom(ofDay: Int64(day)) == Int32(before))
    }
    #expect(atoms.atom(ofDay: FieldColumn.blank) == Atoms.blank)
  }

  @Test("cells get the same numbers from a table and from a dictionary")
  func cells() {
    var random = SplitMix64(seed: 4)
    var small = CellIndex(radices: [100, 100])
    var large = CellIndex(radices: [100, 100, 1 << 40])
    for _ in 0..<500 {
      let key = Int.random(in: 0..<300, using: &random)
      let (a, b) = (small.number(key), large.number(key))
      #expect(a == b)
      #expect(small.keys[a.number] == key)
    }
    #expect(small.keys == large.keys)
  }

  @Test("bodies in any order, however often named, are one credit")
  func credits() {
    var credits = Credits()
    let first = credits.number(of: [3, 1])
    #expect(credits.number(of: [1, 3, 1]) == first)
    #expect(credits.number(of: [1]) != first)
    #expect(credits.number(of: [Credits.unknown, 3]) != first)
    #expect(credits.units == [[1, 3], [1], [-1, 3]])
  }
}
