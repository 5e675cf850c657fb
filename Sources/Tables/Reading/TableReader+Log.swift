internal import Diagnostics

extension TableReader {
  /// Logs a row of data that has fewer fields than the table has columns, or text past the last column.
  mutating func noteWidth(_ row: Int, _ finder: RoleFinder) {
    let count = pending.fieldCount(row: row)
    guard count != finder.columns, count != finder.boundary.width || count > finder.columns else { return }
    let place = Place(file: source.name, line: pending.lines[row])
    if count < finder.columns {
      ownLog.add(
        Diagnostic(
          .note, "row.short", at: place,
          seen: Text(
            zh: "这一行只有\(count)格，表头有\(finder.columns)格", en: "\(count) fields where the header has \(finder.columns)"),
          fix: Text(zh: "缺的格按空白读，请核对", en: "those missing are read as empty; check the line")))
    } else if let extra = (finder.columns..<count).first(where: { !finder.isBlank(pending, row, $0) }) {
      ownLog.add(
        Diagnostic(
          .warning, "row.long", at: Place(file: place.file, line: place.line, column: extra + 1),
          seen: Text(
            zh: "这一行有\(count)格，表头只有\(finder.columns)格", en: "\(count) fields where the header has \(finder.columns)"),
          fix: Text(
            zh: "请检查是否多了分隔符，或文字里的分隔符没有加引号", en: "look for a delimiter too many, or one within a text that is not quoted"
          )))
    }
  }

  /// Asks about a header that is wider than its rows, with a column without a name that is left out.
  mutating func noteGap(_ table: Table, _ header: [SetAsideRow], _ body: ArraySlice<RowFacts>) {
    guard let gap = Self.gap(in: header.map(\.cells), body), let line = header.last?.line, gap < table.columns.count
    else {
      return
    }
    let name = table.columns[gap].name
    ownLog.add(
      Diagnostic(
        .warning, "header.gap", at: Place(file: source.name, line: line, column: gap + 1),
        seen: Text(
          zh: "表头比下面的行多一格，第\(gap + 1)列没有列名而下面有内容：按表头多了一个分隔符读，这一列按“\(name)”读，以后各列依次左移",
          en:
            "the header has one field more than the rows, and column \(gap + 1) has no name but values: read as a delimiter too many; these values are “\(name)”, and so on to the right"
        ),
        fix: Text(
          zh: "请核对；如果这一列另有含义，请补上列名，并补齐各行末尾的空格子",
          en: "check the columns; if this one is another, name it, and fill up the rows to the header's width")))
  }

  /// Logs a header that is parted otherwise than the rows below it.
  mutating func noteSpacedHeader(_ row: Int) {
    ownLog.add(
      Diagnostic(
        .warning, "header.spaced", at: Place(file: source.name, line: pending.lines[row]),
        seen: Text(
          zh: "表头用空格分隔，与下面的行不同，已按空格分开",
          en: "the header is parted by spaces, unlike the rows below; it was split at them"),
        fix: Text(zh: "请核对列名", en: "check the names of the columns")))
  }
}
