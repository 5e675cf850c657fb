internal import CXlsxWriter
import Catalog
import Sheets

/// Writes one sheet.
struct SheetWriting {
  let sheet: Sheet
  let target: UnsafeMutablePointer<lxw_worksheet>
  let book: UnsafeMutablePointer<lxw_workbook>
  let formats: FormatTable

  func write() throws(WorkbookError) {
    try setLayout()
    let cells = CellWriting(target: target, formats: formats, merges: sheet.merges, merged: try writeMerges())
    try sheet.cells.forEach { at, cell throws(WorkbookError) in try cells.write(cell, at) }
    try setViews()
    try setPrint()
    for chart in sheet.charts { try write(chart) }
  }

  private func setLayout() throws(WorkbookError) {
    for (column, width) in sheet.widths.enumerated() {
      try WorkbookError.check(worksheet_set_column(target, UInt16(column), UInt16(column), width, nil))
    }
    try sheet.rows.forEach { row, layout throws(WorkbookError) in
      var options = lxw_row_col_options(hidden: 0, level: UInt8(min(layout.level, 7)), collapsed: 0)
      let height = layout.height.map { min($0, 409) } ?? 15
      try WorkbookError.check(worksheet_set_row_opt(target, UInt32(row), height, nil, &options))
    }
    // Sums stand above what they sum.
    worksheet_outline_settings(target, 1, 0, 1, 0)
    worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Merged with a blank, then written over: the library would only take a string. Returns the ranges' formats.
  private func writeMerges() throws(WorkbookError) -> [FormatTable.Format?] {
    var merged: [FormatTable.Format?] = []
    merged.reserveCapacity(sheet.merges.count)
    for range in sheet.merges {
      let format = range.isSingle ? nil : formats.format(sheet.cells[range.first]?.style ?? .body)
      merged.append(format)
      guard !range.isSingle else { continue }
      try WorkbookError.check(
        worksheet_merge_range(
          target, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
          UInt16(range.last.column), "", format))
    }
    return merged
  }
}
