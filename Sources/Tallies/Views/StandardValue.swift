import Catalog
import Values

/// The value of a field's default.
enum StandardValue {
  /// Its number for numeric types, read like a cell's; for texts, a number that no text of a file bears.
  static func number(_ text: String, _ type: FieldType) -> Int64 {
    switch type {
    case .number, .money, .percent:
      NumberParser.parse(text, context: NumberContext(allowsNegative: true)).value ?? FieldColumn.blank
    case .duration:
      DurationParser.parse(text, context: DurationContext(longest: nil, allowsZero: true)).value ?? FieldColumn.blank
    default: FieldColumn.blank
    }
  }
}
