/// CSV in the making, as Excel and RFC 4180 read it: a UTF-8 byte order mark, CRLF, quotes where a cell needs them.
public struct CSVText: Sendable {
  /// The file so far.
  public private(set) var bytes: [UInt8]

  /// A file without a row; with the byte order mark by which Excel knows UTF-8.
  public init(hasByteOrderMark: Bool = true) {
    bytes = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row. Cost: one pass over its bytes.
  public mutating func append(_ row: some Sequence<String>) {
    var isFirst = true
    for cell in row {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(cell: cell)
    }
    endRow()
  }

  /// A cell as it stands in a file.
  public static func encoded(_ cell: String) -> [UInt8] {
    var text = CSVText(hasByteOrderMark: false)
    text.append(cell: cell)
    return text.bytes
  }

  /// Adds to the file as it is: cells that are encoded already, with the commas between them.
  public mutating func append(encoded bytes: some Collection<UInt8>) { self.bytes.append(contentsOf: bytes) }

  /// Adds a byte as it is.
  public mutating func append(encoded byte: UInt8) { bytes.append(byte) }

  /// Ends a row that was added piece by piece.
  public mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func append(cell: String) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = cell.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0D || $0 == 0x0A }
    guard needsQuotes || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 else {
      bytes += cell.utf8
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
