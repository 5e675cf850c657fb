import Diagnostics

/// The text of a small file that is no table, such as settings: whatever encoding an editor saved it in.
public struct WholeText: Sendable {
  /// Without a byte order mark.
  public let text: String
  /// How the bytes were read.
  public let encoding: TextEncodingName

  /// Reads a file whole. O(bytes).
  ///
  /// - Throws: where it cannot be opened, or where some of its bytes are no text in the encoding that it seems to have.
  public init(path: String, shownAs name: String) throws(ReadingFailure) {
    let file = try FileBytes(path: path, shownAs: name)
    let size = file.size
    let (encoding, mark, isMixed) = try EncodingDetector.detect(file)
    var source = try TextSource(file: file, encoding: encoding, skipping: mark, isMixed: isMixed, mayMix: true)
    var bytes: [UInt8] = []
    while !source.isAtEnd { try source.append(size + 1, to: &bytes) }
    text = String(decoding: bytes, as: UTF8.self)
    self.encoding = encoding
    guard !text.unicodeScalars.contains("\u{FFFD}") else {
      throw ReadingFailure(
        "encoding.broken", at: Place(file: name),
        seen: Text(zh: "有些字符读不出来，编码不明", en: "some of its characters cannot be read in any known encoding"),
        fix: Text(zh: "请用记事本打开，另存为 UTF-8 编码", en: "open it in an editor and save it as UTF-8"))
    }
  }

  /// The name of a file that is no UTF-8, as it was most likely meant: GB18030, as Chinese Windows writes names. Nil
  /// where it is no text in that either.
  public static func meant(by name: [UInt8]) -> String? {
    guard let converter = Iconv(from: TextEncodingName.gb18030.name) else { return nil }
    var text: [UInt8] = []
    let stop = name.withUnsafeBufferPointer { converter.convert($0, from: 0, to: &text).stop }
    return stop == .end ? String(decoding: text, as: UTF8.self) : nil
  }
}
