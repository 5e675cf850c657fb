import Catalog
import Diagnostics
import Ledger

/// What each measure of the workbook means, and the files that it was counted from.
extension BookScope {
  func definitions(_ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    let words = [
      Words.number, Words.measure, Words.countedIn, Text(zh: "口径", en: "Definition"), Text(zh: "数据来源", en: "From"),
    ]
    let spans = [0...0, 1...1, 2...2, 3...3, 4...5]
    for (span, word) in zip(spans, words) { sheet.put(.text(word[language], .header), 2, span) }
    sheet.widths = [6, 26, 12, 54, 10, 16]
    let measures = defined
    for (i, measure) in measures.enumerated() {
      let row = 3 + i
      let unit = measure.format == .percent && measure.unit.zh.isEmpty ? "%" : unitWord(measure.id)
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), row, 0)
      sheet.put(.text(measure.title[language], .wrapped), row, 1)
      sheet.put(.text(unit, Style.wrapped.aligned(.centre)), row, 2)
      sheet.put(.text(measure.words[language], .wrapped), row, 3)
      sheet.put(.text(sources(of: measure), .wrapped), row, spans[4])
    }
    var row = 3 + measures.count
    if row > 3 { sheet.fitHeights(rows: 3...(row - 1)) }
    sheet.setHeight(26, row: 2)
    putTitle(&sheet, plan)
    putProse(&sheet, Words.notes[language] + rounding, .note, row: row, columns: 0...5)
    sheet.setHeight(10, row: row + 1)
    let files = row + 2
    row = putFiles(&sheet, row: files)
    putEnd(&sheet, row: row, notes: periodNotes)
    sheet.freeze = Position(2, 0)
    if row > files {
      // Rows are repeated only on the pages after them.
      sheet.print.repeated = (files + 1)...(files + 1)
      // The files begin a page where they do not end on the first.
      if sheet.height(rows: 0..<(row + 2)) > Sheet.pageHeight * 1.1 { sheet.print.breaks = [files] }
    }
    return sheet
  }

  /// The measures that the workbook speaks of and that are present; all where that comes to none.
  private var defined: [Measure] {
    let named = plan.measures
    let all = context.catalog.measures.filter { !$0.isHidden }
    let found = all.filter { measure in named.contains(measure.id) && isPresent(measure.id) }
    return found.isEmpty ? all : found
  }

  private var rounding: String {
    language == .zh
      ? "数字按原始记录精确计算，仅在显示时四舍五入；“—”表示无可比数据或分母为零；环比、同比的比率变化以百分点计。"
      : "Figures are computed exactly and rounded only when shown; — stands where there is nothing to compare with, or a "
        + "denominator of 0; changes of rates are in percentage points."
  }

  /// The kinds that a measure is counted from; a rate's are those of its parts.
  private func sources(of measure: Measure) -> String {
    var titles: [String] = []
    func add(_ measure: Measure, depth: Int) {
      if let kind = measure.kind, context.catalog.kinds.indices.contains(kind) {
        let title = context.catalog.kinds[kind].title[language]
        if !titles.contains(title) { titles.append(title) }
      }
      guard depth < 3 else { return }
      for value in [measure.value, measure.otherwise, measure.whole].compactMap(\.self) {
        guard case .ratio(let a, let b) = value else { continue }
        for part in [a, b].compactMap({ self.measure($0) }) { add(part, depth: depth + 1) }
      }
    }
    add(measure, depth: 0)
    return titles.joined(separator: language == .zh ? "、" : ", ")
  }

  /// The input files by name, rows, size and digest: anyone can check that these are the ones.
  private func putFiles(_ sheet: inout Sheet, row: Int) -> Int {
    guard !context.files.isEmpty else { return row }
    sheet.put(.text(Text(zh: "输入文件", en: "Input files")[language], .section), row, 0...5)
    sheet.setHeight(26, row: row)
    let words = [
      Words.number, Text(zh: "文件", en: "File"), Text(both: "SHA-256"), Text(zh: "行数", en: "Rows"),
      Text(zh: "字节", en: "Bytes"),
    ]
    let spans = [0...0, 1...2, 3...3, 4...4, 5...5]
    for (span, word) in zip(spans, words) { sheet.put(.text(word[language], .header), row + 1, span) }
    sheet.setHeight(26, row: row + 1)
    for (i, file) in context.files.enumerated() {
      let at = row + 2 + i
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), at, 0)
      sheet.put(.text(Masking.text(file.path), .path), at, spans[1])
      sheet.put(.text(file.sha256, .code), at, 3)
      sheet.put(Cell(.number(Exact(file.rows.total)), Style.number.formatted(.integer)), at, 4)
      sheet.put(Cell(.number(Exact(file.bytes)), Style.number.formatted(.integer)), at, 5)
    }
    let last = row + 1 + context.files.count
    sheet.fitHeights(rows: (row + 2)...last, least: 19)
    return last + 1
  }
}
