/// Lines that are in another encoding than the file they stand in.
extension TextSource {
  /// Nothing longer is held back until its end is known: it is read as the file is.
  static let longestLine = 1 << 20

  /// Appends the text of the bytes held, which is UTF-8 as far as it is known: a line that is none is read by its own
  /// encoding. What stands before the broken bytes of it may have become text already.
  mutating func decodeUTF8(final: Bool, to text: inout [UInt8]) {
    var at = 0
    while at < held {
      if isInLongLine {
        let end = raw[at..<held].firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
        at = decode(at..<(end ?? held), final: final || end != nil, by: encoding, to: &text)
        isInLongLine = end == nil
        if isInLongLine { break }
        continue
      }
      let length = raw.withUnsafeBufferPointer { all in
        run(UnsafeBufferPointer(rebasing: all[..<held]), by: encoding, from: &at, to: &text)
      }
      guard at < held, length > 0 || final else { break }
      guard let end = lineEnd(from: at, searched: max(at, searched), final: final) else {
        searched = held
        break
      }
      let head = text.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
      let whole = text[head...] + raw[at..<end]
      // What began in the block before has lost its NUL bytes already.
      let line = whole.filter { $0 != 0 }
      if isOther(line[...]) {
        text.removeSubrange(head...)
        nulCount += whole.count - line.count
        decodeOther(line, to: &text)
      } else {
        _ = decode(at..<end, final: true, by: encoding, to: &text)
        isInLongLine = raw[end - 1] != 0x0A && raw[end - 1] != 0x0D
      }
      at = end
    }
    drop(at)
    searched = max(0, searched - at)
  }

  /// The same, each line by its own encoding; the last line is kept until its end is known.
  mutating func decodeLines(final: Bool, to text: inout [UInt8]) {
    var start = 0
    while start < held, let end = lineEnd(from: start, searched: max(start, searched), final: final) {
      if isOther(raw[start..<end]) {
        decodeOther(Array(raw[start..<end]), to: &text)
      } else {
        _ = decode(start..<end, final: true, by: encoding, to: &text)
      }
      start = end
    }
    drop(start)
    searched = held
  }

  /// The index past the end of the line that goes on at `start`, whose bytes up to `searched` hold none; nil where it is
  /// not there yet.
  private func lineEnd(from start: Int, searched: Int, final: Bool) -> Int? {
    let most = min(held, start + Self.longestLine)
    if let end = raw[min(searched, most)..<most].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) { return end + 1 }
    return final || most < held ? most : nil
  }

  private func isOther(_ line: ArraySlice<UInt8>) -> Bool {
    let found = line.withUnsafeBufferPointer(LineEncodings.certain)
    return found.map { $0.name != encoding.name } ?? false
  }
}
