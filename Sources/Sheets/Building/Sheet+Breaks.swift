/// Where pages of a table with headings among its rows begin, so that all readers part it alike: each reckons heights a
/// little otherwise, and would leave a heading at the foot of a page, or a row or two on the last.
extension Sheet {
  /// Parts a table with headings into as few pages as hold it, filled as evenly as may be, rather before a heading than
  /// within a group, and never behind a heading or before what stands below the table.
  mutating func keepBandsWithRows() {
    guard print.pages == nil, print.breaks.isEmpty, hasBands, let area = print.area, let head = print.repeated,
      let parting = PageParting(self, area: area, head: head, page: printedHeight * Self.filled)
    else { return }
    print.breaks = parting.breaks()
  }

  /// The share of a page's height that is filled at most: readers that round heights up hold as many rows, too.
  private static let filled = 0.97
}

/// Finds the cheapest way to part rows into pages, from the last row up. O(rows × rows of a page).
private struct PageParting {
  /// The first row that a page may begin with but the first, and the row after the last.
  let first, end: Int
  /// By row from 0: how high all rows before it are together.
  private var before: [Double] = [0]
  private let page, head: Double
  /// By row from `first`: what it costs to begin a page there.
  private var costs: [Double] = []

  /// Nil where one page holds all, or there are more pages than a sheet may be parted into by hand.
  init?(_ sheet: Sheet, area: CellRange, head rows: ClosedRange<Int>, page: Double) {
    (first, end) = (rows.upperBound + 1, area.last.row + 1)
    for row in 0..<max(end, first) { before.append(before[row] + (sheet.rows[row]?.height ?? 15)) }
    (self.page, head) = (page, before[rows.upperBound + 1] - before[rows.lowerBound])
    guard end > first, before[end] > page, page > head * 2, before[end] < page * 900 else { return nil }
    let styles = (first..<end).map { sheet.cells[Position($0, 0)]?.style }
    let isBand = styles.map { $0 == .band }
    // What stands below the table, which has no lines, stays with its last rows.
    let tail = styles.lastIndex { $0?.bottom != nil } ?? 0
    costs = styles.indices.map { at in
      if at >= tail || at > 0 && isBand[at - 1] { return 9 }
      // A row alone behind its heading, or alone before the next.
      let isAlone = !isBand[at] && (at > 1 && isBand[at - 2] || isBand[at + 1])
      return (isBand[at] ? 0 : 0.06) + (isAlone ? 0.06 : 0)
    }
  }

  /// The rows before which a page begins.
  func breaks() -> [Int] {
    var best = [(cost: Double, next: Int)](repeating: (.infinity, end), count: end - first + 1)
    best[end - first] = (0, end)
    for start in (first..<end).reversed() {
      let room = start == first ? page - before[first] : page - head
      var next = start + 1
      while next <= end {
        let used = before[next] - before[start]
        // A row higher than a page has one of its own.
        guard used <= room || next == start + 1 else { break }
        let empty = max(0, 1 - used / room)
        let cost = 1 + empty * empty + (next < end ? costs[next - first] : 0) + best[next - first].cost
        if cost < best[start - first].cost { best[start - first] = (cost, next) }
        next += 1
      }
    }
    var (breaks, row) = ([Int](), best[0].next)
    while row < end {
      breaks.append(row)
      row = best[row - first].next
    }
    return breaks
  }
}
