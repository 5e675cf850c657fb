internal import CScan

/// Finds out where bytes are UTF-8 (Unicode 15, table 3-7) and where they are not.
enum UTF8Check {
  /// What stands where valid text ends.
  enum Stop {
    /// All bytes are valid.
    case end
    /// The bytes from here could be the start of a character that the next block ends.
    case incomplete
    /// So many bytes from here are no part of a character.
    case broken(length: Int)
  }

  /// Passes over valid text from `start`, which must be in `0...bytes.count`; gives back where it stops and why. O(n), most
  /// of it 64 bytes at a time.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (at: Int, stop: Stop) {
    guard let base = bytes.baseAddress else { return (0, .end) }
    let sure = taizhang_utf8_prefix(base + start, bytes.count - start)
    var multibyte = 0
    return scan(bytes, from: start + sure, multibyte: &multibyte)
  }

  /// Passes over valid text from `start`; gives back where it stops and why. Adds to `multibyte` the number of
  /// characters of more than one byte. O(n), eight ASCII bytes at a time.
  ///
  /// `start` must be in `0...bytes.count`.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, multibyte: inout Int
  ) -> (at: Int, stop: Stop) {
    let n = bytes.count
    guard let base = bytes.baseAddress else { return (0, .end) }
    var i = start
    while i < n {
      let b = base[i]
      if b < 0x80 {
        i += 1
        while i &+ 8 <= n,
          UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { i &+= 8 }
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch b {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, high) = (4, 0x8F)
      default: return (i, .broken(length: 1))
      }
      var k = 1
      while k < length {
        if i + k >= n { return (i, .incomplete) }
        let next = base[i + k]
        if next < low || next > high { return (i, .broken(length: k)) }
        (low, high) = (0x80, 0xBF)
        k += 1
      }
      i += length
      multibyte += 1
    }
    return (n, .end)
  }
}
