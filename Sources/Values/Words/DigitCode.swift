/// Codes of digits alone. Spreadsheets take the zeros off in front of them, as of numbers: 00123 comes back as 123.
package enum DigitCode {
  /// Longer ones are no numbers to a spreadsheet without losing more than zeros.
  private static let most = 15

  /// Whether a text is such a code, and short enough.
  package static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    (1...most).contains(text.count) && text.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// The digits from the first that is no zero on; nil where there are others, or none.
  static func withoutZeros(_ text: String) -> Substring? {
    guard (1...most).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let rest = text.drop { $0 == "0" }
    return rest.isEmpty ? nil : rest
  }
}
