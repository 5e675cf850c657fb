import Catalog
import Values

/// Texts that are certain to come to themselves, without a string being made of each.
extension ColumnParser {
  /// How many texts from a number on are such. O(their length).
  func plainTexts(_ texts: TextList, from first: Int) -> Int {
    switch field.type {
    case .code: Self.count(texts, from: first, while: Self.isPlainCode)
    case .text: Self.count(texts, from: first, while: Self.isPlainText)
    case .unit, .units: Self.count(texts, from: first, while: Self.isPlainName)
    default: 0
    }
  }

  @inline(__always)
  private static func count(
    _ texts: TextList, from first: Int, while isPlain: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Int {
    texts.withBytesAndEnds { bytes, ends in
      var at = first
      while at < ends.count {
        let range = (at == 0 ? 0 : Int(ends[at &- 1]))..<Int(ends[at])
        guard isPlain(UnsafeBufferPointer(rebasing: bytes[range])) else { break }
        at &+= 1
      }
      return at - first
    }
  }

  @inline(__always)
  private static func isPlainCode(_ text: UnsafeBufferPointer<UInt8>) -> Bool { CodeParser.isPlain(text) }

  /// Whether the text begins and ends with a character that is seen, of ASCII or between U+4000 and U+9FFF, and not
  /// with an equals sign.
  @inline(__always)
  static func isPlainText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let begins = first < 0x80 ? first > 0x20 && first < 0x7F && first != UInt8(ascii: "=") : isHan(first)
    let ends = last < 0x80 ? last > 0x20 && last < 0x7F : text.count >= 3 && isHan(text[text.count - 3])
    return begins && ends
  }

  /// Whether such a text is longer than a mark for nothing, and nothing in it is damaged or from a spreadsheet's errors.
  @inline(__always)
  private static func isPlainName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 6, let first = text.first, isHan(first) else { return false }
    // U+FFFD begins so.
    return isPlainText(text) && !text.contains(0xEF)
  }

  /// The first byte of a character between U+4000 and U+9FFF, in UTF-8; no other byte is one of these.
  @inline(__always)
  private static func isHan(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }
}
