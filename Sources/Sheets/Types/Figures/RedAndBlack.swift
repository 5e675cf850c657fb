/// Which of some ranked units are on the red list and which on the black one.
struct RedAndBlack {
  /// A unit's rank, whether it reaches the pass line, and whether it did what it was to do.
  struct Entry {
    var rank: Int
    var passes: Bool
    var isMet = false
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
    // Who reaches the pass line, or where there is none, is shown up for the rank alone: only if two thirds are before it;
    // and never who met the target.
    let last = Set(Self.last(of: rest, entries, most: min(bottom, entries.count / 3), limit: entries.count / 3))
    black = Self.last(of: rest, entries, most: min(bottom, half), limit: half).filter {
      (last.contains($0) || !entries[$0].passes) && !entries[$0].isMet
    }
  }

  /// The last so many, and who ties with them, the worst first; those at the edge go where they are more than the limit.
  private static func last(of rest: [Int], _ entries: [Entry], most: Int, limit: Int) -> [Int] {
    guard let edge = rest.suffix(most).first else { return [] }
    var last = Array(rest.filter { entries[$0].rank >= entries[edge].rank }.reversed())
    if last.count > limit { last.removeAll { entries[$0].rank == entries[edge].rank } }
    return last
  }
}
