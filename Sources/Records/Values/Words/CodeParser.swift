import Diagnostics

/// Codes, numbers of records, phones: text of which every digit counts.
///
/// Leading zeros are kept. `="001"`, `'001`, a tab at the end, full-width characters and the `.0` of a code that became a number
/// are repaired. Refused: `4.40981E+17`, whose digits a spreadsheet has lost.
public enum CodeParser {
  /// The code that a cell's text names.
  public static func parse(_ text: String) -> ValueReading<String> {
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
