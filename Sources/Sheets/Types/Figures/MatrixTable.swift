import Catalog
import Figures

/// The table of a matrix: where each line and figure stands.
struct MatrixTable {
  let scope: BookScope
  let groups: [MatrixGroup]
  /// Positions in `Figures.units`, the total first.
  let lines: [Int]
  let columns: [MatrixColumn]
  let hasGroups: Bool
  private let firstRow = 4
  private(set) var rowOfLine: [Int: Int] = [:]
  /// By line: those that make it up, the top units for the whole, the own part and the units below for a unit.
  private(set) var partsOfLine: [Int: [Int]] = [:]
  /// By line: its number; totals and own parts have none.
  private var ordinals: [Int: Int] = [:]
  /// Reports of the ledgers shown that did not come, and the lines that lack them.
  let missing: [MissingReport]
  private(set) var incomplete: Set<Int> = []

  init(scope: BookScope, groups: [MatrixGroup], lines: [Int]) {
    self.scope = scope
    self.groups = groups
    self.lines = lines
    columns = groups.flatMap(\.columns)
    hasGroups = lines.contains { !scope.figures.units[$0].group.isEmpty }
    let kinds = columns.reduce(into: Set<Int>()) { $0.formUnion(scope.kinds(of: $1.name.measure)) }
    missing = scope.missingHere.filter { kinds.contains($0.kind) }
    for report in missing {
      var line: Int? = report.unit
      while let one = line, incomplete.insert(one).inserted { line = scope.figures.units[one].parent }
    }
    for (i, line) in lines.enumerated() { rowOfLine[line] = firstRow + i }
    let rows = rowOfLine
    let shown = { (line: Int?) in line.flatMap { rows[$0] == nil ? nil : $0 } ?? 0 }
    for line in lines {
      let unit = scope.figures.units[line]
      if line != scope.unit && unit.part == .unit { ordinals[line] = ordinals.count + 1 }
      let above: Int? =
        switch unit.part {
        case .unit: shown(unit.parent)
        case .own: line > 1 ? shown(line - 1) : nil
        case .unassigned: 0
        case .whole: nil
        }
      if let above, above != line { partsOfLine[above, default: []].append(line) }
    }
  }

  /// The depth of the units right below the total.
  private var outermost: Int {
    guard scope.isWhole else { return scope.figures.units[scope.unit].depth + 1 }
    return scope.index.classes.top.map { rowOfLine[$0] == nil ? 1 : 0 } ?? 0
  }
  private var lead: Int { hasGroups ? 3 : 2 }
  private var lastColumn: Int { lead + columns.count - 1 }
  private var lastRow: Int { firstRow + lines.count - 1 }

  func sheet(_ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    putHeader(&sheet)
    for line in lines { putLine(&sheet, line) }
    fit(&sheet)
    var column = lead
    for group in groups {
      sheet.parted(column: column, rows: 3...3)
      column += group.columns.count
    }
    scope.putTitle(&sheet, plan)
    scope.putEnd(&sheet, row: lastRow + 1, notes: notes(plan))
    sheet.freeze = Position(firstRow, 2)
    sheet.filter = CellRange(rows: (firstRow - 1)...lastRow, columns: 0...lastColumn)
    sheet.print.repeated = 2...3
    let area = CellRange(rows: firstRow...lastRow, columns: lead...max(lead, lastColumn))
    sheet.ignored = [.formulaDiffers: [area], .formulaRange: [area]]
    return sheet
  }

  private func putHeader(_ sheet: inout Sheet) {
    let words = [Words.number, Words.body] + (hasGroups ? [Words.group] : [])
    for (column, word) in words.enumerated() {
      sheet.put(.text(word[scope.language], .header), 2, column...column, through: 3)
    }
    var column = lead
    for group in groups {
      let last = column + group.columns.count - 1
      sheet.put(.text(group.heading, .header), 2, column...last)
      var before: MatrixColumn?
      for figure in group.columns {
        sheet.put(.text(scope.heading(figure, after: before), .subheader), 3, column)
        (before, column) = (figure, column + 1)
      }
    }
  }

