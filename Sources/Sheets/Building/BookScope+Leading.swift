import Catalog
import Figures

/// Which units lead, and how many of them are named.
extension BookScope {
  /// The units among which leading ones are named: those of the first level that has three or more.
  var peers: [Int] {
    let all = lines.filter { $0 != unit && $0 != index.classes.top && figures.units[$0].part == .unit }
    let depths = Dictionary(grouping: all) { figures.units[$0].depth }
    let chosen = depths.keys.sorted().first { (depths[$0]?.count ?? 0) >= 3 } ?? depths.keys.min()
    return chosen.flatMap { depths[$0] } ?? []
  }

  /// The leading of some lines by a measure, only those above 0, ties in the register's order.
  func leading(_ count: Int, of measure: Measure, among lines: [Int]) -> [(line: Int, value: Exact)] {
    let found = lines.compactMap { line in
      figure(measure.id, unit: line).value.map { (line: line, value: $0) }
    }.filter { $0.value > .zero }
    let sorted = found.sorted { a, b in
      a.value == b.value ? a.line < b.line : measure.better == .less ? a.value < b.value : a.value > b.value
    }
    return Array(sorted.prefix(count))
  }

  /// The leading of the peers by a measure as sentences name them: at most half of all, as who is not ahead of the others
  /// does not lead; those who are equal together or not at all. None where only one has anything. Who has no figure at all
  /// is not one of them.
  ///
  /// By a rate or a mean nobody leads who is behind that of all together.
  func foremost(_ count: Int, of measure: Measure) -> [(line: Int, value: Exact)] {
    let found = leading(.max, of: measure, among: peers)
    let all = found.filter { !isBehind($0.value, measure) }
    guard found.count > 1 else { return [] }
    let half = peers.count { figure(measure.id, unit: $0).value != nil } / 2
    return Array(all.prefix(Self.wholeTies(all.map(\.value), count: count, half: half)))
  }

  /// Whether a rate or a mean is worse than that of all together. Sums are no part of what is common to all.
  func isBehind(_ value: Exact, _ measure: Measure) -> Bool {
    common(to: measure).map { measure.better == .less ? value > $0 : value < $0 } ?? false
  }

  /// Whether it is better, or the same.
  func isNoWorse(_ value: Exact, _ measure: Measure) -> Bool {
    common(to: measure) != nil && !isBehind(value, measure)
  }

  private func common(to measure: Measure) -> Exact? {
    switch measure.value {
    case .ratio, .meanDays: figure(measure.id).value
    default: nil
    }
  }

  /// How many of a list, in its order, are named that holds `count` of them and at most `half`: those who are equal together
  /// or not at all.
  static func wholeTies(_ values: [Exact], count: Int, half: Int) -> Int {
    let most = min(count, half)
    guard values.count > most else { return values.count }
    guard most > 0 else { return 0 }
    let edge = values[most - 1]
    let last = values.lastIndex { $0 == edge } ?? most - 1
    // Five are as many as a sentence holds.
    if last < min(half, Self.mostInList) { return last + 1 }
    return values.prefix(most).count { $0 != edge }
  }
}
