/// Puts numbers in order, each once, list by list: by a bit a number where a list is long, else by sorting.
struct DistinctNumbers {
  /// All zero between two lists.
  private var bits: [UInt64]

  /// For numbers up to `most`.
  init(to most: UInt32) { bits = [UInt64](repeating: 0, count: Int(most >> 6) + 1) }

  /// The numbers of a list. O(numbers, and words of bits where these are fewer).
  ///
  /// - Precondition: none is above `most`.
  mutating func rising(_ list: ArraySlice<UInt32>) -> [UInt32] {
    guard list.count > bits.count / 16 else { return Self.sorted(list) }
    var count = 0
    for number in list {
      let bit: UInt64 = 1 << UInt64(number & 63)
      if bits[Int(number >> 6)] & bit == 0 { count += 1 }
      bits[Int(number >> 6)] |= bit
    }
    // As many bits are set as there is room for.
    return [UInt32](unsafeUninitializedCapacity: count) { room, filled in
      for at in bits.indices where bits[at] != 0 {
        var word = bits[at]
        bits[at] = 0
        while word != 0 {
          room[filled] = UInt32(truncatingIfNeeded: at << 6 | word.trailingZeroBitCount)
          filled += 1
          word &= word - 1
        }
      }
    }
  }

  private static func sorted(_ list: ArraySlice<UInt32>) -> [UInt32] {
    var rising: [UInt32] = []
    rising.reserveCapacity(list.count)
    for number in list.sorted() where number != rising.last { rising.append(number) }
    return rising
  }
}
