import ReaderTestSupport

extension PollutedFile {
  /// Pollutions of a file as a whole.
  static func whole(_ table: CleanTable) -> [PollutedFile] {
    writings(table) + layouts(table) + surroundings(table) + encodings(table)
  }

  private static func writings(_ table: CleanTable) -> [PollutedFile] {
    var files: [PollutedFile] = []
    func add(_ name: String, _ writing: Writing) { files.append(PollutedFile(name, table, writing.text(table))) }
    add("plain", Writing())
    add("LF", Writing(newline: "\n"))
    add("CR", Writing(newline: "\r"))
    for delimiter in [";", "\t", "|", "，", ", ", " "] {
      add("parted by “\(delimiter)”", Writing(delimiter: delimiter))
      add("parted by “\(delimiter)”, all quoted", Writing(delimiter: delimiter, quotesAll: true))
    }
    add("all quoted", Writing(quotesAll: true))
    add("quoted by '", Writing(quote: "'", escape: "'"))
    add("all quoted by '", Writing(quote: "'", escape: "'", quotesAll: true))
    add("quoted by ' with ;", Writing(delimiter: ";", quote: "'", escape: "'"))
    add("escaped by backslash", Writing(escape: "\\"))
    add("escaped by backslash, all quoted", Writing(escape: "\\", quotesAll: true))
    add("escaped by nothing", Writing(escape: ""))
    add("escaped by nothing, all quoted", Writing(escape: "", quotesAll: true))
    return files
  }

  private static func layouts(_ table: CleanTable) -> [PollutedFile] {
    let writing = Writing()
    let lines = writing.lines(table)
    let text = writing.text(table)
    let body = writing.text(Array(lines.dropFirst()))
    var mixed = ""
    for (index, line) in lines.enumerated() { mixed += line + ["\r\n", "\n", "\r"][index % 3] }
    var files = [
      PollutedFile("line ends mixed", table, mixed),
      PollutedFile("no final newline", table, String(text.dropLast(1))),
      PollutedFile("many final newlines", table, text + "\r\n\r\n\r\n"),
      PollutedFile("leading blank lines", table, "\r\n\r\n" + text),
      PollutedFile("a blank line after each row", table, lines.map { $0 + "\r\n\r\n" }.joined()),
      PollutedFile("no header", table, body, header: []),
      PollutedFile("header only", table, lines[0] + "\r\n", rows: []),
      PollutedFile("one row", table, lines[0] + "\r\n" + lines[1] + "\r\n", rows: [table.rows[0]]),
      PollutedFile("nothing", table, "", header: [], rows: []),
      PollutedFile("header twice", table, lines[0] + "\r\n" + text, header: table.header.map { $0 + " " + $0 }),
      PollutedFile(
        "header three times", table, lines[0] + "\r\n" + lines[0] + "\r\n" + text,
        header: table.header.map { "\($0) \($0) \($0)" }),
      PollutedFile("padding columns", table, lines.map { $0 + ",,,\r\n" }.joined()),
      PollutedFile(
        "a delimiter after each row", table, lines[0] + "\r\n" + lines.dropFirst().map { $0 + ",\r\n" }.joined()),
      PollutedFile("NUL at the end", table, bytes: Array(text.utf8) + [UInt8](repeating: 0, count: 64)),
    ]
    let groups = table.header.indices.map { $0 % 2 == 0 ? "组\($0)" : "" }
    files.append(
      PollutedFile(
        "header under groups", table, writing.line(groups) + "\r\n" + text,
        header: table.header.indices.map { groups[$0].isEmpty ? table.header[$0] : groups[$0] + " " + table.header[$0] }
      ))
    var paged = ""
    for (index, line) in lines.enumerated() {
      paged += index > 1 && index % 10 == 1 ? lines[0] + "\r\n" + line + "\r\n" : line + "\r\n"
    }
    files.append(PollutedFile("header on every page", table, paged))
    return files
  }

  private static func surroundings(_ table: CleanTable) -> [PollutedFile] {
    let text = Writing().text(table)
    let pad = String(repeating: ",", count: table.header.count - 1)
    let other = "编号,地点,人数,日期,金额\r\nA1,广场,30,2026-10-01,3.5\r\nA2,公园,25,2026-10-02,4\r\n"
    let wide = Writing().lines(table).enumerated().map {
      $0.element + ($0.offset == 0 ? ",extra" : ",\($0.offset)") + "\r\n"
    }
    var files = [
      PollutedFile("a title", table, "2026年10月统计表\r\n" + text),
      PollutedFile("a padded title", table, "2026年10月统计表" + pad + "\r\n" + text),
      PollutedFile("a title and a blank line", table, "2026年10月统计表" + pad + "\r\n" + pad + "\r\n" + text),
      PollutedFile(
        "ninety notes", table, (1...90).map { $0 % 10 == 0 ? "\r\n" : "第\($0)条：请先阅读\r\n" }.joined() + text),
      PollutedFile("titles and notes", table, "文明办\r\n2026年10月统计表\r\n填报单位：教育局" + "\r\n\r\n" + text),
      PollutedFile("signature below", table, text + "填表人：某某" + pad + "\r\n"),
      PollutedFile("notes below", table, text + "\r\n注：数据截至10月31日\r\n填报单位：教育局\r\n审核人：某某\r\n"),
      PollutedFile("total and signature below", table, text + "合计" + pad + "\r\n填表人：某某\r\n"),
      PollutedFile("blank padded lines below", table, text + pad + "\r\n" + pad + "\r\n"),
      PollutedFile("another table below", table, text + other),
      PollutedFile("another table after a blank line", table, text + "\r\n" + other),
      PollutedFile("another table under a title", table, text + "\r\n活动表\r\n" + other),
    ]
    files.append(PollutedFile("a wider table below", table, text + wide.joined()))
    let narrow = Writing().text(
      CleanTable(name: "", header: Array(table.header.dropLast()), rows: table.rows.map { Array($0.dropLast()) }))
    if table.header.count > 3 { files.append(PollutedFile("a narrower table below", table, text + narrow)) }
    return files
  }

  private static func encodings(_ table: CleanTable) -> [PollutedFile] {
    let text = Writing().text(table)
    let mixed = Writing().lines(table).enumerated().flatMap { index, line in
      index % 5 == 3 ? Recoded.bytes(line + "\r\n", as: "GB18030") : Array((line + "\r\n").utf8)
    }
    func wide(_ little: Bool) -> [UInt8] {
      text.utf16.flatMap { little ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
    }
    return [
      PollutedFile("UTF-8 with a mark", table, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      PollutedFile("UTF-16LE", table, bytes: [0xFF, 0xFE] + wide(true)),
      PollutedFile("UTF-16BE", table, bytes: [0xFE, 0xFF] + wide(false)),
      PollutedFile("UTF-16LE without a mark", table, bytes: wide(true)),
      PollutedFile("UTF-16BE without a mark", table, bytes: wide(false)),
      PollutedFile("GB18030", table, bytes: Recoded.bytes(text, as: "GB18030")),
      PollutedFile("some lines in GB18030", table, bytes: mixed),
    ]
  }
}
