internal import Mustache

/// Escapes byte by byte. The library's own goes by whole characters, and passes over a `<` or a quote that forms one
/// with the mark beside it (U+0600 before, U+0301 behind), which a browser does not.
struct PageEscaping: MustacheContentType {
  /// The name by which the template asks for it.
  static let name = "PAGE"

  static func register() { MustacheContentTypes.register(PageEscaping(), named: name) }

  func escapeText(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case 0..<0x20, 0x7F: bytes.append(0x20)  // No control character may stand in HTML.
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
