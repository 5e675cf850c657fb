import Testing

@testable import Values

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
