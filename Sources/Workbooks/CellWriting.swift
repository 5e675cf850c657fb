internal import CXlsxWriter
import Catalog
import Sheets

/// Writes the cells of one sheet.
struct CellWriting {
  private let target: UnsafeMutablePointer<lxw_worksheet>
  private let formats: FormatTable
  /// By merged range: the format that its blank cells bear already.
  private let merged: [FormatTable.Format?]
  private let covering: MergedCells

  init(
    target: UnsafeMutablePointer<lxw_worksheet>, formats: FormatTable, merges: [CellRange],
    merged: [FormatTable.Format?]
  ) {
    (self.target, self.formats, self.merged) = (target, formats, merged)
    covering = MergedCells(merges)
  }

  func write(_ cell: Cell, _ at: Position) throws(WorkbookError) {
    let (row, column, format) = (UInt32(at.row), UInt16(at.column), formats.format(cell.style))
    switch cell.value {
    case .blank:
      // What the merge has written already.
      if let range = covering[at], merged[range] == format { return }
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

  /// The library counts pieces in a byte: it refuses 255, and never comes to an end of 256.
  private static let mostPieces = 250

  /// The library wants two pieces at least, and none of them empty. Of more than it takes, the rest
  /// bears one font.
  private func write(
    _ runs: [TextRun], _ row: UInt32, _ column: UInt16, _ format: FormatTable.Format?
  ) throws(WorkbookError) {
    var runs = runs.map { TextRun(CText.clean($0.text), $0.font) }.filter { !$0.text.isEmpty }
    if runs.count > Self.mostPieces {
      let rest = runs[(Self.mostPieces - 1)...]
      runs = runs.prefix(Self.mostPieces - 1) + [TextRun(rest.map(\.text).joined(), rest[rest.startIndex].font)]
    }
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
    if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator),
      max(above.magnitude, below.magnitude) <= 1 << 53
    {
      // Both are exact, so that the quotient is the nearest, whether reduced or not.
      return Double(above) / Double(below)
    }
    let fraction = reduced
    return Double(fraction.numerator) / Double(fraction.denominator)
  }
}
