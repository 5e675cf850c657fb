import Diagnostics

/// The text of a file as UTF-8, block after block; broken bytes become U+FFFD and are remembered.
struct TextSource: ~Copyable {
  private let file: FileBytes
  let converter: Iconv
  /// Whether each line may be in UTF-8 or GB18030, whatever the file is in; else all are in `encoding`.
  let readsLines: Bool
  /// Whether lines are known to be in two encodings.
  let isMixed: Bool
  /// The way to read the other lines once there is one: GB18030 for UTF-8 and the other way round.
  var other: Iconv?
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
  /// How long the text of the blocks before is.
  private(set) var textLength = 0
  /// Where in the array at hand the text of the block begins.
  private(set) var textBase = 0
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

  /// Forgets bytes that have become text.
  mutating func drop(_ used: Int) {
    raw.withUnsafeMutableBufferPointer { bytes in
      for index in used..<max(used, held) { bytes[index - used] = bytes[index] }
    }
    held -= used
  }
}
