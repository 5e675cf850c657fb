import Diagnostics
internal import Glibc

/// The text of a file as UTF-8, block after block; broken bytes become U+FFFD and are remembered.
struct TextSource: ~Copyable {
  private let file: FileBytes
  private let converter: Iconv
  /// Whether each line may be in UTF-8 or GB18030, whatever the file is in; else all are in `encoding`.
  let readsLines: Bool
  /// Whether lines are known to be in two encodings.
  let isMixed: Bool
  /// The way to read the other lines once there is one: GB18030 for UTF-8 and the other way round.
  private var other: Iconv?
  /// How many of the file's bytes were read.
  private(set) var offset: Int
  /// A block ends here, unless it was passed already.
  var stop: Int?
  /// Bytes read; the first `held` of them are not yet text.
  var raw: [UInt8] = []
  var held = 0
  /// How many of them were looked at for a line end, and have none.
  var searched = 0
  let encoding: TextEncodingName
  /// Whether all text has been handed out.
  private(set) var isAtEnd = false
  /// Where in the text a U+FFFD stands for bytes that could not be read, or a line in another encoding begins; in order.
  var oddities: [Oddity] = []
  /// How many NUL bytes were left out of the text.
  var nulCount = 0
  private var textLength = 0
  /// Where in the array at hand the text of the block begins.
  private var textBase = 0
  /// Whether the bytes held go on with a line that was too long to be told, and is read as the file is.
  var isInLongLine = false

  /// Something odd in the text, in bytes from its start.
  struct Oddity {
    var offset: Int
    var isOtherEncoding = false
  }

  /// A file from the byte after its byte order mark on.
  ///
  /// - Parameters:
  ///   - isMixed: lines are known to be in UTF-8 or GB18030 each.
  ///   - mayMix: what is in UTF-8 as far as it was looked at may have lines in GB18030 further down.
  init(
    file: consuming FileBytes, encoding: TextEncodingName, skipping mark: Int, isMixed: Bool, mayMix: Bool
  ) throws(ReadingFailure) {
    self.encoding = encoding
    self.isMixed = isMixed
    readsLines = isMixed || (mayMix && encoding.name == TextEncodingName.utf8.name)
    other = nil
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

  /// How long the file was when it was opened, in bytes.
  var size: Int { file.size }

  /// Appends the text of up to `count` further bytes.
  mutating func append(_ count: Int, to text: inout [UInt8]) throws(ReadingFailure) {
    guard !isAtEnd else { return }
    var wanted = file.worthReading(count, at: offset)
    if let stop, offset < stop { wanted = min(wanted, stop - offset) }
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
    textBase = before
    let known = oddities.count
    if !readsLines {
      drop(decode(0..<held, final: final, by: encoding, to: &text))
    } else if encoding.name == TextEncodingName.utf8.name {
      decodeUTF8(final: final, to: &text)
    } else {
      decodeLines(final: final, to: &text)
    }
    leaveOutNULs(of: &text, from: before, movingOddities: known)
    textLength += text.count - before
    isAtEnd = final
  }

  /// Whether all bytes before `stop` have become text, and no others.
  var isAtStop: Bool { offset == stop && held == 0 }

  /// Some bytes of the file from an offset on, fewer than asked for only at its end.
  func bytes(_ count: Int, at offset: Int) throws(ReadingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try file.append(count, at: offset, to: &bytes)
    return bytes
  }

  /// Hands out the odd places before an offset of the text, once.
  mutating func takeOddities(before end: Int) -> [Oddity] {
    let count = oddities.firstIndex { $0.offset >= end } ?? oddities.count
    defer { oddities.removeFirst(count) }
    return Array(oddities[..<count])
  }

  /// Hands out the number of NUL bytes left out since the last call.
  mutating func takeNULs() -> Int {
    defer { nulCount = 0 }
    return nulCount
  }

  /// Where in the whole text a place of the array at hand is.
  func place(_ index: Int) -> Int { textLength + index - textBase }

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

  /// Forgets bytes that have become text.
  mutating func drop(_ used: Int) {
    raw.withUnsafeMutableBufferPointer { bytes in
      for index in used..<max(used, held) { bytes[index - used] = bytes[index] }
    }
    held -= used
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

  /// Takes out the NUL bytes of the text from `start` on, and moves the odd places from the one of index `known` on.
  private mutating func leaveOutNULs(of text: inout [UInt8], from start: Int, movingOddities known: Int) {
    // A line that began in the block before may have been read anew, and become shorter.
    let start = min(start, text.count)
    let first = text.withUnsafeBytes { all in
      all.baseAddress.flatMap { base in memchr(base + start, 0, all.count - start).map { UnsafeRawPointer($0) - base } }
    }
    guard let first else { return }
    let shift = textLength - textBase
    var to = first
    var next = oddities[known...].firstIndex { $0.offset - shift >= first } ?? oddities.count
    for from in first..<text.count {
      while next < oddities.count, oddities[next].offset - shift == from {
        oddities[next].offset = to + shift
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
