import Catalog
import Figures

/// A table and a chart for each category field.
extension BookScope {
  func breakdown(_ plan: SheetPlan, name: String) -> Sheet? {
    let sections = plan.tables.compactMap { CategorySection($0, scope: self) }
    guard !sections.isEmpty else { return nil }
    var sheet = Sheet(name: name)
    let width = sections.map(\.columns).max() ?? 2
    var row = 2
    var tables: [(section: CategorySection, first: Int)] = []
    for section in sections {
      tables.append((section, row))
      row += section.rows + 1
    }
    for (section, first) in tables { section.put(&sheet, at: first, columns: width) }
    sheet.widths = []
    for column in 0..<width {
      let fitted = sheet.fitted(
        column: column, rows: 2...row, least: column == 0 ? 16 : 10, most: column == 0 ? 30 : 16)
      sheet.widths.append(fitted)
    }
    sheet.widths.append(2)
    let spare = (BookScope.pagePixels * 1.2 - sheet.widths.reduce(0) { $0 + $1 * 7 + 5 }) / 7
    for _ in 0..<4 { sheet.widths.append(max(10, spare / 4 - 0.8)) }
    for (section, first) in tables {
      section.setHeights(&sheet, at: first)
      section.putChart(&sheet, at: first, columns: (width + 1)...(width + 4))
    }
    putTitle(&sheet, plan)
    putEnd(&sheet, row: row, notes: periodNotes)
    sheet.freeze = Position(2, 0)
    sheet.print.repeated = 0...1
    sheet.setPages(sections: tables.map(\.first))
    return sheet
  }
}
