/// Which of some ranked units are on the red list and which on the black one.
struct RedAndBlack {
  /// A unit's rank, and whether it reaches the pass line.
  struct Entry {
    var rank: Int
    var passes: Bool
  }

  /// Positions among the entries: the best first, and the worst first.
  var red: [Int] = []
  var black: [Int] = []

  /// Whether too few of the group have a rank for any to be the last.
  let isThin: Bool

  /// - Parameters:
  ///   - entries: the best first.
  ///   - outside: how many of the group have no rank: where these are more, nobody who has one is the last of the group.
  init(_ entries: [Entry], outside: Int, top: Int, bottom: Int) {
    isThin = outside > entries.count
    // Neither list holds more than half of a group; of one unit there is neither first nor last.
    let half = entries.count / 2
    red = entries.indices.filter { entries[$0].rank <= min(top, half) && entries[$0].passes }
    // A tie at the edge goes on a list as a whole, or stays off it where the list would hold more than half of the group;
    // but for those who share the first rank.
    if red.count > half, let edge = red.last.map({ entries[$0].rank }), edge > 1 {
      red.removeAll { entries[$0].rank == edge }
    }
    guard !isThin else { return }
    let isRed = Set(red)
    let rest = entries.indices.filter { !isRed.contains($0) }
    guard let edge = rest.suffix(min(bottom, half)).first else { return }
    black = rest.filter { entries[$0].rank >= entries[edge].rank }.reversed()
    if black.count > half { black.removeAll { entries[$0].rank == entries[edge].rank } }
  }
}
