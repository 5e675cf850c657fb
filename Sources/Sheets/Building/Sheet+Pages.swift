extension Sheet {
  /// A page's height in points at full size.
  static let pageHeight = 480.0

  /// A sheet a little longer than its pages is made a little smaller, so that no page holds but a few rows.
  mutating func avoidStrayPage() {
    guard print.pages == nil, print.breaks.isEmpty, print.blocks.isEmpty, let area = print.area else { return }
    let page = printedHeight
    let head = print.repeated.map { height(rows: $0.lowerBound..<($0.upperBound + 1)) } ?? 0
    let all = height(rows: area.rows.lowerBound..<(area.rows.upperBound + 1))
    // The first page holds all of its height, each further one less by the repeated header.
    let pages = all <= page ? all / page : 1 + (all - page) / (page - head)
    let whole = pages.rounded(.down)
    if pages > 0.97 && pages < 1 { print.pages = 1 }
    guard whole >= 1 && whole < 1000 && pages > whole else { return }
    guard whole == 1 || !hasBands else { return }
    // More than a little only where type of 12 points stays one of 8.4 at least.
    let type = 12 * Self.pageHeight / page * whole / pages
    let isLittle = pages / whole <= (whole == 1 ? 1.25 : 1.17)
    if isLittle || pages - whole < 0.5 && type >= 8.4 { print.pages = Int(whole) }
  }

  /// Whether headings part its rows: where these fall is then not left to the reader's own reckoning.
  private var hasBands: Bool {
    print.area.map { $0.rows.contains { cells[Position($0, 0)]?.style == .band } } ?? false
  }

  /// Begins a new page at a band that would stand at the end of one without the row below it, and an earlier one where the
  /// last page would hold but a few rows.
  mutating func keepBandsWithRows() {
    guard print.pages == nil, print.breaks.isEmpty, let area = print.area, let head = print.repeated else { return }
    let page = printedHeight
    let repeated = height(rows: head.lowerBound..<(head.upperBound + 1))
    guard height(rows: area.rows.lowerBound..<(area.rows.upperBound + 1)) > page else { return }
    var (used, begins, isForced) = (0.0, area.first.row, false)
    for row in area.rows {
      let height = height(rows: row..<(row + 1))
      let isBand = cells[Position(row, 0)]?.style == .band
      let needed = isBand ? self.height(rows: row..<min(row + 2, area.last.row + 1)) : height
      if used + needed > page {
        isForced = isBand && print.breaks.count < 1_000
        if isForced { print.breaks.append(row) }
        (used, begins) = (repeated, row)
      }
      used += height
    }
    guard begins > area.first.row, used - repeated < page * 0.35 else { return }
    // The band that comes nearest to parting the last two pages in halves.
    let before = (print.breaks.last { $0 < begins } ?? head.upperBound + 1) + 1
    var best: (row: Int, distance: Double)?
    for row in stride(from: begins - 1, through: before, by: -1) where cells[Position(row, 0)]?.style == .band {
      let rest = repeated + height(rows: row..<(area.last.row + 1))
      guard rest <= page else { break }
      let distance = abs(rest - page * 0.6)
      if best.map({ distance < $0.distance }) ?? true { best = (row, distance) }
    }
    guard let best else { return }
    if isForced { print.breaks.removeLast() }
    print.breaks.append(best.row)
  }

  /// The width of columns together, in characters.
  func width(_ columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + (widths.indices.contains($1) ? widths[$1] + 5.0 / 7 : 9) } - 5.0 / 7
  }

  /// Widens columns in proportion until they fill a page, none to more than `most` times its width.
  mutating func fillPage(most: Double = 1.5, fixed: Set<Int> = []) {
    let pixels = widths.reduce(0) { $0 + $1 * 7 + 5 }
    let spare = BookScope.pagePixels - pixels
    guard spare > 0 else { return }
    let flexible = widths.indices.filter { !fixed.contains($0) }
    let base = flexible.reduce(0) { $0 + widths[$1] * 7 }
    guard base > 0 else { return }
    let factor = min(most, 1 + spare / base)
    for i in flexible { widths[i] = (widths[i] * factor * 100).rounded() / 100 }
  }
}
