import Catalog
import Diagnostics
import Ledger

/// What became of every row: files with their rows by fate, and sums that agree before everybody's eyes.
extension BookScope {
  func reconciliation(_ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    let fates = Fate.allCases
    let check = 5 + fates.count
    let words =
      [
        Words.number, Text(zh: "文件", en: "File"), Text(zh: "台账", en: "Kind"), Text(zh: "编码", en: "Encoding"),
        Text(zh: "总行数", en: "Rows"),
      ] + fates.map(\.title) + [Text(zh: "核对", en: "Check")]
    for (column, word) in words.enumerated() { sheet.put(.text(word[language], .header), 2, column) }
    let (total, first) = (3, 4)
    for (i, file) in context.files.enumerated() {
      let row = first + i
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), row, 0)
      sheet.put(.text(Masking.text(file.path), .wrapped), row, 1)
      sheet.put(.text(file.kind.isEmpty ? "—" : file.kindTitle[language], .wrapped), row, 2)
      sheet.put(.text(file.encoding, Style.ordinal), row, 3)
      putCounts(&sheet, file.rows, row: row, isTotal: false)
    }
    putTotal(&sheet, row: total, first: first)
    let last = max(total, first + context.files.count - 1)
    sheet.widths = [6]
    for column in 1...check {
      sheet.widths.append(
        sheet.fitted(column: column, rows: 2...last, least: column == 1 ? 20 : 8.5, most: column == 1 ? 44 : 20))
    }
    sheet.fillPage(most: 1.6, fixed: [0])
    sheet.fitHeights(rows: total...last)
    sheet.fitHeights(rows: 2...2, least: 26)
    putTitle(&sheet, plan, counted: Text(zh: "行", en: "rows")[language])
    let next = putCauses(&sheet, row: last + 2, limit: min(plan.limit, 30))
    sheet.setHeight(10, row: last + 1)
    putEnd(
      &sheet, row: next,
      notes: [
        language == .zh
          ? "每一行只有一种去向，六种去向之和应等于总行数；“核对”为公式，可自行重算。"
          : "Each row meets one fate; the six add up to the rows. The check is a formula."
      ])
    sheet.freeze = Position(first, 2)
    sheet.print.repeated = 2...2
    let area = CellRange(rows: total...last, columns: 4...check)
    sheet.ignored = [.formulaDiffers: [area], .formulaRange: [area]]
    return sheet
  }

  private func putCounts(_ sheet: inout Sheet, _ rows: FateCounts, row: Int, isTotal: Bool) {
    let style = isTotal ? Style.number.total : .number
    sheet.put(Cell(.number(Exact(rows.total)), style.formatted(.integer)), row, 4)
    for (k, fate) in Fate.allCases.enumerated() {
      let isBad = fate == .rejected && rows[fate] > 0
      sheet.put(
        Cell(.number(Exact(rows[fate])), (isBad ? style.coloured(.red) : style).formatted(.integer)), row, 5 + k)
    }
    let last = 4 + Fate.allCases.count
    let sum = "SUM(\(Position(row, 5).name):\(Position(row, last).name))=\(Position(row, 4).name)"
    let (yes, no) = (Text(zh: "✓ 相符", en: "✓ agrees")[language], Text(zh: "✗ 不符", en: "✗ differs")[language])
    let agrees = Fate.allCases.reduce(0) { $0 + rows[$1] } == rows.total
    let look = Style.body.aligned(.centre).coloured(agrees ? .green : .red)
    sheet.put(
      Cell(.formula("IF(\(sum),\"\(yes)\",\"\(no)\")", result: .text(agrees ? yes : no)), isTotal ? look.total : look),
      row, last + 1)
  }

  /// All files together, as live sums.
  private func putTotal(_ sheet: inout Sheet, row: Int, first: Int) {
    var all = FateCounts()
    for file in context.files { all += file.rows }
    sheet.put(.blank(Style.ordinal.total), row, 0)
    sheet.put(.text(Words.total[language], Style.body.total), row, 1)
    for column in 2...3 { sheet.put(.blank(Style.body.total), row, column) }
    putCounts(&sheet, all, row: row, isTotal: true)
    guard !context.files.isEmpty else { return }
    for column in 4...(4 + Fate.allCases.count) {
      guard let cell = sheet.cells[Position(row, column)], case .number(let value) = cell.value else { continue }
      let range = CellRange(rows: first...(first + context.files.count - 1), columns: column...column)
      sheet.put(Cell(.formula("SUM(\(range.name))", result: .number(value)), cell.style), row, column)
    }
  }

  /// The commonest reasons of rejects, doubts and repairs.
  private func putCauses(_ sheet: inout Sheet, row: Int, limit: Int) -> Int {
    let entries = context.log.entries.enumerated().sorted { a, b in
      let (x, y) = (a.element.first.first?.severity ?? .note, b.element.first.first?.severity ?? .note)
      if x != y { return x > y }
      return a.element.count == b.element.count ? a.offset < b.offset : a.element.count > b.element.count
    }.map(\.element)
    guard !entries.isEmpty else { return row }
    let last = 5 + Fate.allCases.count
    sheet.put(
      .text(Text(zh: "主要原因（退回、疑点与修复）", en: "Main reasons (rejects, doubts, repairs)")[language], .section), row,
      0...last)
    sheet.setHeight(26, row: row)
    let spans = [0...0, 1...1, 2...3, 4...7, 8...(last - 1), last...last]
    let words = [
      Words.number, Text(zh: "文件", en: "File"), Text(zh: "程度 · 列", en: "Severity · column"),
      Text(zh: "事由（首例）", en: "Seen (first)"),
      Text(zh: "处理办法", en: "What to do"), Text(zh: "次数", en: "Times"),
    ]
    for (span, word) in zip(spans, words) { sheet.put(.text(word[language], .header), row + 1, span) }
    sheet.setHeight(24, row: row + 1)
    for (i, entry) in entries.prefix(limit).enumerated() {
      let at = row + 2 + i
      let first = entry.first.first
      let severity = first?.severity.word[language] ?? ""
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), at, 0)
      sheet.put(.text(Masking.text(entry.key.file), .wrapped), at, spans[1])
      let column = entry.key.column.isEmpty ? severity : "\(severity) · \(entry.key.column)"
      sheet.put(.text(column, .wrapped), at, spans[2])
      sheet.put(.text(Masking.text(first?.seen[language] ?? ""), .wrapped), at, spans[3])
      sheet.put(.text(Masking.text(first?.fix[language] ?? ""), .wrapped), at, spans[4])
      sheet.put(Cell(.number(Exact(entry.count)), Style.number.formatted(.integer)), at, last)
    }
    let count = min(entries.count, limit)
    sheet.fitHeights(rows: (row + 2)...(row + 1 + count))
    guard entries.count > limit else { return row + 2 + count }
    let rest = Text(zh: "另有\(entries.count - limit)种未列出。", en: "\(entries.count - limit) more are not listed.")[
      language]
    sheet.put(.text(rest, .note), row + 2 + count, 0...last)
    sheet.setHeight(20, row: row + 2 + count)
    return row + 3 + count
  }
}
