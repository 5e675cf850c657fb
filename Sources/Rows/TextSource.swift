import Diagnostics

/// The text of a file as UTF-8, block after block; broken bytes become U+FFFD and are remembered.
struct TextSource: ~Copyable {
  private let file: FileBytes
  private let converter: Iconv
  private var offset: Int
  private var raw: [UInt8] = []
  let encoding: TextEncodingName
  /// Whether all text has been handed out.
  private(set) var isAtEnd = false
  /// Where in the text, in bytes from its start, a U+FFFD stands for bytes that could not be read; in order.
  private(set) var broken: [Int] = []
  /// How many NUL bytes were left out of the text.
  private(set) var nulCount = 0
  private var textLength = 0

  /// A file from the byte after its byte order mark on.
  init(file: consuming FileBytes, encoding: TextEncodingName, skipping mark: Int) throws(ReadingFailure) {
    self.encoding = encoding
    offset = mark
    guard let converter = Iconv(from: encoding.name) else {
      throw ReadingFailure(
        "encoding.unknown", at: Place(file: file.name),
        seen: Text(zh: "不认识的编码“\(encoding.name)”", en: "unknown encoding “\(encoding.name)”"),
        fix: Text(zh: "请用 UTF-8、GB18030、UTF-16LE、UTF-16BE 或 Big5", en: "use UTF-8, GB18030, UTF-16LE, UTF-16BE or Big5")
      )
    }
    self.converter = converter
    self.file = file
  }

  /// The path as shown to the user.
  var name: String { file.name }

  /// Appends the text of up to `count` further bytes.
  mutating func append(_ count: Int, to text: inout [UInt8]) throws(ReadingFailure) {
    guard !isAtEnd else { return }
    let held = raw.count
    let final = try file.append(count, at: offset, to: &raw)
    offset += raw.count - held
    let before = text.count
    let used = decode(final: final, to: &text)
    raw.removeFirst(used)
    leaveOutNULs(of: &text, from: before)
    textLength += text.count - before
    isAtEnd = final
  }

  /// Hands out the broken places before an offset of the text, once.
  mutating func takeBroken(before end: Int) -> [Int] {
    let count = broken.firstIndex { $0 >= end } ?? broken.count
    defer { broken.removeFirst(count) }
    return Array(broken[..<count])
  }

  /// Hands out the number of NUL bytes left out since the last call.
  mutating func takeNULs() -> Int {
    defer { nulCount = 0 }
    return nulCount
  }

  private mutating func decode(final: Bool, to text: inout [UInt8]) -> Int {
    let base = text.count
    var found: [Int] = []
    let shift = textLength - base
    let used = raw.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let (stopped, broken) = run(bytes, from: at, to: &text)
        at = stopped
        if broken == 0 {
          if at < bytes.count && final { at = bytes.count } else { break }
        }
        at = min(bytes.count, at + broken)
        found.append(text.count + shift)
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      }
      return at
    }
    broken += found
    return used
  }

  /// Appends what is valid; gives back where that ends, and how many broken bytes follow (0: none, or not all there).
  private func run(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to text: inout [UInt8]) -> (Int, Int) {
    if converter.isNeeded {
      let (at, stop) = converter.convert(bytes, from: start, to: &text)
      return (at, stop == .broken ? encoding.unit : 0)
    }
    var multibyte = 0
    let (at, stop) = UTF8Check.scan(bytes, from: start, multibyte: &multibyte)
    text.append(contentsOf: bytes[start..<at])
    if case .broken(let length) = stop { return (at, length) }
    return (at, 0)
  }

  private mutating func leaveOutNULs(of text: inout [UInt8], from start: Int) {
    guard text[start...].contains(0) else { return }
    var to = start
    for from in start..<text.count where text[from] != 0 {
      text[to] = text[from]
      to += 1
    }
    nulCount += text.count - to
    text.removeLast(text.count - to)
  }
}
