/// The distinct texts of a column, numbered in the order they are met. Code 0 is the empty text.
///
/// A text is parsed once, however many rows bear it; the rows hold its code. Open addressing over one arena of bytes:
/// O(length) a look-up, no allocation for a text that is there already.
public struct TextTable: Sendable {
  private var arena: [UInt8] = []
  /// By code: where the text ends in the arena; it begins where the one before ends.
  private var ends: [Int] = [0]
  /// By code: the hash, so that growing reads no text and most unequal texts are told apart without their bytes.
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
    guard let base = text.baseAddress, text.count > 0 else { return 0 }
    let hash = Self.hash(base, text.count)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let code = Int(slots[slot])
      if hashes[code] == hash, equals(code, base, text.count) { return UInt32(truncatingIfNeeded: code) }
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

  private func equals(_ code: Int, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let start = ends[code - 1]
    guard ends[code] - start == count else { return false }
    return arena.withUnsafeBytes { bytes in
      guard let mine = bytes.baseAddress else { return false }
      return Self.equal(mine + start, UnsafeRawPointer(text), count)
    }
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

  /// Whether two stretches of memory are equal. Precondition: both are at least `count` bytes long.
  private static func equal(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Bool {
    var i = 0
    while i + 8 <= count {
      if a.loadUnaligned(fromByteOffset: i, as: UInt64.self) != b.loadUnaligned(fromByteOffset: i, as: UInt64.self) {
        return false
      }
      i += 8
    }
    while i < count {
      if a.load(fromByteOffset: i, as: UInt8.self) != b.load(fromByteOffset: i, as: UInt8.self) { return false }
      i += 1
    }
    return true
  }

  /// A multiplicative hash over eight bytes at a time. Only places in the table depend on it, never a result.
  /// Precondition: `count` bytes can be read.
  private static func hash(_ text: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(text)
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var i = 0
    while i + 8 <= count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      i += 8
    }
    var word: UInt64 = 0
    while i < count {
      word = word << 8 | UInt64(bytes.load(fromByteOffset: i, as: UInt8.self))
      i += 1
    }
    hash = (hash ^ word) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 29
  }
}
