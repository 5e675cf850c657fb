import Catalog
import Diagnostics

/// A list under a title, laid out the way all lists are: a header (of two rows where columns stand in groups), bands that
/// part the rows, totals first, widths and heights that fit, and the rest of a long list kept as text.
struct TableSheet {
  /// A column's headings and how wide it may be.
  struct Column {
    var heading: String
    /// What it stands under together with its neighbours; empty for a heading over both rows.
    var group = ""
    var least = 9.0
    var most = 36.0
    var size = 12.0
    /// Room beyond what its cells are reckoned to take, so that names of files stay on one line in wider faces, too.
    var slack = 0.0

    init(_ heading: Text, _ language: Language, least: Double = 9, most: Double = 36, slack: Double = 0) {
      self.init(heading[language], least: least, most: most)
      self.slack = slack
    }

    init(_ heading: String, group: String = "", least: Double = 9, most: Double = 36, size: Double = 12) {
      self.heading = heading
      self.group = group
      self.least = least
      self.most = most
      self.size = size
    }
  }

  /// A row of the table.
  enum Line {
    case cells([Cell])
    /// Not numbered, and set off.
    case total([Cell])
    /// A heading over all columns.
    case band(String)
    /// What is said where there is nothing to list.
    case words(String)
  }

  let language: Language
  var columns: [Column]
  var lines: [Line] = []
  var notes: [String] = []
  /// What is said below the table, a paragraph each, at the right those who sign and seal: a sheet that bears such is
  /// posted as it is, and its notes stand before them.
  var closing: [(text: String, isRight: Bool)] = []
  /// What stands right under the title: what the numbers are counted in.
  var counted = ""
  /// What a row of a list is one of, after their number: 件, 人; 条 where empty.
  var item = ""
  /// Whether the first column numbers the rows.
  var isNumbered = true
  /// How many columns stay in view.
  var frozen = 2
  /// The rows of a list that is too long to be shown, with its headings; empty where all is shown.
  var whole: [[String]] = []
  /// Whether wide columns are narrowed where the table is much wider than a page.
  var shrinks = true
  /// Columns that are not widened to fill a page.
  var fixed: Set<Int> = []
  /// Columns printed on pages of their own, beside those before the first block; empty for one page wide.
  var blocks: [ClosedRange<Int>] = []
  /// A row's least height in points.
  var height = 21.0
  /// How far columns may be widened to fill a page.
  var stretch = 1.8

  init(_ language: Language, _ columns: [Column]) {
    self.language = language
    self.columns = columns
  }

  /// Readers without the Chinese faces set Latin letters wider than these do.
  static let latin = 1.25

  var isBanded: Bool { lines.contains { if case .band = $0 { true } else { false } } }

  /// What is said in place of a list; nil where anything is listed.
  private var said: String? {
    guard lines.count == 1, case .words(let words) = lines[0] else { return nil }
    return words
  }

  /// Adds the rows of a list up to a limit, with a band where the band's words change; beyond the limit the whole list
  /// is kept as text, with the band's words in a column of their own.
  ///
  /// - Parameter isOfOneSort: whether it says something how many rows there are.
  mutating func list(
    count: Int, limit: Int, band heading: String = "", isOfOneSort: Bool = true,
    row: (Int) -> (band: String, cells: [Cell])
  ) {
    let word = item.isEmpty ? "条" : item
    let (all, most) = (count.grouped, limit.grouped)
    var last = ""
    for i in 0..<min(count, limit) {
      let (band, cells) = row(i)
      if band != last { lines.append(.band(band)) }
      last = band
      lines.append(.cells(cells))
    }
    guard count > limit else {
      if count > 0 && isOfOneSort { notes.append(language == .zh ? "共\(all)\(word)。" : "\(all) in all.") }
      return
    }
    notes.append(
      language == .zh
        ? "共\(all)\(word)，此处列出前\(most)\(word)，全部见同一文件夹中与本表同名的CSV文件。"
        : "\(all) in all, of which the first \(most) are listed; the CSV file named like this sheet beside it holds all."
    )
    whole = [(heading.isEmpty ? [] : [heading]) + columns.map { $0.heading.replacing("\n", with: "") }]
    for i in 0..<count {
      let (band, cells) = row(i)
      whole.append((heading.isEmpty ? [] : [band]) + (isNumbered ? ["\(i + 1)"] : []) + cells.map(\.raw))
    }
  }

  /// The sheet as laid out.
  func sheet(_ scope: BookScope, _ plan: SheetPlan, name: String) -> Sheet {
    var sheet = Sheet(name: name)
    sheet.print.blocks = blocks
    let first = putHeader(&sheet)
    let row = putLines(&sheet, from: first)
    let last = max(first, row - 1)
    for (i, column) in columns.enumerated() {
      let isNumber = i == 0 && isNumbered
      sheet.widths.append(
        isNumber
          ? 6
          : sheet.fitted(
            column: i, rows: (first - 1)...last, least: column.least, most: column.most, latin: Self.latin)
            + column.slack)
    }
    if shrinks { sheet.shrinkToPage(least: 9) }
    if blocks.isEmpty {
      for (i, column) in columns.enumerated() where !(i == 0 && isNumbered) {
        let needed = sheet.fitted(
          column: i, rows: (first - 1)...last, least: column.least, most: column.most * stretch, latin: Self.latin)
        sheet.widen(column: i, to: needed)
      }
    }
    sheet.fillPage(most: stretch, fixed: isNumbered ? fixed.union([0]) : fixed)
    sheet.evenBlocks(most: stretch)
    if row > first { sheet.fitHeights(rows: first...last, least: height, latin: Self.latin) }
    for (at, line) in lines.enumerated() {
      switch line {
      case .band: sheet.setHeight(height + 5, row: first + at)
      case .words(let words):
        let lines = TextWidth.lines(words, width: sheet.width(0...(columns.count - 1)), size: Style.wrapped.font.size)
        sheet.setHeight(min(400, max(34, Double(lines) * Style.wrapped.font.size * 1.3 + 10)), row: first + at)
      default: break
      }
    }
    sheet.setHeight(first == 4 ? 24 : 28, row: 2)
    sheet.fitHeights(rows: (first - 1)...(first - 1), least: 28)
    scope.putTitle(&sheet, plan, counted: counted)
    var end = row
    let isPosted = closing.contains(where: \.isRight)
    if isPosted { end = scope.putNotes(&sheet, row: end, notes: notes) }
    for (text, isRight) in closing {
      let style = Style.prose.aligned(isRight ? .right : .left)
      end = scope.putProse(&sheet, text, style, row: end, columns: 0...(columns.count - 1))
    }
    if isPosted {
      sheet.print.area = CellRange(rows: 0...(end - 1), columns: 0...(columns.count - 1))
    } else {
      scope.putEnd(&sheet, row: end, notes: notes)
    }
    sheet.freeze = Position(first, min(frozen, columns.count - 1))
    let hasRows = lines.contains { if case .cells = $0 { true } else { false } }
    if hasRows && !isBanded { sheet.filter = CellRange(rows: (first - 1)...last, columns: 0...(columns.count - 1)) }
    sheet.print.repeated = 2...(first - 1)
    sheet.whole = whole
    sheet.said = said
    return sheet
  }

  /// Returns the first row below it.
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

  /// Returns the first row after them.
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
