/// Tables too wide to be read on one page: blocks of columns, each on pages of its own.
extension Sheet {
  /// The columns repeated beside each block; none of a sheet that is one page wide.
  public var lead: Range<Int> { 0..<(print.blocks.first?.lowerBound ?? 0) }

  /// Where a title and what else spans a page stands: over all columns, or over each block. Never over the lead, which
  /// would show its part of it on every page.
  var framed: [ClosedRange<Int>] { print.blocks.isEmpty ? [0...max(0, widths.count - 1)] : print.blocks }

  /// Where a title stands in each of these: beside a lead in the columns that lie as far from the page's right edge as
  /// the lead takes from the left, so that it is in the middle of the page; over all of a block that has no such room.
  var titled: [ClosedRange<Int>] {
    framed.map { columns in
      guard !lead.isEmpty else { return columns }
      let besides = pixels(lead)
      func skew(_ last: Int) -> Double { abs(pixels((last + 1)..<(columns.upperBound + 1)) - besides) }
      guard let last = columns.min(by: { skew($0) < skew($1) }),
        pixels(columns.lowerBound...last) > pixels(columns) / 2
      else { return columns }
      return columns.lowerBound...last
    }
  }

  private func pixels(_ columns: some Sequence<Int>) -> Double { columns.reduce(0) { $0 + widths[$1] * 7 + 5 } }

  /// The width in pixels at full size of the widest page. The print area must be set.
  private var printedPixels: Double {
    guard !print.blocks.isEmpty else { return print.area.map { pixels($0.columns) } ?? 0 }
    return pixels(lead) + (print.blocks.map { pixels($0) }.max() ?? 0)
  }

  /// How much of a sheet a page holds downwards, in points. The print area must be set.
  var printedHeight: Double {
    Self.pageHeight * max(1, printScale.map { 100 / Double($0) } ?? printedPixels / BookScope.pagePixels)
  }

  /// The scale in percent at which the widest block fits a page, or a smaller one that was set; nil where the sheet is
  /// fitted to the page's width. There is room to spare, as readers without the default face reckon columns by one a
  /// fifth wider, and a column that did not fit would be a page by itself.
  public var printScale: Int? {
    guard !print.blocks.isEmpty else { return nil }
    return max(10, min(100, print.scale ?? 100, Int(BookScope.pagePixels * 0.8 / printedPixels * 100)))
  }

  /// Widens the columns of narrow blocks, to no more than `most` times their width, so that pages are alike.
  mutating func evenBlocks(most: Double) {
    let widest = print.blocks.map { pixels($0) }.max() ?? 0
    for block in print.blocks {
      let factor = min(most, 1 + (widest - pixels(block)) / (pixels(block) - 5 * Double(block.count)))
      for column in block { widths[column] = (widths[column] * factor * 100).rounded() / 100 }
    }
  }

  /// A sheet with blocks that is a little longer than its pages is made smaller, as far as its letters are still read.
  mutating func avoidStrayBlocks(least: Int = 85) {
    guard let scale = printScale, scale > least, let area = print.area else { return }
    let head = print.repeated.map { height(rows: $0.lowerBound..<($0.upperBound + 1)) } ?? 0
    let all = height(rows: area.rows.lowerBound..<(area.rows.upperBound + 1))
    func pages(_ scale: Int) -> Int {
      let page = Self.pageHeight * 100 / Double(scale)
      return all <= page ? 1 : 1 + Int(((all - page) / (page - head)).rounded(.up))
    }
    if let fewest = (least..<scale).last(where: { pages($0) < pages(scale) }) { print.scale = fewest }
  }
}
