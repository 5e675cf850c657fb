import Diagnostics

/// Several readers of one file: each begins where a row seems to start, and the one before it tells whether one does.
extension RowReader {
  /// How many lines must be proper rows for the next one to be taken for the start of a row; how many lines are tried,
  /// and within how many bytes.
  private static let properLines = 24
  private static let triedLines = 64
  private static let triedBytes = 1 << 16

  /// Goes on from a start of another reader as if it had read all that stands before, but for lines, which are counted
  /// from 1 again.
  ///
  /// - Throws: where the file cannot be read, or is no longer as long as it was.
  public init(_ start: RowStart) throws(ReadingFailure) {
    let file = try FileBytes(path: start.path, shownAs: start.name)
    guard file.size == start.size else {
      throw ReadingFailure(
        "file.changed", at: Place(file: start.name),
        seen: Text(zh: "读取时文件改变了", en: "the file changed while it was read"),
        fix: Text(zh: "请等文件存好后再运行", en: "run again once it is saved"))
    }
    source = try TextSource(
      file: file, encoding: start.encoding, skipping: start.offset, isMixed: false, mayMix: start.readsLines)
    parser = start.parser
    blockSize = start.blockSize
    path = start.path
    text = []
  }

  /// Where what is left of the file can be parted: the first start a short way further down, the others so that as many
  /// stretches of about one length lie behind them. None where that cannot be told, or is not worth it.
  ///
  /// - Parameter least: how many bytes a stretch has at least.
  public func starts(_ count: Int, leastBytes least: Int) -> [RowStart] {
    let count = min(count, (size - source.offset) / max(least, 1))
    guard count > 1, canPart else { return [] }
    var starts: [RowStart] = []
    for part in 0..<count {
      let wanted = source.offset + (size - source.offset) / count * part
      guard let offset = start(atOrAfter: wanted), offset > starts.last?.offset ?? 0 else { continue }
      starts.append(
        RowStart(
          offset: offset, path: path, name: name, size: size, encoding: encoding,
          readsLines: source.readsLines, parser: parserFurtherDown, blockSize: blockSize))
    }
    return starts.count > 1 ? starts : []
  }

  /// Ends a block at a start, so that it can be told whether a row begins there; nil: nowhere any more.
  public mutating func stop(at start: RowStart?) { source.stop = start?.offset }

  /// Whether the rows read so far end where a reader began, and all that it took for granted is so.
  public func meets(_ start: RowStart) -> Bool {
    source.stop == start.offset && source.isAtStop && text.isEmpty && size == start.size
      && parser.usual == start.parser.usual && parser.recent.width == parser.usual
      && parser.recent.rows >= Self.settledRows
  }

  /// How many lines were read.
  public var linesRead: Int { parser.line - 1 }

  /// After so many rows of one width, it does not matter how many they were.
  private static let settledRows = 3

  /// The way to read rows further down, where all goes on as usual.
  private var parserFurtherDown: RowParser {
    var parser = parser
    (parser.line, parser.repairs) = (1, [])
    parser.recent = (parser.usual, Self.settledRows)
    return parser
  }

  /// Line ends can be told from bytes, and no character depends on one before it.
  private var canPart: Bool {
    let known: [TextEncodingName] = [.utf8, .gb18030, .utf16LE, .utf16BE, .windows1252]
    return parser.usual > 1 && !source.isMixed && known.contains { $0.name == encoding.name }
  }

  /// The first offset behind some proper rows, of which the first begins at an offset or a short way after it.
  private func start(atOrAfter offset: Int) -> Int? {
    guard let bytes = try? source.bytes(Self.triedBytes, at: offset) else { return nil }
    let ends = lineEnds(bytes)
    for line in ends.indices.prefix(Self.triedLines) where line + Self.properLines < ends.count {
      let end = ends[line + Self.properLines]
      if areProperRows(bytes[ends[line]..<end]) { return offset + end }
    }
    return nil
  }

  /// The indices past the line ends. The first byte is the first one of a character.
  private func lineEnds(_ bytes: [UInt8]) -> [Int] {
    guard encoding.unit == 2 else { return bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 } }
    let low = encoding.name == TextEncodingName.utf16LE.name ? 0 : 1
    return stride(from: 0, to: bytes.count - 1, by: 2).filter { bytes[$0 + low] == 0x0A && bytes[$0 + 1 - low] == 0 }
      .map { $0 + 2 }
  }

  /// Whether lines are rows of the usual width, a line each, of which none had to be put right.
  private func areProperRows(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard var text = decoded(bytes) else { return false }
    var parser = parserFurtherDown
    var batch = RowBatch()
    let used = text.withUnsafeMutableBufferPointer { parser.parse($0, final: false, into: &batch).used }
    return used == text.count && parser.repairs.isEmpty && batch.count == Self.properLines
      && (0..<batch.count).allSatisfy { batch.fieldCount(row: $0) == parser.usual }
  }

  private func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let bytes = Array(bytes)
    guard encoding.name != "UTF-8" else { return bytes }
    guard let converter = Iconv(from: encoding.name) else { return nil }
    var text: [UInt8] = []
    let (_, stop) = bytes.withUnsafeBufferPointer { converter.convert($0, from: 0, to: &text) }
    return stop == .end ? text : nil
  }
}
