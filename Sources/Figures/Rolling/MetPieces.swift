import Tallies

/// By member: in which pieces of time it was met at all, so that the members of any span are told by one look at each.
struct MetPieces: Sendable {
  /// The pieces in which anything lies, rising.
  private let pieces: [Int32]
  /// By member: a bit for each of `pieces`.
  private var masks: [UInt64]

  /// Nil where nothing was met, or where there are more pieces than bits.
  ///
  /// - Complexity: O(cells and members).
  /// - Precondition: the first date of each cell is that of `dated by`.
  init?(_ tally: Tally) {
    let met = Set(tally.cells.indices.lazy.map { tally.cells[$0].atoms[0] }).subtracting([Atoms.blank])
    guard !met.isEmpty, met.count <= UInt64.bitWidth else { return nil }
    pieces = met.sorted()
    var bits = [UInt64](repeating: 0, count: tally.atoms.count)
    for (at, piece) in pieces.enumerated() { bits[Int(piece)] = 1 << UInt64(at) }
    masks = [UInt64](repeating: 0, count: tally.memberBound)
    for cell in tally.cells.indices where tally.cells[cell].atoms[0] >= 0 {
      let bit = bits[Int(tally.cells[cell].atoms[0])]
      for member in tally.cells[cell].members { masks[Int(member)] |= bit }
    }
  }

  /// By member: whether it was met in the pieces from one to before another.
  func members(from first: Int32, until end: Int32) -> [Bool] {
    var wanted: UInt64 = 0
    for (at, piece) in pieces.enumerated() where piece >= first && piece < end { wanted |= 1 << UInt64(at) }
    return masks.map { $0 & wanted != 0 }
  }
}
