import Catalog
import Tallies

/// Who was met in which pieces of time, by credit: each member once, however many cells hold it. The lines of a report
/// unite credits, so that the cells are gone through once and not once a line.
struct MetMembers: Sendable {
  /// A member, with a bit for each of `pieces` in which it was met.
  struct Met: Sendable {
    var member: UInt32
    var pieces: UInt64
  }

  /// The pieces in which anything lies, rising.
  let pieces: [Int32]
  /// By credit.
  private(set) var met: [[Met]]
  /// Each member is below this.
  let memberBound: Int

  /// Nil where nothing was met, or where there are more pieces than bits.
  ///
  /// - Parameter jobs: how many threads go through the cells at most.
  /// - Complexity: O(cells and members).
  /// - Precondition: the first date of each cell is that of `dated by`.
  init?(_ tally: Tally, jobs: Int) {
    pieces = tally.pieces
    memberBound = tally.memberBound
    guard !pieces.isEmpty, pieces.count <= UInt64.bitWidth else { return nil }
    let bits = Dictionary(uniqueKeysWithValues: pieces.enumerated().map { ($1, UInt64(1) << UInt64($0)) })
    var cells = [[Int]](repeating: [], count: tally.credits.count)
    for cell in tally.cells.indices where tally.cells[cell].atoms[0] >= 0 {
      cells[Int(tally.cells[cell].credit)].append(cell)
    }
    // Each thread looks members up in a table of its own.
    let share = max(1, (cells.count + jobs - 1) / jobs)
    let parts = Parallel.map((cells.count + share - 1) / share, jobs: jobs) { [cells] part -> [[Met]] in
      var union = MetUnion(memberBound: tally.memberBound)
      return cells[(part * share)..<min((part + 1) * share, cells.count)].map { cells in
        for cell in cells { union.add(tally.cells[cell].members, metIn: bits[tally.cells[cell].atoms[0]] ?? 0) }
        return union.take()
      }
    }
    met = parts.flatMap(\.self)
  }

  /// The members of some credits by number: the pieces in which each was met.
  func all(where isWanted: (Int) -> Bool) -> [UInt64] {
    var all = [UInt64](repeating: 0, count: memberBound)
    for (credit, met) in met.enumerated() where isWanted(credit) {
      for one in met { all[Int(one.member)] |= one.pieces }
    }
    return all
  }
}

extension Tally {
  /// The pieces of time in which anything lies, rising, by the first date of the cells.
  var pieces: [Int32] {
    var isMet = [Bool](repeating: false, count: atoms.count)
    for cell in cells.indices where cells[cell].atoms[0] >= 0 { isMet[Int(cells[cell].atoms[0])] = true }
    return isMet.indices.filter { isMet[$0] }.map { Int32($0) }
  }
}
