import Rows

/// The rows of a file as `Rows` hands them out.
struct SeenRows {
  var lines: [Int] = []
  /// Per row, the line breaks within its fields.
  private var breaks: [Int] = []
  private var encoding = ""
  private var isWhole = false

  /// - Parameter isName: names of columns that are known: they may tell how fields are parted.
  init(_ path: String, isName: (String) -> Bool) {
    do throws(ReadingFailure) {
      var reader = try RowReader(path: path, shownAs: "input.csv", isName: isName)
      encoding = reader.encoding.name
      var batch = RowBatch()
      while try reader.next(into: &batch) { add(batch) }
      isWhole = true
    } catch {}
  }

  private mutating func add(_ batch: RowBatch) {
    lines += batch.lines
    for row in 0..<batch.count {
      var inside = 0
      for field in batch.fields(row: row) {
        let (start, end) = (Int(batch.fieldStarts[field]), Int(batch.fieldEnds[field]))
        hold(start <= end && end <= batch.bytes.count, "a field outside of the text")
        let text = batch.bytes[start..<end]
        hold(String(validating: text, as: UTF8.self) != nil, "a field that is no UTF-8")
        inside += Self.lineBreaks(text)
      }
      breaks.append(inside)
    }
  }

  /// The laws of the lines.
  func check(_ bytes: UnsafeBufferPointer<UInt8>) {
    for (row, next) in lines.indices.dropFirst().enumerated() {
      hold(lines[row] + breaks[row] + 1 == lines[next], "lines that do not add up: \(lines) with \(breaks) breaks")
    }
    // Line ends can be counted in the bytes where a character of the encoding never holds one.
    guard isWhole, let last = lines.last, !encoding.hasPrefix("UTF-16"), !encoding.hasPrefix("UTF-32"),
      !bytes.contains(0)
    else { return }
    hold(lines[0] == 1, "a first row on line \(lines[0])")
    let ended = bytes.last == 0x0A || bytes.last == 0x0D
    let all = Self.lineBreaks(bytes) + (ended ? 0 : 1)
    hold(last + (breaks.last ?? 0) == all, "\(all) lines, but rows up to line \(last), with \(breaks)")
  }

  private static func lineBreaks(_ text: some Collection<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }
}
