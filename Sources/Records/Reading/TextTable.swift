/// The distinct texts of a column, numbered in the order they are met. Code 0 is the empty text.
///
/// A text is parsed once, however many rows bear it; the rows hold its code. Open addressing over one arena of bytes:
/// O(length) a look-up, no allocation for a text that is there already.
public struct TextTable: Sendable {
  private var arena: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt64] = [0]
  private var slots: [UInt32]
  private var mask: Int

  /// An empty table that holds the empty text.
  public init() {
    slots = [UInt32](repeating: 0, count: 64)
    mask = 63
  }

  /// How many texts there are, the empty one included.
  public var count: Int { ends.count }

  /// The text of a code.
  public subscript(_ code: UInt32) -> String {
    let index = Int(code)
    guard index > 0, index < ends.count else { return "" }
    return String(decoding: arena[ends[index - 1]..<ends[index]], as: UTF8.self)
  }

  /// The code of a text, given as UTF-8; a new one where it was not met before.
  public mutating func code(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if text.isEmpty { return 0 }
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let code = Int(slots[slot])
      if hashes[code] == hash, equals(code, text) { return UInt32(code) }
      slot = (slot + 1) & mask
    }
    let code = UInt32(ends.count)
    arena.append(contentsOf: text)
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = code
    if ends.count * 2 > slots.count { grow() }
    return code
  }

  /// The code of a string.
  public mutating func code(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { code($0) }
  }

  private func equals(_ code: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[code - 1]
    guard ends[code] - start == text.count else { return false }
    for i in 0..<text.count where arena[start + i] != text[i] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for code in 1..<ends.count {
      var slot = Int(truncatingIfNeeded: hashes[code]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(code)
    }
  }

  /// A multiplicative hash over eight bytes at a time. Only places in the table depend on it, never a result.
  static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
    var i = 0
    while i < text.count {
      var word: UInt64 = 0
      var shift: UInt64 = 0
      while shift < 64 && i < text.count {
        word |= UInt64(text[i]) << shift
        shift += 8
        i += 1
      }
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}
