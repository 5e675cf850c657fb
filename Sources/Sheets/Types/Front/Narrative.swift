import Catalog

/// Sentences only, in numbered sections: those that are left out leave no gap.
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
    let isNumbered = paragraphs.count { !$0.0.isEmpty } > 1
    var number = 0
    for (heading, text) in paragraphs {
      if !heading.isEmpty { number += 1 }
      let shown = isNumbered ? SectionNumber.before(heading, number, language) : heading
      row = putParagraph(&sheet, heading: shown, text, row: row, columns: 0...2, size: 14)
    }
    putEnd(&sheet, row: row, notes: unreadNotes + periodNotes)
    return sheet
  }
}
