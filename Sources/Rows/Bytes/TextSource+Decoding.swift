/// Bytes held become text.
extension TextSource {
  /// Reads a line in the other encoding.
  mutating func decodeOther(_ line: [UInt8], to text: inout [UInt8]) {
    let name: TextEncodingName = encoding.name == TextEncodingName.utf8.name ? .gb18030 : .utf8
    if other == nil { other = Iconv(from: name.name) }
    oddities.append(Oddity(offset: place(text.count), isOtherEncoding: true))
    let (_, found) = line.withUnsafeBufferPointer { decode($0, from: 0, final: true, by: name, to: &text) }
    oddities += found
  }

  /// Appends the text of some of the bytes held; gives back where it stopped.
  mutating func decode(
    _ range: Range<Int>, final: Bool, by encoding: TextEncodingName, to text: inout [UInt8]
  ) -> Int {
    let (used, found) = raw.withUnsafeBufferPointer { all in
      decode(
        UnsafeBufferPointer(rebasing: all[..<range.upperBound]), from: range.lowerBound, final: final, by: encoding,
        to: &text)
    }
    oddities += found
    return used
  }

  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, final: Bool, by encoding: TextEncodingName,
    to text: inout [UInt8]
  ) -> (used: Int, oddities: [Oddity]) {
    var found: [Oddity] = []
    var at = start
    while at < bytes.count {
      var length = run(bytes, by: encoding, from: &at, to: &text)
      if length == 0 {
        // Half a character at the end is broken, too. Four bytes of GB18030 may lack two, and a line end be taken for
        // one of them.
        guard at < bytes.count && final else { break }
        length = encoding.name == "UTF-8" ? bytes.count - at : encoding.unit
      }
      at = min(bytes.count, at + length)
      found.append(Oddity(offset: place(text.count)))
      text += [0xEF, 0xBF, 0xBD]
    }
    return (at, found)
  }

  /// Appends what is valid, and goes on to where it ends; gives back how many broken bytes are there (0: none, or not
  /// all there yet).
  func run(
    _ bytes: UnsafeBufferPointer<UInt8>, by encoding: TextEncodingName, from at: inout Int, to text: inout [UInt8]
  ) -> Int {
    if encoding.name != "UTF-8" {
      let (stopped, stop) =
        encoding.name == self.encoding.name
        ? converter.convert(bytes, from: at, to: &text) : convertOther(bytes, from: at, to: &text)
      at = stopped
      return stop == .broken ? encoding.unit : 0
    }
    let (stopped, stop) = UTF8Check.scan(bytes, from: at)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<stopped]))
    at = stopped
    if case .broken(let length) = stop { return length }
    return 0
  }

  private func convertOther(
    _ bytes: UnsafeBufferPointer<UInt8>, from at: Int, to text: inout [UInt8]
  ) -> (at: Int, stop: Iconv.Stop) {
    switch other {
    case .some(let other): other.convert(bytes, from: at, to: &text)
    case .none: (bytes.count, .end)
    }
  }
}
