/// How a clean table is written down.
struct Writing {
  var delimiter = ","
  var quote = "\""
  /// What stands before a quote within quotes.
  var escape = "\""
  var newline = "\r\n"
  var quotesAll = false

  /// A field, quoted where it must be.
  func field(_ text: String) -> String {
    let needed =
      quotesAll || text.contains(delimiter) || text.contains(quote) || text.contains("\n")
      || (delimiter == " " && text.isEmpty)
    guard needed, !quote.isEmpty else { return text }
    return quote + text.replacing(quote, with: escape + quote) + quote
  }

  func line(_ cells: [String]) -> String { cells.map(field).joined(separator: delimiter) }

  /// The header and the rows, one line each, without line ends.
  func lines(_ table: CleanTable) -> [String] { ([table.header] + table.rows).map(line) }

  func text(_ table: CleanTable) -> String { text(lines(table)) }

  func text(_ lines: [String]) -> String { lines.map { $0 + newline }.joined() }
}
