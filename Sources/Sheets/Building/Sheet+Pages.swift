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
    func pages(_ height: Double) -> Double { height <= page ? height / page : 1 + (height - page) / (page - head) }
    let whole = pages(all).rounded(.down)
    if pages(all) > 0.97 && pages(all) < 1 { print.pages = 1 }
    guard whole >= 1 && whole < 1000 && pages(all) > whole else { return }
    guard whole == 1 || !hasBands else { return }
    func fits(_ pages: Double) -> Bool {
      // More than a little only where type of 12 points stays one of 8.4 at least.
      let type = 12 * Self.pageHeight / page * min(1, whole / pages)
      let isLittle = pages / whole <= (whole == 1 ? 1.25 : 1.17)
      return isLittle || pages - whole < 0.5 && type >= 8.4
    }
    if fits(pages(all)) {
      print.pages = Int(whole)
      return
    }
    // Rows of one line are brought closer where that is enough.
    let loose = area.rows.filter { (Self.closeRow..<Self.looseRow).contains(rows[$0]?.height ?? 0) }
    let saved = loose.reduce(0) { $0 + (rows[$1]?.height ?? Self.closeRow) - Self.closeRow }
    guard whole <= 2, pages(all) - whole < 0.45, fits(pages(all - saved)) else { return }
    for row in loose { setHeight(Self.closeRow, row: row) }
    print.pages = Int(whole)
  }

  /// The height of a row of one line of 12 points that is as close as can be, and one that is none of one line.
  private static let (closeRow, looseRow) = (17.0, 22.0)

  /// Whether headings part its rows: where these fall is then not left to the reader's own reckoning.
  var hasBands: Bool {
    print.area.map { $0.rows.contains { cells[Position($0, 0)]?.style == .band } } ?? false
  }

  /// The height of rows together, in points; 15 for one that has none of its own.
  func height(rows: Range<Int>) -> Double { rows.reduce(0) { $0 + (self.rows[$1]?.height ?? 15) } }

  /// The width of columns together, in characters.
  func width(_ columns: ClosedRange<Int>) -> Double {
    columns.reduce(0) { $0 + (widths.indices.contains($1) ? widths[$1] + 5.0 / 7 : 9) } - 5.0 / 7
  }

  /// Widens a column to what it needs, as far as the page, or so much of one, has room for it.
  mutating func widen(column: Int, to needed: Double, pages: Double = 1) {
    let spare = (BookScope.pagePixels * pages - widths.reduce(0) { $0 + $1 * 7 + 5 }) / 7
    guard spare > 0, widths[column] < needed else { return }
    widths[column] = ((min(needed, widths[column] + spare)) * 100).rounded() / 100
  }

  /// Narrows the widest columns where a table is much wider than a page, down to a width at which text still wraps well.
  mutating func shrinkToPage(least: Double) {
    func excess() -> Double { widths.reduce(0) { $0 + $1 * 7 + 5 } - BookScope.pagePixels * 1.3 }
    while excess() > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > max(least, 14)
    {
      widths[widest] -= 1
    }
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
