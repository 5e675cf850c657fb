import Catalog

/// Sentences only.
extension BookScope {
  func narrative(_ plan: SheetPlan, name: String) -> Sheet? {
    let paragraphs = plan.paragraphs.compactMap { paragraph in text(paragraph).map { (paragraph.heading[language], $0) }
    }
    guard !paragraphs.isEmpty else { return nil }
    var sheet = Sheet(name: name)
    sheet.widths = [42, 42, 42]
    putTitle(&sheet, plan)
    sheet.setHeight(10, row: 2)
    var row = 3
    for (heading, text) in paragraphs {
      putParagraph(&sheet, heading: heading, text, row: row, columns: 0...2, size: 14)
      row += 1
    }
    putEnd(&sheet, row: row, notes: periodNotes)
    return sheet
  }
}
