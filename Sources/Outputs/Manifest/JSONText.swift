/// JSON in the making: its own words as they are, strings escaped (RFC 8259).
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// Words of JSON itself.
  mutating func put(_ words: String) { bytes += words.utf8 }

  /// Words of JSON and then a string value.
  mutating func put(_ words: String, string: String) {
    put(words)
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case UInt8(ascii: "\n"): put("\\n")
      case UInt8(ascii: "\r"): put("\\r")
      case UInt8(ascii: "\t"): put("\\t")
      case ..<0x20, 0x7F: put("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
