/// Cells that a spreadsheet would run or spoil when it opens a CSV.
public enum SpreadsheetCell {
  /// The cell as it may stand in a file that people open: what looks like a formula is led by an apostrophe, and
  /// digits that would lose their zeros or their end stand as `="…"`. Everything else is unchanged.
  public static func guarded(_ cell: String) -> String {
    let bytes = cell.utf8
    if bytes.allSatisfy(isDigit) {
      return bytes.count > mostDigits || (bytes.count > 1 && bytes.first == UInt8(ascii: "0")) ? "=\"\(cell)\"" : cell
    }
    guard let first = cell.unicodeScalars.first(where: { $0 != " " }), leads(first), !isHarmless(cell) else {
      return cell
    }
    return "'" + cell
  }

  /// Excel shows longer numbers as 1.23E+11 and forgets the digits past the fifteenth.
  private static let mostDigits = 11

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// What a formula may begin with, full-width forms and control characters included.
  private static func leads(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": true
    default: false
    }
  }

  /// A signed plain number, or digits that are kept as `="…"` already.
  private static func isHarmless(_ cell: String) -> Bool {
    if cell.hasPrefix("=\""), cell.hasSuffix("\""), cell.utf8.count > 3 {
      return cell.utf8.dropFirst(2).dropLast().allSatisfy(isDigit)
    }
    var digits = cell.utf8.dropFirst()
    guard let sign = cell.utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
    if let point = digits.firstIndex(of: UInt8(ascii: ".")), digits[digits.index(after: point)...].allSatisfy(isDigit) {
      digits = digits[..<point]
    }
    return !digits.isEmpty && digits.count <= mostDigits && digits.allSatisfy(isDigit)
  }
}
