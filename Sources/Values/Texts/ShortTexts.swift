internal import CTexts

/// The texts of a column that has few, all short: each is found by comparing up to 32 bytes at once.
struct ShortTexts {
  /// By slot: the words of its text, and its code.
  private var words: [UInt64] = []
  private var codes: [UInt32] = []
  private var bits: UInt32 = 6
  /// How many words each text takes.
  private var width = 1
  private var count = 0

  /// Their slots stay in the processor's nearer memory.
  private static let most = 1 << 10

  /// Holds the empty text, whose code is 0.
  init() {
    clear()
    put([0], 0)
  }

  /// Adds a text that is not there; false where it is too long, or there are many. Precondition: the text has so many
  /// bytes.
  mutating func enter(_ start: UnsafeRawPointer, _ count: Int, code: UInt32) -> Bool {
    guard count < 8 * Int(TAIZHANG_MOST_WORDS), self.count < Self.most else { return false }
    while count >= 8 * width { rebuild(width: width + 1, bits: bits) }
    if self.count * 4 >= codes.count { rebuild(width: width, bits: bits + 1) }
    var words = [UInt64](repeating: 0, count: width)
    taizhang_short_words(start.assumingMemoryBound(to: UInt8.self), count, width, &words)
    put(words, code)
    return true
  }

  /// Writes the codes of some cells, `UInt32.max` for texts that are not there; whether there are such. Precondition:
  /// `found` has an element for each.
  func find(_ cells: ColumnCells, _ found: UnsafeMutablePointer<UInt32>) -> Bool {
    var column = taizhang_cells(
      bytes: cells.bytes.assumingMemoryBound(to: UInt8.self), size: cells.limit - cells.bytes, starts: cells.starts,
      ends: cells.ends, firsts: cells.firsts, lasts: cells.lasts, rows: cells.count, column: cells.column)
    return words.withUnsafeBufferPointer { words in
      codes.withUnsafeBufferPointer { codes in
        var all = taizhang_short_texts(words: words.baseAddress, codes: codes.baseAddress, width: width, bits: bits)
        return taizhang_find_short(&column, &all, found) != 0
      }
    }
  }

  /// Enters all texts anew, in words or slots of another number.
  private mutating func rebuild(width: Int, bits: UInt32) {
    let old = self
    (self.width, self.bits) = (width, bits)
    clear()
    for slot in old.codes.indices where old.codes[slot] != .max {
      var words = Array(old.words[slot * old.width..<(slot + 1) * old.width])
      // The length is the last byte of all.
      let length = words[old.width - 1].littleEndian & (0xFF << 56)
      words[old.width - 1] = (words[old.width - 1].littleEndian & ~(0xFF << 56)).littleEndian
      words += [UInt64](repeating: 0, count: width - old.width)
      words[width - 1] |= length.littleEndian
      put(words, old.codes[slot])
    }
  }

  private mutating func clear() {
    words = [UInt64](repeating: 0, count: width << Int(bits))
    codes = [UInt32](repeating: .max, count: 1 << Int(bits))
    count = 0
  }

  private mutating func put(_ text: [UInt64], _ code: UInt32) {
    var slot = taizhang_short_slot(text, width, bits)
    while codes[slot] != .max { slot = (slot + 1) & (codes.count - 1) }
    words.replaceSubrange(slot * width..<(slot + 1) * width, with: text)
    codes[slot] = code
    count += 1
  }
}
