/// Where the items of a list stand that belong to a unit: found once, so that each unit's workbook does not look through
/// the whole list.
struct ByUnit: Sendable {
  /// By line: where its items begin in `positions`; one more at the end.
  private var starts: [Int]
  private var positions: [Int32]

  /// - Parameter units: by item, the line it belongs to; items of nil and of no line are nobody's.
  /// - Complexity: O(items + lines).
  init(_ units: some Collection<Int?>, lines: Int) {
    starts = [Int](repeating: 0, count: lines + 1)
    for unit in units { if let unit, (0..<lines).contains(unit) { starts[unit + 1] += 1 } }
    for line in 0..<lines { starts[line + 1] += starts[line] }
    positions = [Int32](repeating: 0, count: starts[lines])
    var next = starts
    for (position, unit) in units.enumerated() {
      guard let unit, (0..<lines).contains(unit) else { continue }
      positions[next[unit]] = Int32(position)
      next[unit] += 1
    }
  }

  /// The items of some lines, in the order of the list. O(items found, sorted).
  func positions(of lines: [Int]) -> [Int] {
    var found: [Int] = []
    for line in lines where line + 1 < starts.count {
      for at in starts[line]..<starts[line + 1] { found.append(Int(positions[at])) }
    }
    if lines.count > 1 { found.sort() }
    return found
  }
}

extension Array {
  /// The elements at some positions.
  func picked(_ positions: [Int]) -> [Element] { positions.map { self[$0] } }
}
