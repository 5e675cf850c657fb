/// Short texts by eight bytes at a time, the last eight overlapping those before.
///
/// Preconditions of all: `count` bytes can be read, and all bytes before `limit`, which is not before their end.
@usableFromInline
package enum TextBytes {
  /// Eight bytes from a place on, the first being the lowest.
  @inlinable @inline(__always)
  package static func word(_ p: UnsafeRawPointer, _ at: Int) -> UInt64 {
    UInt64(littleEndian: p.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// Up to seven bytes, the rest being zeros.
  @inline(__always)
  private static func few(_ p: UnsafeRawPointer, _ count: Int, _ limit: UnsafeRawPointer) -> UInt64 {
    if p + 8 <= limit { return word(p, 0) & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1) }
    var word: UInt64 = 0
    for i in 0..<count { word |= UInt64(p.load(fromByteOffset: i, as: UInt8.self)) &<< UInt64(i &* 8) }
    return word
  }

  /// The last eight bytes, the very last being the highest; of a shorter text all, zeros below.
  @inline(__always)
  static func last(_ p: UnsafeRawPointer, _ count: Int, _ limit: UnsafeRawPointer) -> UInt64 {
    if count >= 8 { return word(p, count &- 8) }
    return count == 0 ? 0 : few(p, count, limit) &<< UInt64(truncatingIfNeeded: (8 &- count) &* 8)
  }

  /// Every bit of both numbers counts.
  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.low ^ product.high
  }

  /// What a table looks a text up by. Only places in a table depend on its hash, never a result.
  @inline(__always)
  static func key(_ p: UnsafeRawPointer, _ count: Int, limit: UnsafeRawPointer) -> TextKey {
    if count < 8 { return TextKey(few(p, count, limit), rest: 0, count) }
    if count <= TextKey.mostWhole {
      // Of the last eight bytes, those behind the first eight.
      let rest = word(p, count &- 8) >> UInt64(truncatingIfNeeded: (16 &- count) &* 8)
      return TextKey(word(p, 0), rest: count == 8 ? 0 : rest, count)
    }
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var i = 0
    while i &+ 16 < count {
      hash = mix(word(p, i) ^ hash, word(p, i &+ 8) ^ 0xA076_1D64_78BD_642F)
      i &+= 16
    }
    let first = count < 16 ? word(p, 0) : word(p, count &- 16)
    return TextKey(mix(first ^ hash, word(p, count &- 8) ^ 0xE703_7ED1_A0B4_28DB), length: count)
  }

  /// Whether two texts of one length are equal.
  @inline(__always)
  static func equal(
    _ a: UnsafeRawPointer, limit: UnsafeRawPointer, _ b: UnsafeRawPointer, limit other: UnsafeRawPointer, _ count: Int
  ) -> Bool {
    if count < 8 { return few(a, count, limit) == few(b, count, other) }
    var i = 0
    while i &+ 8 < count {
      if word(a, i) != word(b, i) { return false }
      i &+= 8
    }
    return word(a, count &- 8) == word(b, count &- 8)
  }

  /// Copies a text. Precondition: `count` bytes can be written.
  @inline(__always)
  static func copy(_ from: UnsafeRawPointer, to: UnsafeMutableRawPointer, _ count: Int) {
    guard count >= 8 && count <= 64 else {
      to.copyMemory(from: from, byteCount: count)
      return
    }
    var i = 0
    while i &+ 8 < count {
      to.storeBytes(of: from.loadUnaligned(fromByteOffset: i, as: UInt64.self), toByteOffset: i, as: UInt64.self)
      i &+= 8
    }
    let last = count &- 8
    to.storeBytes(of: from.loadUnaligned(fromByteOffset: last, as: UInt64.self), toByteOffset: last, as: UInt64.self)
  }
}
