/// The stars of all registered people at a period's end.
public struct StarBook: Sendable {
  /// In the order of the register.
  public var entries: [StarEntry] = []
  /// The hours of each level, rising.
  public var thresholds: [Int] = []

  /// Whose level rose in the period: for the public notice.
  public var promoted: [StarEntry] { sorted { $0.level > $0.levelBefore } }

  /// Everyone with a star.
  public var starred: [StarEntry] { sorted { $0.level > 0 } }

  /// Everyone who lacks at most a tenth of the next star's hours.
  public var nearlyPromoted: [StarEntry] { sorted(\.isNear) }

  /// Those wanted: the highest level first, then the most hours, then the register's order.
  private func sorted(_ isWanted: (StarEntry) -> Bool) -> [StarEntry] {
    entries.indices.filter { isWanted(entries[$0]) }.sorted { one, other in
      let (a, b) = (entries[one], entries[other])
      if a.level != b.level { return a.level > b.level }
      if a.total != b.total { return a.total > b.total }
      return one < other
    }.map { entries[$0] }
  }
}
