import Catalog
import Diagnostics
import Figures

/// Notices: a page a unit, upright, ready to print, sign and send.
extension BookScope {
  private static let widths = [5.5, 11.0, 30.0, 12.5, 9.5, 22.0]

  /// Nil where the office keeps none of the ledgers.
  func notices(_ plan: SheetPlan, name: String) -> Sheet? {
    let items = plan.items.filter { isKept($0.measure) }
    guard !items.isEmpty else { return nil }
    let all = RecordList(items, scope: self).rows.filter { figures.units[$0.unit].part != .unassigned }
    var sheet = Sheet(name: name)
    sheet.widths = Self.widths
    sheet.print.isPortrait = true
    sheet.print.isParted = true
    sheet.print.sideMargin = 22
    let units = Dictionary(grouping: all, by: \.unit)
    var row = 0
    for (at, unit) in units.keys.sorted().enumerated() {
      // Excel takes 1,023 page breaks a sheet.
      if at > 0 && at < 1_000 { sheet.print.breaks.append(row) }
      row = putNotice(&sheet, plan, items, units[unit] ?? [], unit: unit, number: at + 1, row: row)
    }
    if units.isEmpty {
      sheet.put(.text(filled(plan.title), .title), 0, 0...5)
      sheet.setHeight(40, row: 0)
      let words = said(plan, Text(zh: "本期没有需要通知的单位。", en: "No unit needs a notice in this period."))
      sheet.put(.text(words, Style.prose.aligned(.centre)), 1, 0...5)
      sheet.setHeight(40, row: 1)
      row = 2
    }
    sheet.print.area = CellRange(rows: 0...(row - 1), columns: 0...5)
    return sheet
  }

  /// Returns the row after it.
  private func putNotice(
    _ sheet: inout Sheet, _ plan: SheetPlan, _ items: [RecordPlan], _ rows: [RecordList.Row], unit: Int, number: Int,
    row top: Int
  ) -> Int {
    var scope = BookScope(context, self.plan, unit: unit, index: index)
    scope.itemCount = rows.count
    sheet.put(.text(scope.filled(plan.title), .title), top, 0...5)
    sheet.setHeight(44, row: top)
    sheet.put(.text(code(plan, number), Style.meta.aligned(.right)), top + 1, 0...5)
    sheet.setHeight(22, row: top + 1)
    let address = figures.units[unit].name + (language == .zh ? "：" : ":")
    sheet.put(
      .text(
        address,
        Style(Font(.heading, 15)).with {
          $0.wraps = true; $0.vertical = .bottom
        }), top + 2, 0...5)
    sheet.setHeight(36, row: top + 2)
    var row = top + 3
    for paragraph in plan.paragraphs {
      guard let text = scope.text(paragraph) else { continue }
      let indent = language == .zh ? "　　" : ""
      row = scope.putProse(&sheet, indent + text, Style.prose.with { $0.font.size = 14 }, row: row, columns: 0...5)
    }
    sheet.setHeight(10, row: row)
    row += 1
    row = putItems(&sheet, items, rows, row: row)
    return putSignatures(&sheet, row: row, copy: copied(unit))
  }

  /// Who gets a copy: the unit above, unless that is above all others, or sends the notice: such a body does not write to itself.
  private func copied(_ unit: Int) -> String? {
    guard let parent = figures.units[unit].parent, parent != index.classes.top else { return nil }
    let name = figures.units[parent].name
    return name == settings.reporter ? nil : name
  }

  /// 编号：督办〔2026〕10月第1号: the brackets hold the year alone.
  private func code(_ plan: SheetPlan, _ number: Int) -> String {
    let code = plan.code[language]
    guard language == .zh else { return "\(code.isEmpty ? "" : code + " ")No. \(number) of \(periodTitle)" }
    let (year, title) = (String(figures.period.first.year), periodTitle)
    let rest = title.hasPrefix("\(year)年") ? String(title.dropFirst(year.count + 1)) : title
    return "编号：\(code)〔\(year)〕\(rest)第\(number)号"
  }