  private func putLine(_ sheet: inout Sheet, _ line: Int) {
    guard let row = rowOfLine[line] else { return }
    let unit = scope.figures.units[line]
    let isTotal = line == scope.unit
    func set(_ style: Style) -> Style { isTotal ? style.total : unit.part == .own ? style.coloured(.grey) : style }
    let depth = max(0, unit.depth - outermost)
    let indent = isTotal ? 0 : depth
    if let number = ordinals[line] {
      sheet.put(Cell(.number(Exact(number)), set(.ordinal)), row, 0)
    } else {
      sheet.put(.blank(set(.ordinal)), row, 0)
    }
    let label =
      (unit.part == .own ? Words.own[scope.language] : unit.label) + (!isTotal && incomplete.contains(line) ? "*" : "")
    sheet.put(.text(label, set(.wrapped).with { $0.indent = 1 + min(indent * 2, 10) }), row, 1)
    if hasGroups { sheet.put(.text(isTotal ? "" : unit.group, set(Style.wrapped.aligned(.centre))), row, 2) }
    for (i, column) in columns.enumerated() {
      let figure = column.name
      var cell = scope.cell(figure, unit: line, category: column.category, isTotal: isTotal)
      if unit.part == .own, figure.derived == nil { cell.style = cell.style.coloured(.grey) }
      if figure.derived == .share, line == 0, scope.figure(figure).value == nil, let one = Exact(1, over: 1),
        formula(column, line, at: lead + i) != nil
      {
        cell = Cell(.number(one), Style.number.total.formatted(.percent))
      }
      if let formula = formula(column, line, at: lead + i), case .number(let value) = cell.value {
        cell.value = .formula(formula, result: .number(value))
      }
      sheet.put(cell, row, lead + i)
    }
    sheet.rows[row, default: Sheet.Row()].level = min(indent, 7)
  }

  /// A live sum of the lines below, where they add up exactly; a live share of the total.
  private func formula(_ column: MatrixColumn, _ line: Int, at: Int) -> String? {
    guard let row = rowOfLine[line] else { return nil }
    let name = column.name
    if name.derived == .share, scope.isWhole,
      let base = columns.firstIndex(of: MatrixColumn(name: FigureName(name.measure))),
      let total = rowOfLine[scope.unit], let whole = scope.figure(name.measure).value, !whole.isZero
    {
      let letters = Position.letters(lead + base)
      return "\(letters)\(row + 1)/\(letters)$\(total + 1)"
    }
    guard name.derived == nil, scope.isAdditive(name.measure), let value = scope.figure(column, unit: line).value else {
      return nil
    }
    let parts = partsOfLine[line] ?? []
    guard !parts.isEmpty else { return nil }
    var sum = Exact.zero
    for part in parts { sum = sum + (scope.figure(column, unit: part).value ?? .zero) }
    guard sum == value else { return nil }
    return Sheet.sumFormula(rows: parts.compactMap { rowOfLine[$0] }, column: at)
  }

  private func fit(_ sheet: inout Sheet) {
    let body = 3...max(3, lastRow)
    sheet.widths = [6]
    sheet.widths.append(sheet.fitted(column: 1, rows: body, least: 14, most: 34))
    if hasGroups { sheet.widths.append(sheet.fitted(column: 2, rows: body, least: 9, most: 14)) }
    for column in lead...max(lead, lastColumn) {
      sheet.widths.append(sheet.fitted(column: column, rows: body, least: 8.5, most: 18))
    }
    // Names of units rather stand in one line than numbers far apart.
    sheet.widen(column: 1, to: sheet.fitted(column: 1, rows: body, least: 14, most: 64), pages: 1.2)
    sheet.fillPage(fixed: [0])
    if lastRow >= firstRow { sheet.fitHeights(rows: firstRow...lastRow, least: 18) }
    sheet.setHeight(24, row: 2)
    sheet.fitHeights(rows: 3...3, least: 36)
  }
}
