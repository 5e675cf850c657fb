import Diagnostics
internal import Glibc

/// The text of a file as UTF-8, block after block; broken bytes become U+FFFD and are remembered.
struct TextSource: ~Copyable {
  private let file: FileBytes
  private let converter: Iconv
  private var offset: Int
  /// Bytes read; the first `held` of them are not yet text.
  private var raw: [UInt8] = []
  private var held = 0
  let encoding: TextEncodingName
  /// Whether all text has been handed out.
  private(set) var isAtEnd = false
  /// Where in the text, in bytes from its start, a U+FFFD stands for bytes that could not be read; in order.
  private var broken: [Int] = []
  /// How many NUL bytes were left out of the text.
  private var nulCount = 0
  private var textLength = 0

  /// A file from the byte after its byte order mark on.
  init(file: consuming FileBytes, encoding: TextEncodingName, skipping mark: Int) throws(ReadingFailure) {
    self.encoding = encoding
    offset = mark
    guard let converter = Iconv(from: encoding.name) else {
      throw ReadingFailure(
        "encoding.unknown", at: Place(file: file.name),
        seen: Text(zh: "不认识的编码“\(encoding.name)”", en: "unknown encoding “\(encoding.name)”"),
        fix: Text(
          zh: "请用 UTF-8、GB18030、UTF-16LE、UTF-16BE 或 Big5", en: "use UTF-8, GB18030, UTF-16LE, UTF-16BE or Big5"))
    }
    self.converter = converter
    self.file = file
  }

  /// The path as shown to the user.
  var name: String { file.name }

  /// Appends the text of up to `count` further bytes.
  mutating func append(_ count: Int, to text: inout [UInt8]) throws(ReadingFailure) {
    guard !isAtEnd else { return }
    let wanted = file.worthReading(count, at: offset)
    if raw.count < held + wanted { raw += [UInt8](repeating: 0, count: held + wanted - raw.count) }
    var result: Result<Int, ReadingFailure> = .success(0)
    raw.withUnsafeMutableBytes { all in
      let room = UnsafeMutableRawBufferPointer(rebasing: all[held..<held + wanted])
      do throws(ReadingFailure) { result = .success(try file.read(into: room, at: offset)) } catch {
        result = .failure(error)
      }
    }
    let got = try result.get()
    offset += got
    held += got
    let final = got < wanted
    let before = text.count
    let known = broken.count
    decode(final: final, to: &text)
    leaveOutNULs(of: &text, from: before, movingBroken: known)
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

  /// Appends the text of the bytes held, and keeps those of a character that the next block ends.
  private mutating func decode(final: Bool, to text: inout [UInt8]) {
    let shift = textLength - text.count
    let used = raw.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[..<held])
      var at = 0
      while at < bytes.count {
        var length = run(bytes, from: &at, to: &text)
        if length == 0 {
          // Half a character at the end of the file is broken, too.
          guard at < bytes.count && final else { break }
          length = bytes.count - at
        }
        at = min(bytes.count, at + length)
        broken.append(text.count + shift)
        text += [0xEF, 0xBF, 0xBD]
      }
      return at
    }
    raw.withUnsafeMutableBufferPointer { bytes in
      for index in used..<max(used, held) { bytes[index - used] = bytes[index] }
    }
    held -= used
  }

  /// Appends what is valid, and goes on to where it ends; gives back how many broken bytes are there (0: none, or not
  /// all there yet).
  private func run(_ bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, to text: inout [UInt8]) -> Int {
    if converter.isNeeded {
      let (stopped, stop) = converter.convert(bytes, from: at, to: &text)
      at = stopped
      return stop == .broken ? encoding.unit : 0
    }
    let (stopped, stop) = UTF8Check.scan(bytes, from: at)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<stopped]))
    at = stopped
    if case .broken(let length) = stop { return length }
    return 0
  }

  /// Takes out the NUL bytes of the text from `start` on, and moves the broken places from the one of index `known` on.
  private mutating func leaveOutNULs(of text: inout [UInt8], from start: Int, movingBroken known: Int) {
    let first = text.withUnsafeBytes { all in
      all.baseAddress.flatMap { base in memchr(base + start, 0, all.count - start).map { UnsafeRawPointer($0) - base } }
    }
    guard let first else { return }
    let shift = textLength - start
    var to = first
    var next = broken[known...].firstIndex { $0 - shift >= first } ?? broken.count
    for from in first..<text.count {
      if next < broken.count, broken[next] - shift == from {
        broken[next] = to + shift
        next += 1
      }
      guard text[from] != 0 else { continue }
      text[to] = text[from]
      to += 1
    }
    nulCount += text.count - to
    text.removeLast(text.count - to)
  }
}
