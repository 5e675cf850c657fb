/// One flaw in one cell or row at a time, at every place of a table, and the same flaw throughout the file.
extension PollutedFile {
  /// Long texts and links are quoted, other cells only where they must be.
  private static func field(_ text: String, _ column: Int, in writing: Writing) -> String {
    var always = writing
    always.quotesAll = true
    return (column == 6 || column == 7) && !writing.quote.isEmpty ? always.field(text) : writing.field(text)
  }

  private static func lines(_ table: CleanTable, _ writing: Writing = Writing()) -> [[String]] {
    ([table.header] + table.rows).enumerated().map { row, cells in
      cells.enumerated().map { row == 0 ? writing.field($1) : field($1, $0, in: writing) }
    }
  }

  /// A delimiter too many or too few, and a quote too many, at every cell; every row parted by spaces.
  static func everyCell(_ table: CleanTable) -> [PollutedFile] {
    let lines = lines(table)
    let whole = lines.map { $0.joined(separator: ",") + "\r\n" }
    var files: [PollutedFile] = []
    func add(_ name: String, _ row: Int, _ line: String, cell: (column: Int, text: String)? = nil) {
      var text = whole
      text[row] = line + "\r\n"
      var meant = [table.header] + table.rows
      if let cell { meant[row][cell.column] = cell.text }
      files.append(
        PollutedFile(
          "\(name) in row \(row)", table, text.joined(), header: meant[0], rows: Array(meant.dropFirst())))
    }
    for row in lines.indices {
      let fields = lines[row]
      let cells = row == 0 ? table.header : table.rows[row - 1]
      for column in fields.indices {
        var more = fields
        more.insert("", at: column)
        add("delimiter too many at \(column)", row, more.joined(separator: ","))
        if column > 0 {
          var less = fields
          less[column - 1] += less.remove(at: column)
          add("delimiter missing at \(column)", row, less.joined(separator: ","))
        }
        var stray = fields
        stray[column] = fields[column].first == "\"" ? "\"" + fields[column] : "\"" + cells[column]
        add("quote too many at \(column)", row, stray.joined(separator: ","), cell: (column, "\"" + cells[column]))
      }
      add("spaces", row, fields.joined(separator: " "))
    }
    return files
  }

  /// The whole file in another dialect, or with something above, below or missing.
  static func everyFile(_ table: CleanTable) -> [PollutedFile] {
    let lines = lines(table)
    func text(_ lines: [[String]], _ end: String = "\r\n", _ mark: String = ",") -> String {
      lines.map { $0.joined(separator: mark) + end }.joined()
    }
    let plain = text(lines)
    func joined(_ times: Int) -> [String] {
      table.header.map { Array(repeating: $0, count: times).joined(separator: " ") }
    }
    let narrow = lines.map { Array($0.dropLast()) }
    let wide = lines.enumerated().map { $0.element + [$0.offset == 0 ? "Shelf" : ""] }
    var files = [
      PollutedFile("as it is", table, plain), PollutedFile("nothing", table, "", header: [], rows: []),
      PollutedFile("no final newline", table, String(plain.dropLast())),
      PollutedFile("two final newlines", table, plain + "\r\n"),
      PollutedFile("no header", table, text(Array(lines.dropFirst())), header: []),
      PollutedFile("two header rows", table, text([lines[0]] + lines), header: joined(2)),
      PollutedFile("three header rows", table, text([lines[0], lines[0]] + lines), header: joined(3)),
      PollutedFile("a preamble", table, "Our list of articles,,,,,,,,\r\n,,,,,,,,\r\n" + plain),
      PollutedFile("the table twice", table, plain + plain),
      PollutedFile("the table twice, the second narrower", table, plain + text(narrow)),
      PollutedFile("the table twice, the second wider", table, plain + text(wide)),
      PollutedFile("header only", table, text([lines[0]]), rows: []),
      PollutedFile("one row", table, text(Array(lines.prefix(2))), rows: [table.rows[0]]),
      PollutedFile("LF", table, text(lines, "\n")), PollutedFile("CR", table, text(lines, "\r")),
    ]
    for mark in [";", "\t", ", ", " "] {
      files.append(PollutedFile("parted by “\(mark)”", table, text(lines, "\r\n", mark)))
    }
    // Only the marks around fields change: quotes within stay doubled, and apostrophes are not escaped.
    let single = lines.map { row in
      row.map { $0.first == "\"" ? "'" + $0.dropFirst().dropLast() + "'" : $0 }.joined(separator: ",") + "\r\n"
    }
    files.append(PollutedFile("quoted by '", table, single.joined()))
    for escape in ["\\", ""] {
      let writing = Writing(escape: escape)
      files.append(PollutedFile("escaped by “\(escape)”", table, text(Self.lines(table, writing))))
    }
    return files
  }
}
