import Catalog
import Rows

/// Tells a total row from a record that happens to begin like one.
enum TotalRow {
  /// No other unit, person or number-of-record field is filled, and no date field holds a readable date.
  static func isTotal(_ rows: RowBatch, _ row: Int, kind: Kind, match: KindMatch) -> Bool {
    let first = (0..<rows.fieldCount(row: row)).first { !isBlank(rows.text(row: row, column: $0)) }
    for (field, column) in match.columnOfField.enumerated() {
      guard let column, column != first else { continue }
      let text = rows.text(row: row, column: column)
      guard !isBlank(text) else { continue }
      switch kind.fields[field].role {
      case .unit, .person, .personName, .personID, .number: return false
      default: break
      }
      if kind.fields[field].type == .date, DateParser.parse(text).value != nil { return false }
    }
    return true
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
