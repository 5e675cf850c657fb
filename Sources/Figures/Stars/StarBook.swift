import Catalog
import Diagnostics
import Ledger
import Records

/// A registered person with the hours that stars are granted for.
public struct StarEntry: Sendable, Hashable {
  /// The person's number and name as registered.
  public var number: String
  /// As registered.
  public var name: String
  /// Position in `Figures.units` of the register unit.
  public var unit: Int
  /// Prior and counted hours together.
  public var hours: Exact
  /// 0 … the number of thresholds.
  public var level: Int
  /// On the day before the period.
  public var levelBefore: Int
  /// Hours that the next level takes; nil at the top.
  public var next: Int?
}

/// The stars of all registered people at a period's end.
public struct StarBook: Sendable {
  /// In the order of the register.
  public var entries: [StarEntry] = []
  /// The hours of each level, rising.
  public var thresholds: [Int] = []

  /// Whose level rose in the period: for the public notice.
  public var promoted: [StarEntry] { sorted(entries.filter { $0.level > $0.levelBefore }) }

  /// Everyone with a star.
  public var starred: [StarEntry] { sorted(entries.filter { $0.level > 0 }) }

  /// Everyone who lacks at most a tenth of the next star's hours.
  public var nearlyPromoted: [StarEntry] {
    sorted(
      entries.filter { entry in
        guard let next = entry.next else { return false }
        return entry.hours * 10 >= Exact(next * 9)
      })
  }

  /// The highest level first, then the most hours, then the register's order.
  private func sorted(_ entries: [StarEntry]) -> [StarEntry] {
    entries.enumerated().sorted { a, b in
      if a.element.level != b.element.level { return a.element.level > b.element.level }
      if a.element.hours != b.element.hours { return a.element.hours > b.element.hours }
      return a.offset < b.offset
    }.map(\.element)
  }
}
