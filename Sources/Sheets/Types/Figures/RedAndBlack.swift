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

  /// - Parameter entries: the best first.
  init(_ entries: [Entry], top: Int, bottom: Int) {
    // Neither list holds more than half of a group; of one unit there is neither first nor last.
    let half = entries.count / 2
    red = entries.indices.filter { entries[$0].rank <= min(top, half) && entries[$0].passes }
    let isRed = Set(red)
    let rest = entries.indices.filter { !isRed.contains($0) }
    guard let edge = rest.suffix(min(bottom, half)).first else { return }
    // A tie at the edge goes on the list as a whole, unless it reaches into what leads.
    black = rest.filter { entries[$0].rank >= entries[edge].rank }.reversed()
    if entries.allSatisfy({ $0.rank == 1 }) { black = [] }
  }
}
