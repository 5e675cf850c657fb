import Testing

@testable import Values

/// Two bytes a row or four: it shows nowhere.
@Suite struct RowCodesTests {
  @Test("codes appended, set and asked for in any order are those of a plain array", arguments: [UInt64](0..<8))
  func likeAnArray(seed: UInt64) {
    var generator = Lehmer(state: seed + 1)
    func code(_ generator: inout Lehmer) -> UInt32 {
      switch generator.next() % 20 {
      case 0: [65_535, 65_536, 0, .max][Int(generator.next() % 4)]
      default: UInt32(generator.next() % 300)
      }
    }
    for _ in 0..<50 {
      let first = generator.next() % 3 == 0 ? code(&generator) : 7
      var codes = RowCodes(repeating: first, count: Int(generator.next() % 4))
      var plain = [UInt32](repeating: first, count: codes.count)
      if generator.next() % 2 == 0 { codes.reserveCapacity(100) }
      for _ in 0..<40 {
        let one = code(&generator)
        if generator.next() % 4 == 0 {
          let more = (0..<Int(generator.next() % 5)).map { _ in code(&generator) }
          more.withUnsafeBufferPointer { codes.append($0, below: Int(more.max() ?? 0) + 1) }
          plain += more
        } else if generator.next() % 3 > 0 || plain.isEmpty {
          codes.append(one)
          plain.append(one)
        } else {
          let row = Int(generator.next() % UInt64(plain.count))
          codes[row] = one
          plain[row] = one
        }
      }
      #expect(Array(codes) == plain)
      #expect(Array(RowCodes(plain)) == plain)
      #expect(codes.withStored({ $0.map { UInt32($0) } }, { Array($0) }) == plain)
    }
  }
}

/// Lehmer's generator, 64 bits of 128.
private struct Lehmer {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 0xDA94_2042_E4DD_58B5 &+ 1
    return state >> 33
  }
}
