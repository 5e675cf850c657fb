import Catalog
import Diagnostics
import Figures
import Ledger

/// What became of the rows that were read, for whoever sends them.
extension BookScope {
  func quality(_ plan: SheetPlan, name: String) -> Sheet? {
    switch plan.view {
    case .rejected: rejectedRows(plan, name: name)
    case .repairs: entries(plan, name: name, doubts: false)
    case .doubts: entries(plan, name: name, doubts: true)
    case .repeats: repeats(plan, name: name)
    default: fates(plan, name: name)
    }
  }

  /// A line a file: its encoding, and its lines by fate.
  private func fates(_ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    let table = FateTable(scope: self)
    let lines = table.byFile
    let last = 3 + lines.count
    table.put(&sheet, lines, at: 2, label: Words.file, detail: Text(zh: "编码", en: "Encoding"))
    table.setWidths(&sheet, rows: 2...last)
    sheet.fitHeights(rows: 3...last)
    sheet.fitHeights(rows: 2...2, least: 28)
    putTitle(&sheet, plan, counted: Text(zh: "行", en: "rows")[language])
    let note =
      language == .zh
      ? "每一行只有一种去向，六种去向之和应等于总行数；退回的行见“退回”文件夹，改正后放回即可。"
      : "Each row meets one fate; the six add up to the rows. Rejected rows lie in the folder 退回, to be mended and sent again."
    putEnd(&sheet, row: last + 1, notes: [note])
    sheet.freeze = Position(4, 2)
    sheet.filter = CellRange(rows: 2...last, columns: 0...FateTable.check)
    sheet.print.repeated = 2...2
    let area = CellRange(rows: 3...last, columns: FateTable.firstCount...FateTable.check)
    sheet.ignored = [.formulaDiffers: [area], .formulaRange: [area]]
    return sheet
  }

  /// The rows themselves, with reason and remedy, what is personal masked.
  private func rejectedRows(_ plan: SheetPlan, name: String) -> Sheet {
    let rows = rejectedHere
    var table = TableSheet(
      language,
      [
        TableSheet.Column(Words.number, language), TableSheet.Column(Words.file, language, least: 18, most: 38),
        TableSheet.Column(Words.line, language, least: 7),
        TableSheet.Column(Text(zh: "退回原因", en: "Reason"), language, least: 20),
        TableSheet.Column(Words.fix, language, least: 20, most: 30),
        TableSheet.Column(Text(zh: "原行内容", en: "The row"), language, least: 30, most: 60),
      ])
    table.counted = Text(zh: "行", en: "rows")[language]
    if rows.isEmpty { table.lines.append(.words(said(plan, Text(zh: "没有退回的记录。", en: "No rows were rejected.")))) }
    table.list(count: rows.count, limit: plan.limit) { at in
      let row = rows[at]
      let cells = row.cells.compactMap { one -> String? in
        let text = cell(one.value).plain
        return text.isEmpty ? nil : "\(one.label[language])=\(text)"
      }
      return (
        "",
        [
          .text(Masking.text(row.file), .path), .ordinal(row.line), .wrapped(row.reason.onPage(language)),
          .wrapped(row.fix.onPage(language)),
          .text(cells.joined(separator: language == .zh ? "；" : "; ").clippedForCell, .path),
        ]
      )
    }
    table.notes.append(
      language == .zh
        ? "姓名、证件号码和电话已作遮盖，未识别的列不显示；完整的行见“退回”文件夹。"
        : "Names and numbers are masked and unknown columns left out; the whole rows lie in the folder 退回.")
    return table.sheet(self, plan, name: name)
  }

  /// The log's groups: what was repaired by itself, or what was doubtful.
  private func entries(_ plan: SheetPlan, name: String, doubts: Bool) -> Sheet {
    // Why a row was rejected stands beside the row itself.
    var reasons: [String: String] = [:]
    for row in context.rejected { reasons["\(row.file):\(row.line)"] = row.reason.zh }
    let entries = context.log.entries.filter { entry in
      guard let first = entry.first.first else { return false }
      // A column that was left out was not repaired.
      guard (first.severity > .note || entry.key.cause == "column.unknown") == doubts else { return false }
      return !(reasons["\(first.place.file):\(first.place.line)"]?.contains(first.seen.zh) ?? false)
    }
    let seen =
      doubts ? Text(zh: "疑点（首例）", en: "Doubt (first met)") : Text(zh: "修复（首例）", en: "Repair (first met)")
    var columns = [
      TableSheet.Column(Words.number, language), TableSheet.Column(Words.file, language, least: 20, most: 44),
      TableSheet.Column(Words.column, language, least: 10, most: 22),
      TableSheet.Column(seen, language, least: 30, most: 56),
    ]
    if doubts { columns.append(TableSheet.Column(Words.fix, language, least: 18, most: 36)) }
    columns.append(TableSheet.Column(Text(zh: "所在行", en: "Lines"), language, least: 14, most: 24))
    columns.append(TableSheet.Column(Words.times, language, least: 8))
    var table = TableSheet(language, columns)
    table.counted = Text(zh: "处", en: "places")[language]
    let none =
      doubts ? Text(zh: "没有疑点。", en: "There are no doubts.") : Text(zh: "没有需要修复的内容。", en: "Nothing had to be repaired.")
    if entries.isEmpty {
      table.lines.append(.words(said(plan, none)))
    } else {
      let blanks = [Cell](repeating: .blank(.body), count: columns.count - 3)
      let all = entries.reduce(0) { $0 + $1.count }
      table.lines.append(.total([.wrapped(Words.total[language])] + blanks + [.integer(all)]))
    }
    table.list(count: entries.count, limit: plan.limit) { at in
      let entry = entries[at]
      var cells: [Cell] = [
        .text(Masking.text(entry.key.file), .path), .wrapped(entry.key.column.isEmpty ? "—" : entry.key.column),
        .wrapped(entry.first.first?.seen.onPage(language) ?? ""),
      ]
      if doubts { cells.append(.wrapped(entry.first.first?.fix.onPage(language) ?? "")) }
      return ("", cells + [.text(places(entry), .path), .integer(entry.count)])
    }
    return table.sheet(self, plan, name: name)
  }

