import Catalog
import TestSupport
import Testing

@testable import Figures
@testable import Tallies

@Suite("Any run of pieces, read off at once, is what rolling it up by itself gives")
struct RunTests {
  static let pieces = 7

  /// Cells of all sorts: several a line and piece, empty ones, pieces in which nothing lies, members met again and again.
  static func way(seed: UInt64) throws -> (way: MeasureTally, measure: Measure) {
    let books = try Books([("单位名录.csv", LineTests.register)])
    let measure = try #require(books.catalog.measure("service.people"))
    let lines = UnitLines(books.units, settings: books.catalog.settings)
    var random = SplitMix64(seed: seed)
    var credits = Credits()
    for bodies in [[0], [1], [2], [3, 1], [4], [Credits.unknown], [], [1, 2, Credits.unknown]] {
      _ = credits.number(of: bodies)
    }
    let first = try #require(CivilDate(year: 2026, month: 1, day: 1))
    let atoms = Atoms(cuts: (0..<pieces).map { first + $0 * 10 })
    var cells: [Tally.Cell] = []
    for _ in 0..<120 {
      let atom = Int32.random(in: -1...Int32(pieces), using: &random)
      guard atom != 3 else { continue }
      let members = (0..<Int.random(in: 0..<9, using: &random)).map { _ in UInt32.random(in: 0..<25, using: &random) }
      cells.append(
        Tally.Cell(
          credit: Int32.random(in: 0..<Int32(credits.count), using: &random),
          category: Int32.random(in: 0..<3, using: &random), atoms: [atom], count: Int64(members.count),
          sum: Int128.random(in: -9...9, using: &random), members: members))
    }
    let tally = Tally(
      measure: 0, by: nil, dateFields: [0], atoms: atoms, categories: ["甲", "乙", "丙"], credits: credits, cells: cells,
      memberBound: 25)
    return (MeasureTally(measure, tally, books.catalog, lines), measure)
  }

  @Test("counts, sums and distinct members", arguments: 0..<8)
  func runs(seed: UInt64) throws {
    var (way, measure) = try Self.way(seed: seed)
    let lines = 9
    let members = try #require(MetMembers(way.tally, jobs: 1 + Int(seed) % 3))
    for range in [0..<1, 1..<lines] {
      let part = try #require(LineRuns(way.tally, targets: way.targets, lines: range, members: members))
      way.runs.append(part)
    }
    let met = MetPieces(members, of: way)
    for from in 0..<Self.pieces {
      for to in from..<Self.pieces {
        let first = CivilDate(dayNumber: way.tally.atoms.cuts[from])
        let last = CivilDate(dayNumber: way.tally.atoms.cuts[to]) + -1
        let period = Period(span: .phase, id: "x", first: first, last: last)
        let filter = CellFilter(measure, way.tally, span: Span(period, newest: last))
        let run = try #require(filter.run)
        let once = try #require(way.rolled(run, lines: lines))
        let alone = Rolled(way, filter: filter, lines: lines, isSet: true, merged: true)
        #expect(once.counts == alone.counts && once.sums == alone.sums && once.distinct == alone.distinct)
        #expect(met.members(from: run.first, until: run.end) == Rolled.members(way, filter: filter))
      }
    }
  }

  @Test("each credit's members stand once, with all pieces in which any of its cells met them", arguments: 0..<8)
  func members(seed: UInt64) throws {
    let tally = try Self.way(seed: seed).way.tally
    let members = try #require(MetMembers(tally, jobs: 2))
    #expect(members.met.count == tally.credits.count && members.pieces == tally.pieces)
    for (credit, met) in members.met.enumerated() {
      var wanted: [UInt32: Set<Int32>] = [:]
      for cell in tally.cells where cell.credit == credit && cell.atoms[0] >= 0 {
        for member in cell.members { wanted[member, default: []].insert(cell.atoms[0]) }
      }
      #expect(Set(met.map(\.member)).count == met.count)
      for one in met {
        let pieces = members.pieces.indices.filter { one.pieces & (1 << UInt64($0)) != 0 }.map { members.pieces[$0] }
        #expect(wanted.removeValue(forKey: one.member) == Set(pieces))
      }
      #expect(wanted.isEmpty)
    }
  }

  @Test("more pieces than bits are left to be rolled up span by span")
  func manyPieces() throws {
    var tally = try Self.way(seed: 1).way.tally
    let first = tally.atoms.cuts[0]
    tally.atoms = Atoms(cuts: (0..<70).map { CivilDate(dayNumber: first + $0) })
    tally.cells = (0..<65).map { piece in
      Tally.Cell(credit: 0, category: 0, atoms: [piece], count: 1, sum: 0, members: [UInt32(piece) % 25])
    }
    #expect(MetMembers(tally, jobs: 1) == nil)
    tally.cells.removeLast()
    #expect(MetMembers(tally, jobs: 1)?.met[0].count == 25)
  }
}
