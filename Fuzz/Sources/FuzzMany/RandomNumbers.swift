/// Random numbers that a seed and an index decide (SplitMix64), so that each input can be made again by itself.
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64, index: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 ^ index &* 0xD134_2543_DE82_EF95
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in `0..<bound`; 0 where there is none.
  mutating func below(_ bound: Int) -> Int {
    bound > 1 ? Int(truncatingIfNeeded: next() >> 16) % bound & .max : 0
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }
}