  private func putItems(
    _ sheet: inout Sheet, _ items: [RecordPlan], _ rows: [RecordList.Row], row top: Int
  ) -> Int {
    let words = [
      Words.number, Text(zh: "事项", en: "Matter"), Text(zh: "内容", en: "What"), Words.deadline, Words.daysLate,
      Text(zh: "办理情况", en: "Done"),
    ]
    let grid = Rule(.thin, .rule)
    func boxed(_ style: Style) -> Style {
      style.with { ($0.top, $0.bottom, $0.left, $0.right) = (grid, grid, grid, grid) }
    }
    for (column, word) in words.enumerated() { sheet.put(.text(word[language], boxed(.header)), top, column) }
    sheet.fitHeights(rows: top...top, least: 28)
    var row = top + 1
    for (i, item) in rows.enumerated() {
      let cells: [Cell] = [
        .ordinal(i + 1), .wrapped(title(of: items[item.item])), .wrapped(content(item, items[item.item])),
        .date(item.deadline), late(item.daysLate), .blank(.wrapped),
      ]
      for (column, cell) in cells.enumerated() { sheet.put(Cell(cell.value, boxed(cell.style)), row, column) }
      row += 1
    }
    if row > top + 1 { sheet.fitHeights(rows: (top + 1)...(row - 1), least: 36) }
    return row
  }

  /// The item's fields, without its deadline: number and description.
  private func content(_ row: RecordList.Row, _ item: RecordPlan) -> String {
    let kind = measure(item.measure)?.kind.map { context.catalog.kinds[$0] }
    let deadline = item.deadline.flatMap { id in kind?.field(named: id).map { kind?.fields[$0].label[language] ?? "" } }
    var labels = item.columns.compactMap { id in kind?.field(named: id).flatMap { kind?.fields[$0].label[language] } }
    if labels.isEmpty {
      labels = row.values.keys.filter { row.values[$0].map { if case .text = $0 { true } else { false } } ?? false }
        .sorted()
    }
    return labels.filter { $0 != deadline }.compactMap { label in
      row.values[label].map { cell($0).plain }.flatMap { $0.isEmpty ? nil : $0 }
    }.joined(separator: language == .zh ? "　" : " · ")
  }

  /// The seal, the day to be written in when it is sealed, and the sender's contact; who gets a copy, the unit above; and
  /// the receipt.
  private func putSignatures(_ sheet: inout Sheet, row top: Int, copy: String?) -> Int {
    let plain = Style(Font(.body, 13))
    sheet.setHeight(26, row: top)
    let issuer = settings.reporter + Text(zh: "（章）", en: " (seal)")[language]
    sheet.put(.text(issuer, plain.aligned(.right)), top + 1, 0...5)
    let day = Text(zh: "　　　　年　　月　　日", en: "Date:                    ")
    sheet.put(.text(day[language], plain.aligned(.right)), top + 2, 0...5)
    for row in (top + 1)...(top + 2) { sheet.setHeight(24, row: row) }
    let sender = Text(zh: "联系人：　　　　　　联系电话：　　　　　　　", en: "Contact:                    Phone:                    ")
    sheet.put(.text(sender[language], plain), top + 3, 0...5)
    sheet.setHeight(24, row: top + 3)
    var top = top
    if let copy {
      let words = Text(zh: "抄送：\(copy)", en: "Copy to: \(copy)")
      sheet.put(.text(words[language], plain), top + 4, 0...5)
      sheet.setHeight(24, row: top + 4)
      top += 1
    }
    let line = Style(Font(.body, 12, colour: .grey)).with { $0.top = Rule(.thin, .rule) }
    sheet.put(.text(Text(zh: "签收人：", en: "Received by:")[language], line), top + 4, 0...1)
    sheet.put(.text(Text(zh: "签收日期：　　　年　　月　　日", en: "On:")[language], line), top + 4, 2...3)
    sheet.put(.text(Text(zh: "联系电话：", en: "Phone:")[language], line), top + 4, 4...5)
    sheet.setHeight(30, row: top + 4)
    return top + 5
  }
}
