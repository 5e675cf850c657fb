import Testing

@testable import Records

/// A cell's text with the value and the repair that it must come to.
struct Accepted<Value: Sendable & Hashable>: Sendable, CustomTestStringConvertible {
  var text: String
  var value: Value
  var repair: String?

  init(_ text: String, _ value: Value, _ repair: String? = nil) {
    (self.text, self.value, self.repair) = (text, value, repair)
  }

  var testDescription: String { text }

  func check(_ reading: ValueReading<Value>, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(reading.value == value, "“\(text)” came to \(reading)", sourceLocation: sourceLocation)
    #expect(reading.repair?.id == repair, "“\(text)” came to \(reading)", sourceLocation: sourceLocation)
  }
}

/// A cell's text with the name of its refusal.
struct Refused: Sendable, CustomTestStringConvertible {
  var text: String
  var id: String

  init(_ text: String, _ id: String) { (self.text, self.id) = (text, id) }

  var testDescription: String { text }

  func check<Value>(_ reading: ValueReading<Value>, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(reading.refusal?.id == id, "“\(text)” came to \(reading)", sourceLocation: sourceLocation)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
