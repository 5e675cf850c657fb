/// Reads plain CSV (RFC 4180): what tests expect, and what the program wrote. Not the program's own reader on purpose.
public enum CSVLines {
  /// The rows below the header, each by column name.
  public static func rows(_ text: String) -> [[String: String]] {
    let lines = parse(text).filter { $0 != [""] }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      Dictionary(zip(header, cells + Array(repeating: "", count: max(0, header.count - cells.count)))) { a, _ in a }
    }
  }

  /// All rows as cells.
  public static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    if next == "\u{FEFF}" { next = scalars.next() }
    func endCell() {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    func endRow() {
      endCell()
      rows.append(row)
      row = []
    }
    while let scalar = next {
      next = scalars.next()
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        next = scalars.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: endCell()
      case "\n" where !isQuoted: endRow()
      case "\r" where !isQuoted: continue
      default: cell.append(scalar)
      }
    }
    if !cell.isEmpty || !row.isEmpty { endRow() }
    return rows
  }
}
