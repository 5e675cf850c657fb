import Testing

@testable import Values

/// Texts that differ in their last digits are found by them, and come to the same numbers as any others.
@Suite struct DigitTableTests {
  private struct Numbers {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
  }

  @Test(
    "as in a dictionary, whatever stands before the digits and however far apart the numbers lie", arguments: 0..<40)
  func asInADictionary(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 77 &+ 1)
    let prefixes = ["", "V", "FW", "FW2", "No-", "编", "编号", "ABCDEFGH", "ABCDEFG8", "ABCDEFGHI"]
    let prefix = prefixes[numbers.next(prefixes.count)]
    let (width, range) = (3 + numbers.next(7), [50, 3000, 100_000, 90_000_000][numbers.next(4)])
    let texts = (0..<6000).map { _ in
      let digits = String(numbers.next(range))
      let text = prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
      switch numbers.next(50) {
      case 0: return ""
      case 1: return prefixes[numbers.next(prefixes.count)] + digits
      case 2: return text + "A"
      case 3: return String(text.dropLast()) + [":", "/", "x", "９"][numbers.next(4)]
      default: return text
      }
    }
    var table = TextTable()
    var known: [String: UInt32] = ["": 0]
    for text in texts where known[text] == nil { known[text] = UInt32(known.count) }
    #expect(TextTableTests.codes(of: texts, in: &table) == texts.map { known[$0] ?? .max })
    #expect(table.count == known.count)
    for (text, code) in known { #expect(table.code(text) == code && table[code] == text) }
  }

  @Test("numbers that lie too far apart get slots, and keep their codes") func sparse() {
    let texts = (0..<3000).map { "V\(10_000_000 + $0 * 29_989)" }
    var table = TextTable()
    let codes = TextTableTests.codes(of: texts, in: &table)
    #expect(table.digits == nil)
    #expect(codes == (1...3000).map { UInt32($0) })
    #expect(TextTableTests.codes(of: texts.reversed(), in: &table) == codes.reversed())
    var dense = TextTable()
    _ = TextTableTests.codes(of: (0..<3000).map { "V\(100_000 + $0 * 7 % 9000)" }, in: &dense)
    #expect(dense.digits != nil)
  }
}
