import Catalog
import Diagnostics
import Ledger

/// What each measure means, and the files that it was counted from.
extension BookScope {
  func definitions(_ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    let words = [
      Words.number, Words.measure, Words.countedIn, Text(zh: "口径", en: "Definition"), Text(zh: "数据来源", en: "From"),
    ]
    for (column, word) in words.enumerated() { sheet.put(.text(word[language], .header), 2, column) }
    sheet.widths = [6, 22, 12, 60, 30]
    let measures = context.catalog.measures.filter { !$0.isHidden }
    for (i, measure) in measures.enumerated() {
      let row = 3 + i
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), row, 0)
      sheet.put(.text(measure.title[language], .wrapped), row, 1)
      sheet.put(
        .text(
          measure.format == .percent && measure.unit.zh.isEmpty ? "%" : unitWord(measure.id),
          Style.wrapped.aligned(.centre)), row, 2)
      sheet.put(.text(measure.words[language], .wrapped), row, 3)
      sheet.put(.text(sources(of: measure), .wrapped), row, 4)
    }
    var row = 3 + measures.count
    if row > 3 { sheet.fitHeights(rows: 3...(row - 1)) }
    sheet.setHeight(26, row: 2)
    putTitle(&sheet, plan)
    sheet.setHeight(10, row: row)
    let files = row + 1
    row = putFiles(&sheet, row: files)
    putEnd(&sheet, row: row, notes: [rounding] + periodNotes)
    // The files begin a page where they do not end on the first.
    if row > files, sheet.height(rows: 0..<(row + 2)) > Sheet.pageHeight { sheet.print.breaks = [files] }
    sheet.freeze = Position(3, 2)
    return sheet
  }

  private var rounding: String {
    language == .zh
      ? "数字按原始记录精确计算，仅在显示时四舍五入；“—”表示无可比数据或分母为零；环比、同比的比率变化以百分点计。"
      : "Figures are computed exactly and rounded only when shown; — stands where there is nothing to compare with, or a denominator of 0; changes of rates are in percentage points."
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
    sheet.put(.text(Text(zh: "输入文件", en: "Input files")[language], .section), row, 0...4)
    sheet.setHeight(26, row: row)
    let words = [
      Words.number, Text(zh: "台账", en: "Kind"), Text(zh: "行数", en: "Rows"),
      Text(zh: "文件与校验值（SHA-256）", en: "File and SHA-256"),
      Text(zh: "大小（字节）", en: "Bytes"),
    ]
    for (column, word) in words.enumerated() { sheet.put(.text(word[language], .header), row + 1, column) }
    sheet.setHeight(26, row: row + 1)
    for (i, file) in context.files.enumerated() {
      let at = row + 2 + i
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), at, 0)
      sheet.put(.text(file.kind.isEmpty ? "—" : file.kindTitle[language], .wrapped), at, 1)
      sheet.put(Cell(.number(Exact(file.rows.total)), Style.number.formatted(.integer)), at, 2)
      let runs = TextRun.runs(Masking.text(file.path), Style.body.font) + [TextRun("\n" + file.sha256, Style.code.font)]
      sheet.put(Cell(.rich(runs), .wrapped), at, 3)
      sheet.put(Cell(.number(Exact(file.bytes)), Style.number.formatted(.integer)), at, 4)
      let lines = TextWidth.lines(Masking.text(file.path), width: sheet.widths[3] - 1, size: Style.body.font.size)
      sheet.setHeight(20 + 16 * Double(lines), row: at)
    }
    return row + 2 + context.files.count
  }
}
