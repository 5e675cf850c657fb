import Foundation

/// Says what is wrong with one sheet's part.
struct SheetValidator {
  let root: XMLTree.Element
  let name: String
  let sheetNames: [String]
  let strings: Int
  let styles: Int

  init(_ root: XMLTree.Element, _ name: String, _ sheetNames: [String], _ strings: Int, _ styles: Int) {
    (self.root, self.name, self.sheetNames, self.strings, self.styles) = (root, name, sheetNames, strings, styles)
  }

  /// CT_Worksheet's sequence, ECMA-376 part 1, 18.3.1.99.
  static let order = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing",
    "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
  ]

  func check(into problems: inout [String]) {
    let places = root.children.map { Self.order.firstIndex(of: $0.name) }
    if places.contains(nil) { problems.append("\(name): an unknown element") }
    let known = places.compactMap(\.self)
    if known != known.sorted() || Set(known).count != known.count { problems.append("\(name): order of elements") }
    checkCells(&problems)
    checkLayout(&problems)
    checkMerges(&problems)
    for link in root.all("hyperlinks").flatMap({ $0.all("hyperlink") }) {
      let sheet = link["location"].split(separator: "!").first.map(String.init) ?? ""
      let plain = sheet.hasPrefix("'") ? String(sheet.dropFirst().dropLast()).replacing("''", with: "'") : sheet
      if !sheetNames.contains(plain) || CellArea(link["ref"]) == nil {
        problems.append("\(name): link \(link["location"])")
      }
    }
    for item in root.tree where ["autoFilter", "mergeCell", "pane"].contains(item.name) {
      let reference = item.name == "pane" ? item["topLeftCell"] : item["ref"]
      if CellArea(reference) == nil { problems.append("\(name): \(item.name) \(reference)") }
    }
  }

  private func checkCells(_ problems: inout [String]) {
    var lastRow = 0
    for row in root.all("sheetData").flatMap({ $0.all("row") }) {
      let number = Int(row["r"]) ?? 0
      if number <= lastRow || number > 1_048_576 { problems.append("\(name): row \(row["r"])") }
      lastRow = number
      if let height = Double(row["ht"]), height > 409.5 { problems.append("\(name): height of row \(number)") }
      var lastColumn = 0
      for cell in row.all("c") {
        guard let area = CellArea(cell["r"]), area.rows.lowerBound == number, area.columns.lowerBound > lastColumn
        else {
          problems.append("\(name): cell \(cell["r"])")
          continue
        }
        lastColumn = area.columns.lowerBound
        checkValue(cell, &problems)
      }
    }
  }

  private func checkValue(_ cell: XMLTree.Element, _ problems: inout [String]) {
    let value = cell.all("v").first?.text
    if let style = Int(cell["s"]), style >= styles { problems.append("\(name)!\(cell["r"]): style \(style)") }
    if !cell.all("f").isEmpty && value == nil { problems.append("\(name)!\(cell["r"]): a formula without a result") }
    if cell["t"] == "inlineStr" || cell["t"] == "e" { problems.append("\(name)!\(cell["r"]): \(cell["t"])") }
    guard let value else { return }
    switch cell["t"] {
    case "s": if (Int(value) ?? .max) >= strings { problems.append("\(name)!\(cell["r"]): string \(value)") }
    case "str", "b": break
    default: if !(Double(value)?.isFinite ?? false) { problems.append("\(name)!\(cell["r"]): number \(value)") }
    }
  }

  private func checkLayout(_ problems: inout [String]) {
    for column in root.all("cols").flatMap({ $0.all("col") }) where (Double(column["width"]) ?? 0) > 255 {
      problems.append("\(name): width of column \(column["min"])")
    }
    for text in root.all("headerFooter").flatMap(\.children).map(\.text) where text.utf16.count > 255 {
      problems.append("\(name): header or footer \(text)")
    }
    let breaks = root.all("rowBreaks").flatMap { $0.all("brk") }
    if breaks.count > 1_023 || Set(breaks.map { $0["id"] }).count != breaks.count {
      problems.append("\(name): page breaks")
    }
  }

  private func checkMerges(_ problems: inout [String]) {
    let areas = root.all("mergeCells").flatMap { $0.all("mergeCell") }.compactMap { CellArea($0["ref"]) }
    let sorted = areas.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    for (at, area) in sorted.enumerated() {
      if area.rows.count * area.columns.count < 2 { problems.append("\(name): a merge of one cell") }
      for other in sorted[(at + 1)...] {
        if other.rows.lowerBound > area.rows.upperBound { break }
        if area.overlaps(other) { problems.append("\(name): merges overlap at row \(other.rows.lowerBound)") }
      }
    }
  }
}
