/// Sections one below the other, each with a chart beside it.
extension Sheet {
  /// One page where the sections nearly fit it; else a section that would straddle a page begins a new one.
  ///
  /// - Parameter sections: the first row of each.
  mutating func setPages(sections: [Int]) {
    guard let area = print.area else { return }
    let page = printedHeight
    if height(rows: 0..<(area.last.row + 1)) <= page * 1.15 {
      print.pages = 1
      return
    }
    let head = height(rows: 0..<(sections.first ?? 0))
    var used = head
    for (i, start) in sections.enumerated() {
      let end = i + 1 < sections.count ? sections[i + 1] : area.last.row + 1
      let height = height(rows: start..<end)
      // What is longer than a page is parted in any case, but not its chart.
      let needed = head + height > page ? self.height(rows: start..<min(end, start + CategorySection.drawn)) : height
      if used + needed > page && i > 0 {
        print.breaks.append(start)
        used = head
      }
      used += height
      while used > page { used += head - page }
    }
  }
}
