extension PollutedFile {
  /// Pollutions of single rows: each of some rows and columns in turn.
  static func rows(_ table: CleanTable) -> [PollutedFile] {
    var files: [PollutedFile] = []
    for row in [0, 1, 2, 3, 4, 5, 6, table.rows.count] {
      for column in table.header.indices { files += cell(table, row, column) }
      files += line(table, row)
    }
    return files
  }

  private static func replacing(_ table: CleanTable, _ row: Int, _ line: String) -> String {
    var lines = Writing().lines(table)
    lines[row] = line
    return Writing().text(lines)
  }

  private static func cell(_ table: CleanTable, _ row: Int, _ column: Int) -> [PollutedFile] {
    let cells = row == 0 ? table.header : table.rows[row - 1]
    let fields = cells.map(Writing().field)
    let place = " in row \(row) column \(column)"
    var files: [PollutedFile] = []
    func add(_ name: String, _ fields: [String], _ cell: String) {
      var meant = cells
      meant[column] = cell
      var rows = table.rows
      if row > 0 { rows[row - 1] = meant }
      files.append(
        PollutedFile(
          name + place, table, replacing(table, row, fields.joined(separator: ",")),
          header: row == 0 ? meant : nil, rows: rows))
    }
    var extra = fields
    extra.insert("", at: column)
    add("delimiter too many", extra, cells[column])
    if column > 0 {
      var fused = fields
      fused[column - 1] += fused.remove(at: column)
      add("delimiter missing", fused, cells[column])
    }
    // A quote where the text begins, within the quotes where there are some.
    var stray = fields
    stray[column] = fields[column].first == "\"" ? "\"" + fields[column] : "\"" + fields[column]
    add("stray quote", stray, "\"" + cells[column])
    guard row > 0 else { return files }
    var broken = fields
    broken[column] = "\"" + cells[column].replacing("\"", with: "\"\"") + "\n第二行, 其余\""
    add("line break", broken, cells[column] + "\n第二行, 其余")
    var inner = fields
    inner[column] = "\"" + cells[column].replacing("\"", with: "\"\"") + " \"名\"，等\""
    add("bare quotes", inner, cells[column] + " \"名\"，等")
    return files
  }

  private static func line(_ table: CleanTable, _ row: Int) -> [PollutedFile] {
    let cells = row == 0 ? table.header : table.rows[row - 1]
    var files: [PollutedFile] = []
    for delimiter in [";", "\t", "|"] {
      let line = cells.map(Writing(quotesAll: true).field).joined(separator: delimiter)
      files.append(PollutedFile("row \(row) parted by “\(delimiter)”", table, replacing(table, row, line)))
    }
    if row > 0 && table.name != "figures" {
      // Here only what must be is quoted, so that the spaces in texts look like delimiters.
      let line = cells.map(Writing().field).joined(separator: " ")
      files.append(PollutedFile("row \(row) parted by spaces", table, replacing(table, row, line)))
    }
    if row > 0 {
      let short = Writing().line(Array(cells.prefix(2)))
      var rows = table.rows
      rows[row - 1] = Array(cells.prefix(2)) + Array(repeating: "", count: cells.count - 2)
      files.append(PollutedFile("row \(row) cut short", table, replacing(table, row, short), rows: rows))
    }
    return files
  }
}
