import Catalog

/// How far a cycle is that still runs.
struct TargetClock {
  /// The share of its days that is over, where what is measured grows with them.
  var elapsed: Exact?
  /// Whether too much of it is still to come to say how it ended.
  var isOpen: Bool
  /// Whether it is a year, in which who is behind is told.
  var isYear: Bool
}

extension TargetResult {
  /// What is not met in a cycle that still runs: yellow where it is ahead of the elapsed share; red where a year's is behind,
  /// or a ceiling passed; else nothing is said before the cycle's end.
  ///
  /// - Parameter isDueMet: whether it is met by all that was due by the day that is known.
  mutating func take(_ clock: TargetClock?, isDueMet: Bool) {
    guard light == .red else { return }
    if let elapsed = clock?.elapsed, let completion, completion >= elapsed {
      (light, isAhead) = (.yellow, true)
      return
    }
    guard clock?.isOpen ?? false || isDueMet else { return }
    isRunning = true
    let isSettled = actual.map { target.isSettled(by: $0) } ?? false
    if !isSettled, isDueMet || !(clock?.isYear ?? false) { light = .grey }
    isBehind = light == .red && clock?.elapsed != nil
  }
}
