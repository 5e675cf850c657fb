import Catalog
import Diagnostics
import Figures

/// Records one by one: those of the unit and of the units below it.
extension BookScope {
  /// A sheet a kind that has records, and one for the rejected rows.
  func ledgers(_ plan: SheetPlan, name: String) -> [Sheet] {
    var sheets: [Sheet] = []
    let found = plan.kinds.filter { !rows(ofKind: $0).isEmpty }
    for kind in found {
      guard let listing = context.listings[kind] else { continue }
      let title = context.catalog.kind(kind)?.title[language] ?? kind
      let tab =
        plan.kinds.count == 1 && !plan.listsRejected ? name : SheetName.legal(title, avoiding: sheets.map(\.name))
      let sums = sums(listing, rows(ofKind: kind), kind)
      sheets.append(
        ledger(plan, name: tab, title: title, listing.columns.map { $0[language] }, rows(ofKind: kind), sums))
    }
    if plan.listsRejected { sheets.append(rejectedSheet(plan, name: name)) }
    return sheets
  }

  private func rows(ofKind kind: String) -> [Listing.Row] {
    guard let rows = context.listings[kind]?.rows else { return [] }
    return isWhole ? rows : rows.picked(index.listings[kind]?.positions(of: lines) ?? [])
  }

  /// Whether names stand in full.
  var isUnmasked: Bool { settings.unmasks(plan) }

  /// Whether identity numbers and phones do too: never in a workbook whose plan forbids it.
  var showsNumbers: Bool { settings.showsNumbers(plan) }

  private func ledger(
    _ plan: SheetPlan, name: String, title: String, _ columns: [String], _ rows: [Listing.Row], _ sums: [Exact?]
  ) -> Sheet {
    var sheet = Sheet(name: name)
    var plan = plan
    plan.title = Text(both: isWhole ? title : "\(unitLabel)\(language == .zh ? "" : ": ")\(title)")
    let headings = [Words.number[language]] + columns
    for (column, heading) in headings.enumerated() { sheet.put(.text(heading, .header), 2, column) }
    let shown = min(rows.count, plan.limit)
    let hasTotal = rows.count > 1 && sums.contains { $0 != nil }
    let first = hasTotal ? 4 : 3
    for (i, row) in rows.prefix(shown).enumerated() {
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), first + i, 0)
      for column in columns.indices {
        let value = row.values.indices.contains(column) ? row.values[column] : .blank
        sheet.put(cell(value), first + i, column + 1)
      }
    }
    if hasTotal { putTotal(&sheet, sums, rows: first..<(first + shown), isWhole: shown == rows.count) }
    var notes: [String] = []
    if rows.contains(where: { $0.values.contains(where: \.isAssumed) }) {
      notes.append(language == .zh ? "灰色数字为原记录未填、按规定计入的数。" : "Grey numbers were not given, and count so by definition.")
    }
    finishList(
      &sheet, plan, headings: headings.count, first: first, shown: shown, of: rows.count, notes: notes)
    if rows.count > plan.limit {
      sheet.whole = [headings] + rows.enumerated().map { i, row in ["\(i + 1)"] + row.values.map { cell($0).raw } }
    }
    return sheet
  }

  /// By column: the sum of what a measure adds up without conditions, where it comes to the measure's figure.
  private func sums(_ listing: Listing, _ rows: [Listing.Row], _ kind: String) -> [Exact?] {
    guard let at = context.catalog.kinds.firstIndex(where: { $0.id == kind }) else { return [] }
    return listing.columns.indices.map { column in
      let measure = context.catalog.measures.first { one in
        guard one.kind == at, case .sum(let field) = one.value, one.conditions.isEmpty, !one.isHidden else {
          return false
        }
        return context.catalog.kinds[at].fields[field].label == listing.columns[column]
      }
      guard let measure else { return nil }
      let sum = rows.reduce(Exact.zero) {
        $0 + ($1.values.indices.contains(column) ? $1.values[column].counted : .zero)
      }
      return figure(measure.id).value == sum ? sum : nil
    }
  }

  /// 合计 over the records, live where all of them are shown.
  private func putTotal(_ sheet: inout Sheet, _ sums: [Exact?], rows: Range<Int>, isWhole: Bool) {
    let row = rows.lowerBound - 1
    sheet.put(.blank(Style.ordinal.total), row, 0)
    for (i, sum) in sums.enumerated() {
      guard let sum else {
        sheet.put(i == 0 ? .text(Words.total[language], Style.body.total) : .blank(Style.body.total), row, i + 1)
        continue
      }
      let style = Style.number.total.formatted(sum.denominator == 1 ? .integer : .plain)
      let formula = isWhole ? Sheet.sumFormula(rows: Array(rows), column: i + 1) : nil
      sheet.put(Cell(formula.map { .formula($0, result: .number(sum)) } ?? .number(sum), style), row, i + 1)
    }
  }

  func cell(_ value: Listing.Value) -> Cell {
    switch value {
    case .blank: .blank(.wrapped)
    case .text(let text):
      .text(
        showsNumbers ? text.clippedForCell : Masking.text(text).clippedForCell,
        text.utf8.allSatisfy { $0 < 128 } ? .latin : .wrapped)
    case .personName(let name): .text(isUnmasked ? name : Masking.name(name), .wrapped)
    case .personNumber(let number): .text(showsNumbers ? number : Masking.number(number), .latin)
    case .number(let number): Cell(.number(number), Style.number.formatted(number.denominator == 1 ? .integer : .plain))
    case .assumed(let number):
      Cell(.number(number), Style.dash.formatted(number.denominator == 1 ? .integer : .plain))
    case .date(let date): Cell(.date(date), Style.ordinal.formatted(.date))
    }
  }

  /// Widths, heights, notes and print set-up of a list of which the first rows are shown.
  func finishList(
    _ sheet: inout Sheet, _ plan: SheetPlan, headings: Int, first: Int, shown: Int, of count: Int, notes told: [String]
  ) {
    let last = first + shown - 1
    sheet.widths = [6]
    for column in 1..<max(2, headings) {
      sheet.widths.append(sheet.fitted(column: column, rows: 2...last, least: 9, most: 36, latin: TableSheet.latin))
    }
    sheet.shrinkToPage(least: 9)
    sheet.fillPage(most: count == 0 ? 5 : 1.8, fixed: [0])
    sheet.fitHeights(rows: 3...last, latin: TableSheet.latin)
    sheet.fitHeights(rows: 2...2, least: 26)
    putTitle(&sheet, plan)
    var notes = told
    if count > shown {
      notes.append(Words.listed(count, first: shown)[language])
    } else if count > 0 {
      notes.append(Words.listed(count)[language])
    }
    putEnd(&sheet, row: last + 1, notes: notes)
    sheet.freeze = Position(first, 2)
    if count > 0 { sheet.filter = CellRange(rows: 2...last, columns: 0...(max(1, headings - 1))) }
    sheet.print.repeated = 2...2
  }
}

extension Listing.Value {
  /// Whether it is what a cell without a number counts as.
  fileprivate var isAssumed: Bool { if case .assumed = self { true } else { false } }

  /// What it adds to a sum.
  fileprivate var counted: Exact {
    switch self {
    case .number(let number), .assumed(let number): number
    default: .zero
    }
  }
}
