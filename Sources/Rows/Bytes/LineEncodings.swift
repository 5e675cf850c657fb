/// How many lines of a file are UTF-8, and how many GB 2312, for certain: both where parts of two files were joined.
struct LineEncodings {
  /// Lines whose bytes beyond ASCII are UTF-8, two Chinese characters at least. No Chinese text in GB18030 looks so.
  private(set) var utf8 = 0
  /// Lines whose bytes beyond ASCII are no UTF-8, and pairs as GB 2312 has them throughout, two at least.
  private(set) var gb18030 = 0

  var areMixed: Bool { utf8 > 0 && gb18030 > 0 }

  // The line at hand.
  private var wide = 0
  private var isUTF8 = true
  private var missing = 0
  private var length = 0
  private var pairs = 0
  private var isPairs = true
  private var lead = false

  init() {}

  /// Reads a whole file.
  init(of file: borrowing FileBytes) throws(ReadingFailure) {
    var offset = 0
    var final = false
    while !final {
      var bytes: [UInt8] = []
      final = try file.append(1 << 18, at: offset, to: &bytes)
      offset += bytes.count
      add(bytes[...])
    }
    endLine()
  }

  /// The encoding of one line for certain, or nil.
  static func certain(_ line: UnsafeBufferPointer<UInt8>) -> TextEncodingName? {
    var lines = LineEncodings()
    for byte in line { lines.add(byte) }
    lines.endLine()
    if lines.utf8 > 0 { return .utf8 }
    return lines.gb18030 > 0 ? .gb18030 : nil
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    if byte < 0x80 {
      if byte == 0x0A || byte == 0x0D { return endLine() }
      if missing > 0 { isUTF8 = false }
      if lead { isPairs = false }
      (missing, lead) = (0, false)
      return
    }
    if missing > 0 {
      if byte >= 0xC0 { isUTF8 = false }
      missing -= 1
      if missing == 0 && length == 3 { wide += 1 }
    } else {
      switch byte {
      case 0xC2...0xDF: (missing, length) = (1, 2)
      case 0xE0...0xEF: (missing, length) = (2, 3)
      case 0xF0...0xF4: (missing, length) = (3, 4)
      default: isUTF8 = false
      }
    }
    if lead {
      if byte < 0xA1 { isPairs = false }
      pairs += 1
      lead = false
    } else {
      if byte < 0xA1 || byte > 0xF7 { isPairs = false }
      lead = true
    }
  }

  private mutating func endLine() {
    if missing > 0 { isUTF8 = false }
    if isUTF8 {
      if wide >= 2 { utf8 += 1 }
    } else if isPairs && !lead && pairs >= 2 {
      gb18030 += 1
    }
    (wide, isUTF8, missing, length) = (0, true, 0, 0)
    (pairs, isPairs, lead) = (0, true, false)
  }
}