  /// 17、30、42 等.
  private func places(_ entry: DiagnosticLog.Entry) -> String {
    var lines: [Int] = []
    for one in entry.first where one.place.line > 0 && !lines.contains(one.place.line) { lines.append(one.place.line) }
    guard !lines.isEmpty else { return Text(zh: "全文件", en: "whole file")[language] }
    let shown = lines.prefix(4).map { "\($0)" }.joined(separator: language == .zh ? "、" : ", ")
    return entry.count > 4 ? shown + Text(zh: "等", en: " …")[language] : shown
  }

  /// Rows said twice, and rows that a later one corrects: a line a file, fate, and file of the rows that stand.
  private func repeats(_ plan: SheetPlan, name: String) -> Sheet {
    var table = TableSheet(
      language,
      [
        TableSheet.Column(Words.number, language),
        TableSheet.Column(Words.file, language, least: 20, most: 52, slack: 8),
        TableSheet.Column(Text(zh: "台账", en: "Kind"), language, least: 12),
        TableSheet.Column(Text(zh: "所在行", en: "Lines"), language, least: 14, most: 48, slack: 2),
        TableSheet.Column(Text(zh: "去向", en: "Fate"), language, least: 9),
        TableSheet.Column(Text(zh: "以哪个文件为准", en: "What stands"), language, least: 20, most: 52, slack: 8),
        TableSheet.Column(Text(zh: "为准的行", en: "Its lines"), language, least: 14, most: 48, slack: 2),
        TableSheet.Column(Text(zh: "行数", en: "Rows"), language, least: 8),
      ])
    table.counted = Text(zh: "行", en: "rows")[language]
    let found = context.repeated
    if found.isEmpty {
      let words = Text(zh: "没有重复或被更正的记录。", en: "No row was repeated or corrected.")
      table.lines.append(.words(said(plan, words)))
    } else {
      let all = found.reduce(0) { $0 + $1.count }
      let blanks = [Cell](repeating: .blank(.body), count: 5)
      table.lines.append(.total([.wrapped(Words.total[language])] + blanks + [.integer(all)]))
    }
    table.list(count: found.count, limit: plan.limit) { at in
      let one = found[at]
      return (
        "",
        [
          .text(Masking.text(one.file), .path), .wrapped(one.kindTitle[language]),
          .text(lineNumbers(one.runs.map(\.lines), one.isCut), .path), .centred(one.fate.title[language]),
          standing(one), .text(lineNumbers(one.runs.compactMap(\.standing), one.isCut), .path), .integer(one.count),
        ]
      )
    }
    table.notes.append(
      language == .zh
        ? "重复：与先读的记录相同，不再计入；被更正：同一记录后来报送了更新的内容，以后报的为准；一再报送的，列最后的一次。两列行号依次对应。"
        : "Duplicate: equal to a row read earlier. Superseded: the same record was sent again with newer values, which stand; "
          + "of several the last is named. The lines of both columns answer to each other in order."
    )
    return table.sheet(self, plan, name: name)
  }

  /// The file of the rows that stand.
  private func standing(_ rows: RepeatedRows) -> Cell {
    switch rows.standingFile {
    case nil: .wrapped(Text(zh: "无（该记录已退回）", en: "none: the record was returned")[language])
    case rows.file: .wrapped(Text(zh: "本文件", en: "this file")[language])
    case let file?: .text(Masking.text(file), .path)
    }
  }

  /// 4–5、12、23 等.
  private func lineNumbers(_ runs: [ClosedRange<Int>], _ isCut: Bool) -> String {
    guard !runs.isEmpty else { return "—" }
    let shown = runs.map { lines in
      lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)"
    }
    let text = shown.joined(separator: language == .zh ? "、" : ", ")
    return isCut ? text + Text(zh: "等", en: " …")[language] : text
  }
}
