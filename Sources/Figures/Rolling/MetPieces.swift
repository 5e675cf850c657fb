/// By member: in which pieces of time it was met at all, so that the members of any span are told by one look at each.
struct MetPieces: Sendable {
  /// The pieces in which anything lies, rising.
  private let pieces: [Int32]
  /// By member: a bit for each of `pieces`.
  private let masks: [UInt64]

  /// What was met in the whole. O(members met by any credit).
  init(_ members: MetMembers, of way: MeasureTally) {
    pieces = members.pieces
    masks = members.all(where: way.isOfWhole)
  }

  /// By member: whether it was met in the pieces from one to before another.
  func members(from first: Int32, until end: Int32) -> [Bool] {
    var wanted: UInt64 = 0
    for (at, piece) in pieces.enumerated() where piece >= first && piece < end { wanted |= 1 << UInt64(at) }
    guard wanted != 0 else { return [Bool](repeating: false, count: masks.count) }
    return masks.map { $0 & wanted != 0 }
  }
}
