public import Diagnostics

/// Reads a file of fields: finds out its encoding and its dialect, and hands out its rows in order.
///
/// No row is left out, also blank ones; a line break in quotes starts none. What is read does not depend on the size of
/// the blocks. Memory: a few blocks, or a few times the longest row.
public struct RowReader: ~Copyable {
  /// No row is longer, as far as it is not read at once; so what is read at a time stays far below 4 GiB.
  static let rowLimit = 1 << 23

  var source: TextSource
  var parser: RowParser
  var text: [UInt8]
  let blockSize: Int
  /// Where the file is.
  let path: String
  /// Bytes of the text that were handed out before `text`.
  var passed = 0
  /// The field in which bytes could not be read last.
  var lastBroken: Place?
  /// The row that was last read in another encoding than the file.
  var lastOtherEncoding = 0
  /// Repairs and doubts met so far.
  public internal(set) var log = DiagnosticLog()

  /// Opens a file and looks at its start.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what places call it.
  ///   - isName: whether a cell says the name of a column, as far as is known.
  /// - Throws: where the file cannot be read, or its encoding or its quote, as the options say them, cannot be.
  public init(
    path: String, shownAs name: String, options: ReadingOptions = .init(), isName: (String) -> Bool = { _ in false }
  ) throws(ReadingFailure) {
    self.path = path
    let file = try FileBytes(path: path, shownAs: name)
    if let quote = options.quote, quote.utf8.count > 1 { throw Self.unknownQuote(quote, name) }
    let found = try EncodingDetector.detect(file)
    var encoding = found.0
    if let said = options.encoding {
      let meant = TextEncodingName(saidByUser: said, found: encoding)
      encoding = meant.name == encoding.name ? encoding : meant
    }
    var source = try TextSource(
      file: file, encoding: encoding, skipping: found.0 == encoding ? found.mark : 0,
      isMixed: found.isMixed && options.encoding == nil, mayMix: options.encoding == nil)
    var text: [UInt8] = []
    while text.count < DialectSniffer.sampleSize && !source.isAtEnd {
      try source.append(min(options.blockSize, Self.rowLimit), to: &text)
    }
    let whole = source.isAtEnd && text.count <= DialectSniffer.sampleSize
    let sample = Array(text.prefix(DialectSniffer.sampleSize))
    let (dialect, usual) = DialectSniffer(options: options).dialect(of: sample, whole: whole, isName: isName)
    parser = RowParser(dialect: dialect, usual: usual)
    parser.columns = SniffedDialect.columns(dialect, width: usual, sample)
    blockSize = min(options.blockSize, Self.rowLimit)
    self.text = text
    self.source = source
    if dialect.joinsDoubleQuotes { log.add(pairedQuotes) }
  }

  /// How the bytes were turned into text.
  public var encoding: TextEncodingName { source.encoding }

  /// How fields are parted and quoted.
  public var dialect: Dialect { parser.dialect }

  /// The path as shown to the user.
  public var name: String { source.name }

  /// How long the file was when it was opened, in bytes.
  public var size: Int { source.size }

  /// Reads further rows, in place of those in the batch; false where there are none left.
  public mutating func next(into batch: inout RowBatch) throws(ReadingFailure) -> Bool {
    batch.removeAll()
    while true {
      if !text.isEmpty {
        let final = source.isAtEnd
        let (used, tooLong) = text.withUnsafeMutableBufferPointer { parser.parse($0, final: final, into: &batch) }
        if let column = tooLong, batch.isEmpty { throw fieldTooLong(column) }
        if !batch.isEmpty {
          swap(&batch.bytes, &text)
          text.removeAll(keepingCapacity: true)
          text.append(contentsOf: batch.bytes[used...])
          batch.bytes.removeLast(batch.bytes.count - used)
          note(batch)
          passed += used
          return true
        }
      }
      if source.isAtEnd { return false }
      if text.count > Self.rowLimit { throw rowTooLong() }
      try source.append(max(blockSize, min(text.count, Self.rowLimit - text.count)), to: &text)
    }
  }

  private static func unknownQuote(_ quote: String, _ name: String) -> ReadingFailure {
    ReadingFailure(
      "quote.unknown", at: Place(file: name),
      seen: Text(zh: "不能用“\(quote)”作引号", en: "`\(quote)` cannot be the quote"),
      fix: Text(zh: "请写一个半角字符，如 \" 或 '", en: "give one ASCII character, such as \" or '"))
  }

  private func rowTooLong() -> ReadingFailure {
    ReadingFailure(
      "row.length", at: Place(file: name, line: parser.line),
      seen: Text(zh: "这一行超过8兆字节，没有换行", en: "a row of more than 8 MiB without a line end"),
      fix: Text(zh: "请检查文件是否完整，必要时重新导出", en: "check whether the file is whole, and export it again if it is not"))
  }

  private func fieldTooLong(_ column: Int) -> ReadingFailure {
    ReadingFailure(
      "field.length", at: Place(file: name, line: parser.line, column: column),
      seen: Text(zh: "这一格超过1兆字节", en: "a field of more than 1 MiB"),
      fix: Text(zh: "请检查这一行是否少了引号或分隔符", en: "check whether a quote or a delimiter is missing in this line"))
  }
}
