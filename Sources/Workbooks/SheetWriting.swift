internal import CXlsxWriter
import Catalog
import Sheets

/// Writes one sheet.
struct SheetWriting {
  let sheet: Sheet
  let target: UnsafeMutablePointer<lxw_worksheet>
  let book: UnsafeMutablePointer<lxw_workbook>
  let formats: FormatTable
  private let merged: MergedCells

  init(
    sheet: Sheet, target: UnsafeMutablePointer<lxw_worksheet>, book: UnsafeMutablePointer<lxw_workbook>,
    formats: FormatTable
  ) {
    (self.sheet, self.target, self.book, self.formats) = (sheet, target, book, formats)
    merged = MergedCells(sheet.merges)
  }

  func write() throws(WorkbookError) {
    try setLayout()
    try writeMerges()
    try sheet.cells.forEach { at, cell throws(WorkbookError) in try write(cell, at) }
    try setViews()
    try setPrint()
    for chart in sheet.charts { try write(chart) }
  }

  private func setLayout() throws(WorkbookError) {
    for (column, width) in sheet.widths.enumerated() {
      try WorkbookError.check(worksheet_set_column(target, UInt16(column), UInt16(column), width, nil))
    }
    for (row, layout) in sheet.rows.sorted(by: { $0.key < $1.key }) {
      var options = lxw_row_col_options(hidden: 0, level: UInt8(min(layout.level, 7)), collapsed: 0)
      let height = layout.height.map { min($0, 409) } ?? 15
      try WorkbookError.check(worksheet_set_row_opt(target, UInt32(row), height, nil, &options))
    }
    // Sums stand above what they sum.
    worksheet_outline_settings(target, 1, 0, 1, 0)
    worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Merged with a blank, then written over: the library would only take a string.
  private func writeMerges() throws(WorkbookError) {
    for range in sheet.merges where !range.isSingle {
      try WorkbookError.check(
        worksheet_merge_range(
          target, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
          UInt16(range.last.column), "", formats.format(mergeStyle(range))))
    }
  }

  private func mergeStyle(_ range: CellRange) -> Style { sheet.cells[range.first]?.style ?? .body }

  private func write(_ cell: Cell, _ at: Position) throws(WorkbookError) {
    let (row, column, format) = (UInt32(at.row), UInt16(at.column), formats.format(cell.style))
    switch cell.value {
    case .blank:
      // What the merge has written already.
      if let range = merged[at], formats.format(mergeStyle(range)) == format { return }
      try WorkbookError.check(worksheet_write_blank(target, row, column, format))
    case .text(let text):
      try write(CText.clean(text), link: cell.link, row, column, format)
    case .rich(let runs):
      try write(runs, row, column, format)
    case .number(let number):
      // An exact number is neither NaN nor infinite, whatever a cell may not hold.
      try WorkbookError.check(worksheet_write_number(target, row, column, number.double, format))
    case .date(let date):
      // Days since 1899-12-30; before March 1900 Excel counts a day that never was.
      let serial = Int(date.dayNumber) + 25_569
      if serial > 60 {
        try WorkbookError.check(worksheet_write_number(target, row, column, Double(serial), format))
      } else {
        try write(date.description, link: nil, row, column, format)
      }
    case .formula(let formula, .number(let result)):
      try WorkbookError.check(worksheet_write_formula_num(target, row, column, "=" + formula, format, result.nearest))
    case .formula(let formula, .text(let result)):
      try WorkbookError.check(
        worksheet_write_formula_str(target, row, column, "=" + formula, format, CText.clean(result)))
    }
  }

  private func write(
    _ text: String, link: String?, _ row: UInt32, _ column: UInt16, _ format: FormatTable.Format?
  ) throws(WorkbookError) {
    guard !text.isEmpty else {
      return try WorkbookError.check(worksheet_write_blank(target, row, column, format))
    }
    guard let link else { return try WorkbookError.check(worksheet_write_string(target, row, column, text, format)) }
    let quoted = link.utf8.contains(UInt8(ascii: "'")) ? link.replacing("'", with: "''") : link
    try WorkbookError.check(worksheet_write_url_opt(target, row, column, "internal:'\(quoted)'!A1", format, text, nil))
  }

  /// The library wants two pieces at least, and none of them empty.
  private func write(
    _ runs: [TextRun], _ row: UInt32, _ column: UInt16, _ format: FormatTable.Format?
  ) throws(WorkbookError) {
    let runs = runs.map { TextRun(CText.clean($0.text), $0.font) }.filter { !$0.text.isEmpty }
    guard runs.count > 1 else { return try write(runs.first?.text ?? "", link: nil, row, column, format) }
    var strings = CStrings()
    var pieces: [UnsafeMutablePointer<lxw_rich_string_tuple>?] = []
    let storage = UnsafeMutableBufferPointer<lxw_rich_string_tuple>.allocate(capacity: runs.count)
    defer { storage.deallocate() }
    for (i, run) in runs.enumerated() {
      storage.initializeElement(
        at: i, to: lxw_rich_string_tuple(format: formats.format(run.font), string: strings.keep(run.text)))
      pieces.append(storage.baseAddress.map { $0 + i })
    }
    pieces.append(nil)
    try WorkbookError.check(worksheet_write_rich_string(target, row, column, &pieces, format))
    _ = consume strings
  }
}

extension Exact {
  /// The Double nearest to the fraction: what a reader's own division comes to, so that recalculating changes nothing.
  var nearest: Double {
    let fraction = reduced
    return Double(fraction.numerator) / Double(fraction.denominator)
  }
}
