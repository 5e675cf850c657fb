import Catalog
import Diagnostics

/// 退回: the rows that count nowhere, to be mended and sent again.
extension BookScope {
  /// The rejected rows of the unit and of those below it; for the whole all, those that name no unit too.
  var rejectedHere: [RejectedRow] {
    isWhole ? context.rejected : context.rejected.picked(index.rejected.positions(of: lines))
  }

  /// The rejected rows with reason and remedy, what is personal masked.
  func rejectedSheet(_ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    let rows = rejectedHere
    let words = [
      Words.number, Text(zh: "文件", en: "File"), Text(zh: "行号", en: "Line"), Text(zh: "退回原因", en: "Reason"),
      Text(zh: "处理办法", en: "What to do"),
    ]
    for (column, word) in words.enumerated() { sheet.put(.text(word[language], .header), 2, column) }
    for (i, row) in rows.prefix(plan.limit).enumerated() {
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), 3 + i, 0)
      sheet.put(.text(Masking.text(row.file), .wrapped), 3 + i, 1)
      sheet.put(Cell(.number(Exact(row.line)), .ordinal), 3 + i, 2)
      sheet.put(.text(row.reason.onPage(language).clippedForCell, .wrapped), 3 + i, 3)
      sheet.put(.text(row.fix.onPage(language).clippedForCell, .wrapped), 3 + i, 4)
    }
    if rows.isEmpty {
      let words = Text(zh: "没有退回的记录。", en: "No rows were rejected.")[language]
      sheet.put(.text(words, Style.body.aligned(.centre)), 3, 0...4)
      sheet.said = words
    }
    let shown = max(1, min(rows.count, plan.limit))
    finishList(&sheet, plan, headings: words.count, first: 3, shown: shown, of: rows.count, notes: [])
    if rows.count > plan.limit {
      let lines = rows.enumerated().map { i, row in
        ["\(i + 1)", Masking.text(row.file), "\(row.line)"] + [row.reason, row.fix].map { Masking.text($0[language]) }
      }
      sheet.whole = [words.map { $0[language] }] + lines
    }
    return sheet
  }
}
