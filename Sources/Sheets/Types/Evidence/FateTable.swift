import Catalog
import Diagnostics
import Ledger

/// A table of rows by fate: a total, lines, and a check that is a live formula.
struct FateTable {
  /// A line of it.
  struct Line {
    var label: String
    var kind: String
    var detail: CellValue
    var rows: FateCounts
    /// Whether its rows were read: of a file that no kind explains, they are in no count.
    var isRead = true
    /// How many of its tables were not.
    var lostTables = 0
  }

  let scope: BookScope

  static let firstCount = 4
  static let check = firstCount + 1 + Fate.allCases.count

  /// A line a file, in the order of reading.
  var byFile: [Line] {
    scope.context.files.map { file in
      Line(
        label: Masking.text(file.path), kind: file.kind.isEmpty ? "—" : file.kindTitle[scope.language],
        detail: file.encoding.isEmpty ? .blank : .text(file.encoding), rows: file.rows,
        isRead: !file.kind.isEmpty, lostTables: file.lostTables)
    }
  }

  /// A line a kind, in the catalogue's order; files that no kind explains last.
  var byKind: [(id: String, line: Line)] {
    let groups = Dictionary(grouping: scope.context.files, by: \.kind)
    let order = scope.context.catalog.kinds.map(\.id).filter { groups[$0] != nil }
    let rest = groups.keys.filter { !order.contains($0) }.sorted()
    return (order + rest).map { id in
      let files = groups[id] ?? []
      var rows = FateCounts()
      for file in files { rows += file.rows }
      let unknown = Text(zh: "未能识别", en: "not recognised")[scope.language]
      let label = id.isEmpty ? unknown : files.first?.kindTitle[scope.language] ?? id
      return (id, Line(label: label, kind: "", detail: .number(Exact(files.count)), rows: rows, isRead: !id.isEmpty))
    }
  }

  /// Puts header, total and lines from a row on.
  func put(_ sheet: inout Sheet, _ lines: [Line], at top: Int, label: Text, detail: Text) {
    let language = scope.language
    let hasKind = lines.contains { !$0.kind.isEmpty }
    sheet.put(.text(Words.number[language], .header), top, 0)
    if hasKind {
      sheet.put(.text(label[language], .header), top, 1)
      sheet.put(.text(Text(zh: "台账", en: "Kind")[language], .header), top, 2)
    } else {
      sheet.put(.text(label[language], .header), top, 1...2)
    }
    sheet.put(.text(detail[language], .header), top, 3)
    let counts = [Text(zh: "总行数", en: "Rows")] + Fate.allCases.map(\.title) + [Text(zh: "核对", en: "Check")]
    for (k, word) in counts.enumerated() { sheet.put(.text(word[language], .header), top, Self.firstCount + k) }
    let first = top + 2
    for (i, line) in lines.enumerated() {
      let row = first + i
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), row, 0)
      if hasKind {
        sheet.put(.text(line.label, .path), row, 1)
        sheet.put(.text(line.kind, .wrapped), row, 2)
      } else {
        sheet.put(.text(line.label, .wrapped), row, 1...2)
      }
      sheet.put(Cell(line.detail, .ordinal), row, 3)
      putCounts(&sheet, line.rows, row: row, isTotal: false)
      guard !line.isRead || line.lostTables > 0 else { continue }
      let unread =
        (line.isRead
        ? Text(zh: "✗ \(line.lostTables)张表未读", en: "✗ tables not read: \(line.lostTables)")
        : Text(zh: "✗ 未读取", en: "✗ not read"))[scope.language]
      sheet.put(.text(unread, Style.body.aligned(.centre).coloured(.red)), row, Self.check)
    }
    putTotal(&sheet, lines, row: top + 1, first: first)
  }

  private func putCounts(_ sheet: inout Sheet, _ rows: FateCounts, row: Int, isTotal: Bool) {
    let style = (isTotal ? Style.number.total : .number).formatted(.integer)
    sheet.put(Cell(.number(Exact(rows.total)), style), row, Self.firstCount)
    for (k, fate) in Fate.allCases.enumerated() {
      let isBad = fate == .rejected && rows[fate] > 0
      let look = isBad ? style.coloured(.red) : rows[fate] == 0 ? style.coloured(.grey) : style
      sheet.put(Cell(.number(Exact(rows[fate])), look), row, Self.firstCount + 1 + k)
    }
    let parts = CellRange(rows: row...row, columns: (Self.firstCount + 1)...(Self.check - 1))
    let sum = "SUM(\(parts.name))=\(Position(row, Self.firstCount).name)"
    let yes = Text(zh: "✓ 相符", en: "✓ agrees")[scope.language]
    let no = Text(zh: "✗ 不符", en: "✗ differs")[scope.language]
    let agrees = Fate.allCases.reduce(0) { $0 + rows[$1] } == rows.total
    let look = Style.body.aligned(.centre).coloured(agrees ? .green : .red)
    let formula = CellValue.formula("IF(\(sum),\"\(yes)\",\"\(no)\")", result: .text(agrees ? yes : no))
    sheet.put(Cell(formula, isTotal ? look.total : look), row, Self.check)
  }

  /// All lines together, as live sums.
  private func putTotal(_ sheet: inout Sheet, _ lines: [Line], row: Int, first: Int) {
    var all = FateCounts()
    for line in lines { all += line.rows }
    sheet.put(.blank(Style.ordinal.total), row, 0)
    sheet.put(.text(Words.total[scope.language], Style.body.total), row, 1...2)
    sheet.put(.blank(Style.ordinal.total), row, 3)
    putCounts(&sheet, all, row: row, isTotal: true)
    guard !lines.isEmpty else { return }
    func sum(_ column: Int, _ value: Exact, _ style: Style) {
      let range = CellRange(rows: first...(first + lines.count - 1), columns: column...column)
      sheet.put(Cell(.formula("SUM(\(range.name))", result: .number(value)), style), row, column)
    }
    for column in Self.firstCount..<Self.check {
      guard let cell = sheet.cells[Position(row, column)], case .number(let value) = cell.value else { continue }
      sum(column, value, cell.style)
    }
    let details = lines.compactMap { line in if case .number(let number) = line.detail { number } else { nil } }
    if details.count == lines.count { sum(3, details.reduce(.zero, +), Style.ordinal.total) }
  }

  /// - Parameter widest: the most that the first column of words takes.
  func setWidths(_ sheet: inout Sheet, rows: ClosedRange<Int>, most widest: Double = 46) {
    sheet.widths = [6]
    for column in 1...Self.check {
      let most = column == 1 ? widest : column == 2 ? 20 : 16
      sheet.widths.append(sheet.fitted(column: column, rows: rows, least: column == 1 ? 24 : 8.5, most: most))
    }
    sheet.fillPage(most: 1.6, fixed: [0])
  }
}
