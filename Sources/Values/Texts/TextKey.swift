/// What a text is looked up by: a short one's own bytes, a longer one's hash.
struct TextKey {
  /// The most bytes that a key holds whole: four of the characters of names.
  static let mostWhole = 12
  /// The lowest bits of a slot's second number hold the code, those above a tag.
  static let codes: UInt64 = 0x0FFF_FFFF
  /// Instead of the length of a text that is not whole in its key.
  private static let long: UInt64 = 15 << 28

  /// The first eight bytes, or the hash.
  let word: UInt64
  /// The bytes behind them, four at most, above the length; of a longer text, some of its length above a mark. The bits of
  /// `codes` are zeros.
  let tag: UInt64

  /// A key as a slot holds it.
  @inline(__always)
  init(_ word: UInt64, entry: UInt64) { (self.word, tag) = (word, entry & ~Self.codes) }

  /// The key of a short text.
  @inline(__always)
  init(_ word: UInt64, rest: UInt64, _ count: Int) {
    self.word = word
    tag = rest &<< 32 | UInt64(truncatingIfNeeded: count) &<< 28
  }

  /// The key of a longer text.
  @inline(__always)
  init(_ hash: UInt64, length: Int) {
    word = hash
    tag = UInt64(truncatingIfNeeded: length) &<< 32 | Self.long
  }

  /// Whether equal keys are equal texts.
  @inline(__always)
  var isWhole: Bool { tag & Self.long != Self.long }

  /// Whether the text is empty.
  @inline(__always)
  var isEmpty: Bool { tag == 0 }

  @inline(__always)
  var hash: UInt64 {
    isWhole ? TextBytes.mix(word ^ 0x9E37_79B9_7F4A_7C15, tag ^ 0xE703_7ED1_A0B4_28DB) : word
  }
}
