import Diagnostics

/// Codes, numbers of records, phones: text of which every digit counts.
///
/// Leading zeros are kept. `="001"`, `'001`, a tab at the end, full-width characters and the `.0` of a code that became a number
/// are repaired. Refused: `4.40981E+17`, whose digits a spreadsheet has lost.
public enum CodeParser {
  /// The code that a cell's text names.
  ///
  /// O(length). Most codes are plain and occur once, so that they are told apart without being folded.
  public static func parse(_ text: String) -> ValueReading<String> {
    if isPlain(text.utf8) { return .value(text, repair: nil) }
    return folded(text)
  }

  /// Whether the text is of ASCII's letters, digits, hyphens and underscores with a digit among them: no form that is repaired or
  /// refused, and no mark for nothing, is written so.
  @inlinable
  package static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
    var hasDigit = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        break
      default: return false
      }
    }
    return hasDigit
  }

  /// The same for any text.
  static func folded(_ text: String) -> ValueReading<String> {
    ValueReading(text, as: .code, shown: { Text(both: Quote.shown($0)) }) { cell throws(Refusal) in
      if cell.isScientific { throw cell.digitsLost }
      cell.dropDecimalTail()
      return cell.remainder
    }
  }
}

extension Cell {
  /// Whether the rest is `4.40981E+17`: one digit, decimals, E, a sign, and at least two digits, as spreadsheets write it.
  var isScientific: Bool {
    var ahead = self
    guard ahead.takeDigits().count == 1 else { return false }
    if ahead.take(".") { guard !ahead.takeDigits().isEmpty else { return false } }
    guard ahead.take("E") || ahead.take("e"), ahead.take("+") else { return false }
    return ahead.takeDigits().count >= 2 && ahead.atEnd
  }

  /// Takes off the `.0` of a whole number that some program kept as a decimal. From sixteen digits on it may have lost some.
  mutating func dropDecimalTail() {
    var ahead = self
    guard (1...15).contains(ahead.takeDigits().count), ahead.rest.elementsEqual([".", "0"]) else { return }
    _ = takeLast(".0")
    note(.decimalTail)
  }
}
