/// Finds out how a file's bytes are to be read as text.
///
/// A byte order mark decides; else UTF-16 where it is certain; else UTF-8 if all bytes are valid, or nearly all
/// characters beyond ASCII; else GB18030.
struct EncodingDetector {
  /// How many bytes are looked at for UTF-16.
  static let sampleSize = 1 << 16
  /// After so many valid characters beyond ASCII, and none broken, the file is UTF-8; lines further down may still be in
  /// GB18030, which `TextSource` sees when it comes to them.
  static let certainty = 4096

  /// The encoding, the length of the byte order mark, and whether some lines are in GB18030 and others in UTF-8.
  static func detect(
    _ file: borrowing FileBytes
  ) throws(ReadingFailure) -> (TextEncodingName, mark: Int, isMixed: Bool) {
    var sample: [UInt8] = []
    _ = try file.append(sampleSize, at: 0, to: &sample)
    try FileSignature.check(sample, name: file.name)
    if let (marked, mark) = byteOrderMark(sample) {
      var lines = LineEncodings()
      if marked == .utf8WithMark { lines.add(sample[mark...]) }
      return (marked, mark, lines.areMixed)
    }
    if let wide = utf16(sample) { return (wide, 0, false) }
    return try eightBit(file)
  }

  static func byteOrderMark(_ bytes: [UInt8]) -> (TextEncodingName, mark: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8WithMark, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (TextEncodingName("UTF-32LE", hasByteOrderMark: true), 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (TextEncodingName("UTF-32BE", hasByteOrderMark: true), 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (TextEncodingName("UTF-16LE", hasByteOrderMark: true), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (TextEncodingName("UTF-16BE", hasByteOrderMark: true), 2) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      return (TextEncodingName("GB18030", hasByteOrderMark: true), 4)
    }
    return nil
  }

  /// UTF-16 without a mark: its line ends, digits and delimiters have a zero byte, always on the same side.
  static func utf16(_ bytes: [UInt8]) -> TextEncodingName? {
    guard bytes.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    var lineEnds = (little: 0, big: 0)
    for i in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (a, b) = (bytes[i], bytes[i + 1])
      if a == 0 { zeros.even += 1 }
      if b == 0 { zeros.odd += 1 }
      if b == 0 && (a == 0x0A || a == 0x0D || a == 0x2C || a == 0x09 || a == 0x3B) { lineEnds.little += 1 }
      if a == 0 && (b == 0x0A || b == 0x0D || b == 0x2C || b == 0x09 || b == 0x3B) { lineEnds.big += 1 }
    }
    let few = bytes.count / 2 / 50
    // A few characters, such as 一 (U+4E00), have their zero on the other side.
    if zeros.odd > few + 8 * zeros.even && lineEnds.little > 4 * lineEnds.big { return .utf16LE }
    if zeros.even > few + 8 * zeros.odd && lineEnds.big > 4 * lineEnds.little { return .utf16BE }
    return nil
  }

  /// UTF-8 or GB18030, by a pass over the file that stops as soon as it is certain.
  private static func eightBit(
    _ file: borrowing FileBytes
  ) throws(ReadingFailure) -> (TextEncodingName, mark: Int, isMixed: Bool) {
    var valid = 0
    var broken = 0
    var bytes: [UInt8] = []
    var offset = 0
    while true {
      let held = bytes.count
      let final = try file.append(1 << 18, at: offset, to: &bytes)
      offset += bytes.count - held
      let used = bytes.withUnsafeBufferPointer { all in
        var at = 0
        while at < all.count {
          let (stopped, stop) = UTF8Check.scan(all, from: at, multibyte: &valid)
          at = stopped
          guard case .broken(let length) = stop else { break }
          broken += 1
          at += length
        }
        return at
      }
      bytes.removeFirst(used)
      if broken == 0 && valid >= certainty { return (.utf8, 0, false) }
      if broken >= certainty && broken > valid { break }
      if final { break }
    }
    if broken == 0 { return (.utf8, 0, false) }
    let lines = try LineEncodings(of: file)
    if lines.areMixed { return (lines.utf8 >= lines.gb18030 ? .utf8 : .gb18030, 0, true) }
    if valid > 8 * broken { return (.utf8, 0, false) }
    var sample: [UInt8] = []
    _ = try file.append(sampleSize, at: 0, to: &sample)
    if isWestern(sample) { return (.windows1252, 0, false) }
    return (isBig5(sample) ? .big5 : .gb18030, 0, false)
  }

  /// Whether the text is in a Western European encoding for certain: nearly all bytes beyond ASCII stand alone, and some
  /// before a byte that ends no Chinese character. Chinese words are longer than one character.
  static func isWestern(_ bytes: [UInt8]) -> Bool {
    var (runs, lone, closed) = (0, 0, 0)
    var i = 0
    while i < bytes.count {
      guard bytes[i] >= 0x80 else {
        i += 1
        continue
      }
      var end = i
      while end < bytes.count && bytes[end] >= 0x80 { end += 1 }
      runs += 1
      if end - i == 1 {
        lone += 1
        // A digit could go on as GB18030 with four bytes.
        if end < bytes.count && bytes[end] < 0x40 && !(0x30...0x39).contains(bytes[end]) { closed += 1 }
      }
      i = end
    }
    return closed > 0 && lone * 10 >= runs * 9
  }

  /// Whether the text is Big5 for certain. All of Big5 can be read as GB18030, too, so the bytes in use must tell: common
  /// characters of Big5 begin with A4…C6, and over a third of them end below A1, as those of GB 2312 never do.
  static func isBig5(_ bytes: [UInt8]) -> Bool {
    var (pairs, common, low) = (0, 0, 0)
    var i = 0
    while i + 1 < bytes.count {
      guard bytes[i] >= 0x80 else {
        i += 1
        continue
      }
      pairs += 1
      if (0xA4...0xC6).contains(bytes[i]) || bytes[i] == 0xA1 { common += 1 }
      if bytes[i + 1] < 0xA1 { low += 1 }
      i += 2
    }
    guard pairs >= 20, low * 6 > pairs, common * 20 > pairs * 17, let big5 = Iconv(from: TextEncodingName.big5.name)
    else { return false }
    var text: [UInt8] = []
    let stop = bytes.withUnsafeBufferPointer { big5.convert($0, from: 0, to: &text).stop }
    return stop != .broken
  }
}
