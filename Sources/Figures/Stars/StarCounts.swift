import Catalog

/// How many registered people hold each number of stars, and how many rose, line by line.
struct StarCounts: Sendable {
  /// By level: how many hold it, by line of the report.
  private let held: [[Int]]
  private let rose: [Int]
  /// By line: how many people are registered there.
  let people: [Int]

  /// Counts the people of a book.
  ///
  /// - Parameter ofUnit: by line, the lines that somebody registered there adds to.
  /// - Complexity: O(people + levels × lines).
  init(_ book: StarBook, lines: Int, ofUnit: (Int) -> [Int]) {
    // By line of the register unit first.
    var held = [[Int]](repeating: [Int](repeating: 0, count: lines), count: book.thresholds.count + 1)
    var rose = [Int](repeating: 0, count: lines)
    for at in book.entries.indices {
      let (unit, level) = (book.entries[at].unit, book.entries[at].level)
      held[level][unit] += 1
      if level > book.entries[at].levelBefore { rose[unit] += 1 }
    }
    func rolled(_ own: [Int]) -> [Int] {
      var counts = [Int](repeating: 0, count: lines)
      for unit in own.indices where own[unit] > 0 { for line in ofUnit(unit) { counts[line] += own[unit] } }
      return counts
    }
    self.held = held.map(rolled)
    self.rose = rolled(rose)
    people = self.held.reduce(into: [Int](repeating: 0, count: lines)) { sums, level in
      for line in sums.indices { sums[line] += level[line] }
    }
  }

  /// A measure's figures, a line each; nil of what is no measure of stars.
  func figures(_ value: MeasureValue) -> [Figure]? {
    let counts: [Int]
    switch value {
    case .stars(let level): counts = held.indices.contains(level) ? held[level] : people.map { _ in 0 }
    case .starsPromoted: counts = rose
    default: return nil
    }
    return counts.map { Figure(Exact($0), $0 == 0 ? .none : .ok) }
  }
}
