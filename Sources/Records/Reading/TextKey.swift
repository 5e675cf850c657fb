/// What a text is looked up by: a short one's own bytes, a longer one's hash.
struct TextKey {
  /// The most bytes that a key holds whole.
  static let mostWhole = 11

  /// The first eight bytes, or the hash.
  let word: UInt64
  /// The bytes behind them below the length; of a longer text, the lowest bits of its length below a mark.
  let tag: UInt32

  /// The key of a short text.
  @inline(__always)
  init(_ word: UInt64, _ tag: UInt32) { (self.word, self.tag) = (word, tag) }

  /// The key of a longer text.
  @inline(__always)
  init(_ hash: UInt64, length: Int) {
    word = hash
    tag = 0xFF00_0000 | (UInt32(truncatingIfNeeded: length) & 0x00FF_FFFF)
  }

  /// Whether equal keys are equal texts.
  @inline(__always)
  var isWhole: Bool { tag < 0xFF00_0000 }

  /// Whether the text is empty.
  @inline(__always)
  var isEmpty: Bool { tag == 0 }

  @inline(__always)
  var hash: UInt64 {
    isWhole ? TextBytes.mix(word ^ 0x9E37_79B9_7F4A_7C15, UInt64(tag) ^ 0xE703_7ED1_A0B4_28DB) : word
  }
}
