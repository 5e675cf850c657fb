/// The ways from the first sheet of a workbook without an overview.
extension BookScope {
  /// Links to other sheets, side by side in the title's row beside the print area, so that no table grows by them.
  func putWays(_ sheet: inout Sheet, to names: [String]) {
    for name in names {
      sheet.put(.text(name, .back, link: name), 0, sheet.widths.count)
      sheet.widths.append(14)
    }
  }
}
