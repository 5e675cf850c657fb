import Sheets

/// Excel's limits, checked before the library sees a workbook.
extension Workbook {
  func check() throws(WorkbookError) {
    if sheets.isEmpty { throw .noSheets(fileName) }
    var names: Set<String> = []
    for sheet in sheets {
      guard SheetName.isLegal(sheet.name) else { throw .sheetName(sheet.name) }
      guard names.insert(sheet.name.lowercased()).inserted else { throw .sheetNameTwice(sheet.name) }
    }
    let known = Set(sheets.map(\.name))
    for sheet in sheets { try sheet.check(known: known) }
  }
}

extension Sheet {
  static let maximumText = 32_767
  static let maximumHeaderOrFooter = 255

  func check(known: Set<String>) throws(WorkbookError) {
    try cells.forEach { at, cell throws(WorkbookError) in
      guard (0..<1_048_576).contains(at.row), (0..<16_384).contains(at.column) else {
        throw .outsideSheet(sheet: name, cell: at.name)
      }
      let length =
        switch cell.value {
        case .text(let text): Self.length(text)
        case .rich(let runs): Self.length(runs)
        case .formula(let formula, .text(let text)): max(formula.utf16.count * 4, text.utf16.count)
        case .formula(let formula, _): formula.utf16.count * 4
        default: 0
        }
      guard length <= Self.maximumText else { throw .textTooLong(sheet: name, cell: at.name) }
      if let link = cell.link, !known.contains(link) { throw .unknownSheet(sheet: name, reference: link) }
    }
    guard footer.utf16.count <= Self.maximumHeaderOrFooter else { throw .headerOrFooterTooLong(sheet: name) }
    for chart in charts {
      for series in chart.series {
        for range in [series.categories, series.values] where !known.contains(range.sheet) {
          throw .unknownSheet(sheet: name, reference: range.sheet)
        }
      }
    }
    if let range = merges.firstOverlapping { throw .overlappingMerges(sheet: name, range: range.name) }
  }

  /// A text's length in UTF-16 units, or that in bytes, which is no less, where that is within the limit.
  private static func length(_ text: String) -> Int {
    let bytes = text.utf8.count
    return bytes <= maximumText ? bytes : text.utf16.count
  }

  private static func length(_ runs: [TextRun]) -> Int {
    let bytes = runs.reduce(0) { $0 + $1.text.utf8.count }
    return bytes <= maximumText ? bytes : runs.reduce(0) { $0 + $1.text.utf16.count }
  }

  /// The three parts as Excel writes them, where `&` begins a code but in `&&`. A size must be parted from digits that
  /// follow it. The middle one is made of codes.
  var footer: String {
    var words = ""
    let (left, right) = (Self.footerText(print.footerLeft), Self.footerText(print.footerRight))
    for (letter, part) in [("L", left), ("C", print.footerCentre), ("R", right)] where !part.isEmpty {
      words += "&\(letter)&9 \(part)"
    }
    return words
  }

  /// A text as a foot holds it. The library takes `&G` and `&[` for a picture's place even behind `&`; a code for the same
  /// size stands between.
  private static func footerText(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&", with: "&&").replacing("&&G", with: "&&&9G").replacing("&&[", with: "&&&9[")
  }
}
