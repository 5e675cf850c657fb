import Catalog

/// Where the parts of a list stand, and how wide and high they are.
extension TableSheet {
  /// The sheet as laid out.
  func sheet(_ scope: BookScope, _ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.print.blocks = blocks
    let first = putHeader(&sheet)
    let end = putLines(&sheet, from: first)
    let last = max(first, end - 1)
    setWidths(&sheet, rows: (first - 1)...last)
    setHeights(&sheet, rows: first..<end)
    scope.putTitle(&sheet, plan, counted: counted)
    putClosing(&sheet, scope, row: end)
    sheet.freeze = Position(first, min(frozen, columns.count - 1))
    let hasRows = lines.contains { if case .cells = $0 { true } else { false } }
    if hasRows && !isBanded { sheet.filter = CellRange(rows: (first - 1)...last, columns: across) }
    sheet.print.repeated = 2...(first - 1)
    sheet.whole = whole
    sheet.said = said
    return sheet
  }

  private var across: ClosedRange<Int> { 0...(columns.count - 1) }

  /// Widths that fit the rows, the lower row of the header among them, narrowed or widened to fill a page.
  private func setWidths(_ sheet: inout Sheet, rows: ClosedRange<Int>) {
    func fitted(_ column: Int, most: Double) -> Double {
      sheet.fitted(column: column, rows: rows, least: columns[column].least, most: most, latin: Self.latin)
    }
    for (i, column) in columns.enumerated() {
      sheet.widths.append(i == 0 && isNumbered ? 6 : fitted(i, most: column.most) + column.slack)
    }
    if shrinks { sheet.shrinkToPage(least: 9) }
    if blocks.isEmpty {
      for (i, column) in columns.enumerated() where !(i == 0 && isNumbered) {
        sheet.widen(column: i, to: fitted(i, most: column.most * stretch))
      }
    }
    sheet.fillPage(most: stretch, fixed: isNumbered ? fixed.union([0]) : fixed)
    sheet.evenBlocks(most: stretch)
  }

  /// Heights that hold what stands in the rows of `lines`, and in the header above them.
  private func setHeights(_ sheet: inout Sheet, rows: Range<Int>) {
    let first = rows.lowerBound
    if !rows.isEmpty { sheet.fitHeights(rows: first...(rows.upperBound - 1), least: height, latin: Self.latin) }
    for (row, line) in zip(rows, lines) {
      switch line {
      case .band: sheet.setHeight(height + 5, row: row)
      case .words(let words):
        let size = Style.wrapped.font.size
        let lines = TextWidth.lines(words, width: sheet.width(across), size: size)
        sheet.setHeight(min(400, max(34, Double(lines) * size * 1.3 + 10)), row: row)
      default: break
      }
    }
    sheet.setHeight(first == 4 ? 24 : 28, row: 2)
    sheet.fitHeights(rows: (first - 1)...(first - 1), least: 28)
  }

  /// What is said below the table, from a row on, and what is printed of the sheet.
  private func putClosing(_ sheet: inout Sheet, _ scope: BookScope, row: Int) {
    var end = row
    let isPosted = closing.contains(where: \.isRight)
    if isPosted { end = scope.putNotes(&sheet, row: end, notes: notes) }
    for (text, isRight) in closing {
      let style = Style.prose.aligned(isRight ? .right : .left)
      end = scope.putProse(&sheet, text, style, row: end, columns: across)
    }
    if isPosted {
      sheet.print.area = CellRange(rows: 0...(end - 1), columns: across)
    } else {
      scope.putEnd(&sheet, row: end, notes: notes)
    }
  }

  /// Puts the headings. Returns the first row below them.
  private func putHeader(_ sheet: inout Sheet) -> Int {
    let hasGroups = columns.contains { !$0.group.isEmpty }
    var i = 0
    while i < columns.count {
      let column = columns[i]
      let style = Style.header.with { $0.font.size = column.size }
      guard hasGroups, !column.group.isEmpty else {
        sheet.put(.text(column.heading, style), 2, i...i, through: hasGroups ? 3 : 2)
        i += 1
        continue
      }
      var last = i
      while last + 1 < columns.count && columns[last + 1].group == column.group
        && !blocks.contains(where: { $0.lowerBound == last + 1 })
      { last += 1 }
      sheet.put(.text(column.group, .header), 2, i...last)
      for k in i...last {
        sheet.put(.text(columns[k].heading, Style.subheader.with { $0.font.size = min(11, columns[k].size) }), 3, k)
      }
      i = last + 1
    }
    return hasGroups ? 4 : 3
  }

  /// Puts the lines. Returns the first row after them.
  private func putLines(_ sheet: inout Sheet, from first: Int) -> Int {
    let last = columns.count - 1
    var (number, isBelowBand) = (0, false)
    for (at, line) in lines.enumerated() {
      let row = first + at
      switch line {
      case .cells(let cells):
        number += 1
        if isNumbered { sheet.put(Cell(.number(Exact(number)), .ordinal), row, 0) }
        put(&sheet, cells, row)
        if isBelowBand { sheet.rows[row, default: Sheet.Row()].level = 1 }
      case .total(let cells):
        if isNumbered { sheet.put(.blank(Style.ordinal.total), row, 0) }
        put(&sheet, cells.map { Cell($0.value, $0.style.total) }, row)
      case .band(let words):
        sheet.put(.text(words, .band), row, sheet.lead.isEmpty ? 0...last : 0...(sheet.lead.count - 1))
        for block in blocks { sheet.put(.blank(.band), row, block) }
        isBelowBand = true
      case .words(let words):
        let cell = Cell.text(words, Style.wrapped.aligned(.centre))
        for columns in blocks.isEmpty ? [0...last] : blocks { sheet.put(cell, row, columns) }
      }
    }
    return first + lines.count
  }

  private func put(_ sheet: inout Sheet, _ cells: [Cell], _ row: Int) {
    let lead = isNumbered ? 1 : 0
    for (i, cell) in cells.enumerated() { sheet.put(cell, row, i + lead) }
  }
}
