import Catalog
import Diagnostics
import Ledger

/// What became of every row: by kind, then why, with sums that agree before everybody's eyes. File by file it stands in
/// the workbook for those who send them.
extension BookScope {
  func reconciliation(_ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    let table = FateTable(scope: self)
    let byKind = table.byKind
    let kinds = 2...(3 + byKind.count)
    table.put(
      &sheet, byKind.map(\.line), at: 2, label: Text(zh: "台账", en: "Kind"), detail: Text(zh: "文件数", en: "Files"))
    let causes = LogSummary(context.log)
    let reasons = kinds.upperBound + 2
    let afterReasons = putCauses(&sheet, causes, row: reasons, limit: min(plan.limit, 10))
    let end = afterReasons
    table.setWidths(&sheet, rows: 2...max(3, end), most: 28)
    for row in [kinds.upperBound + 1, afterReasons] { sheet.setHeight(10, row: row) }
    sheet.fitHeights(rows: 3...kinds.upperBound)
    sheet.setHeight(26, row: 2)
    if !causes.groups.isEmpty {
      sheet.fitHeights(rows: (reasons + 2)...max(reasons + 2, afterReasons - 1))
      sheet.setHeight(26, row: reasons)
      sheet.setHeight(24, row: reasons + 1)
    }
    // What does not go onto one page is parted between its tables.
    let page = Sheet.pageHeight * max(1, sheet.width(0...FateTable.check) * 7 / BookScope.pagePixels)
    if sheet.height(rows: 0..<end) > page * 1.25 && !causes.groups.isEmpty { sheet.print.breaks.append(reasons) }
    putTitle(&sheet, plan, counted: Text(zh: "行", en: "rows")[language])
    putEnd(
      &sheet, row: end,
      notes: [
        language == .zh
          ? "每一行只有一种去向，六种去向之和应等于总行数；“核对”为公式，可自行重算。"
          : "Each row meets one fate; the six add up to the rows. The check is a formula."
      ])
    sheet.freeze = Position(2, 0)
    let area = CellRange(rows: 3...max(3, end), columns: FateTable.firstCount...FateTable.check)
    sheet.ignored = [.formulaDiffers: [area], .formulaRange: [area]]
    return sheet
  }

  func putSection(_ sheet: inout Sheet, _ words: Text, row: Int) {
    sheet.put(.text(words[language], .section), row, 0...FateTable.check)
  }

  /// The commonest reasons of rejects, doubts and repairs, those of a cause and column together.
  private func putCauses(_ sheet: inout Sheet, _ summary: LogSummary, row: Int, limit: Int) -> Int {
    guard !summary.groups.isEmpty else { return row - 1 }
    putSection(&sheet, Text(zh: "主要原因（退回、疑点与修复）", en: "Main reasons (rejects, doubts, repairs)"), row: row)
    let last = FateTable.check
    let spans = [0...0, 1...1, 2...2, 3...6, 7...(last - 1), last...last]
    let words = [
      Words.number, Text(zh: "首见于", en: "First in"), Text(zh: "程度 · 列", en: "Severity · column"),
      Text(zh: "事由（首例）", en: "Seen (first)"), Text(zh: "处理办法", en: "What to do"), Text(zh: "次数", en: "Times"),
    ]
    for (span, word) in zip(spans, words) { sheet.put(.text(word[language], .header), row + 1, span) }
    for (i, group) in summary.groups.prefix(limit).enumerated() {
      let at = row + 2 + i
      let severity = group.first.severity.word[language]
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), at, 0)
      let more = language == .zh ? "等\(group.files)个文件" : " and \(group.files - 1) more"
      let place = Masking.text(group.first.place.file) + (group.files > 1 ? more : "")
      sheet.put(.text(place, .path), at, spans[1])
      sheet.put(.text(group.column.isEmpty ? severity : "\(severity) · \(group.column)", .wrapped), at, spans[2])
      sheet.put(.text(group.first.seen.onPage(language), .wrapped), at, spans[3])
      sheet.put(.text(group.first.fix.onPage(language), .wrapped), at, spans[4])
      sheet.put(Cell(.number(Exact(group.count)), Style.number.formatted(.integer)), at, last)
    }
    let count = min(summary.groups.count, limit)
    guard summary.groups.count > limit else { return row + 2 + count }
    let rest = summary.groups.count - limit
    let words2 = language == .zh ? "另有\(rest)种未列出。" : "\(rest) more are not listed."
    sheet.put(.text(words2, .note), row + 2 + count, 0...last)
    return row + 3 + count
  }
}

/// A log's entries, those of one cause and column taken together over files.
struct LogSummary {
  struct Group {
    var first: Diagnostic
    var column: String
    var count: Int
    var files: Int
    /// The file met last; groups come file by file.
    var file: String
  }

  /// The gravest first, then the commonest, then as met.
  var groups: [Group]

  init(_ log: DiagnosticLog) {
    var groups: [Group] = []
    var index: [[String]: Int] = [:]
    for entry in log.entries {
      guard let first = entry.first.first else { continue }
      let key = [entry.key.cause, entry.key.column, "\(entry.key.severity)"]
      if let at = index[key] {
        groups[at].count += entry.count
        if groups[at].file != entry.key.file { groups[at].files += 1 }
        groups[at].file = entry.key.file
      } else {
        index[key] = groups.count
        groups.append(Group(first: first, column: entry.key.column, count: entry.count, files: 1, file: entry.key.file))
      }
    }
    self.groups = groups.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.first.severity != y.first.severity { return x.first.severity > y.first.severity }
      return x.count == y.count ? a.offset < b.offset : x.count > y.count
    }.map(\.element)
  }
}
