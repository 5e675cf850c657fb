/// The ways from the first sheet of a workbook without an overview.
extension BookScope {
  /// Links to other sheets below each other, beside the print area.
  func putWays(_ sheet: inout Sheet, to names: [String]) {
    let column = sheet.widths.count
    sheet.widths.append(14)
    for (row, name) in names.enumerated() { sheet.put(.text(name, .back, link: name), row, column) }
  }
}
