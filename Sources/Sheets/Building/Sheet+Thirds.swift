/// Three texts across a sheet, under its title and at its foot: left, middle and right.
extension Sheet {
  /// How columns are parted for them, in characters.
  private struct Parting {
    /// The last column of the left part.
    var first: Int
    /// The last column of the middle part.
    var second: Int
    /// What each part lacks for its text, and the outer ones for the middle to stand in the middle.
    var lacking: (left: Double, middle: Double, right: Double)
    var cost: Double
  }

  /// Widens columns until each text of each row fits its part, and the middle ones stand in the middle. The widths must be
  /// set; those of blocks, which share pages with other columns, stay.
  mutating func makeRoom(for rows: [[String]], size: Double) {
    guard print.blocks.isEmpty, widths.count >= 3 else { return }
    let parting = parting(0...(widths.count - 1), lead: 0, Self.needed(rows, size))
    let parts = [0...parting.first, (parting.first + 1)...parting.second, (parting.second + 1)...(widths.count - 1)]
    let lacking = [parting.lacking.left, parting.lacking.middle, parting.lacking.right]
    for (columns, lacking) in zip(parts, lacking) where lacking > 0 {
      let all = columns.reduce(0) { $0 + widths[$1] }
      for column in columns { widths[column] = ((widths[column] * (1 + lacking / all)) * 100).rounded(.up) / 100 }
    }
  }

  /// Puts the texts, parted where they fit together with the other row's. Of a sheet with blocks the left one stands in the
  /// columns that each page repeats, if it fits there.
  mutating func putThirds(_ texts: [String], row: Int, style: Style, beside other: [String]) {
    let needed = Self.needed([texts, other], style.font.size)
    let lead = lead
    let isLed = !lead.isEmpty && width(lead.lowerBound...(lead.upperBound - 1)) >= needed[0]
    if isLed { put(.text(texts[0], style), row, lead.lowerBound...(lead.upperBound - 1)) }
    for columns in framed {
      guard columns.count >= 3 else {
        put(.text(texts.filter { !$0.isEmpty }.joined(separator: "　"), style), row, columns)
        continue
      }
      let parting = parting(
        columns, lead: lead.reduce(0) { $0 + widths[$1] + Self.gap }, isLed ? [0, needed[1], needed[2]] : needed)
      put(.text(isLed ? "" : texts[0], style), row, columns.lowerBound...parting.first)
      put(.text(texts[1], style.aligned(.centre)), row, (parting.first + 1)...parting.second)
      put(.text(texts[2], style.aligned(.right)), row, (parting.second + 1)...columns.upperBound)
    }
  }

  /// What lies between columns, in characters.
  private static let gap = 5.0 / 7

  private static func needed(_ rows: [[String]], _ size: Double) -> [Double] {
    (0..<3).map { at in rows.map { TextWidth.width($0[at], size: size * 1.1) }.max() ?? 0 }
  }

  /// The parting that takes the least widening; of several, that nearest to thirds. `lead` is what stands left of the
  /// columns on their page. Precondition: there are three columns.
  private func parting(_ columns: ClosedRange<Int>, lead: Double, _ needed: [Double]) -> Parting {
    let whole = width(columns) + lead
    var best = Parting(first: columns.lowerBound, second: columns.lowerBound + 1, lacking: (0, 0, 0), cost: .infinity)
    var left = -Self.gap
    for first in columns.lowerBound...(columns.upperBound - 2) {
      left += widths[first] + Self.gap
      var middle = -Self.gap
      for second in (first + 1)...(columns.upperBound - 1) {
        middle += widths[second] + Self.gap
        let right = whole - lead - left - middle - 2 * Self.gap
        var lacking = (
          left: max(0, needed[0] - left), middle: max(0, needed[1] - middle), right: max(0, needed[2] - right)
        )
        let skew = lead + left + lacking.left - right - lacking.right
        let cost = lacking.left + lacking.middle + lacking.right + abs(skew) + abs(middle - whole / 3) / 1_000
        guard cost < best.cost else { continue }
        // A part that is far too narrow is not widened for the sake of looks.
        if abs(skew) <= whole * Self.mostSkew {
          lacking.left += max(0, -skew)
          lacking.right += max(0, skew)
        }
        best = Parting(first: first, second: second, lacking: lacking, cost: cost)
      }
    }
    return best
  }

  /// The share of a sheet's width by which it is widened at most for the middle to stand in the middle.
  private static let mostSkew = 0.16
}
