import Catalog
import Diagnostics
import Rows
import Values

/// Tells a total row from a record that happens to begin like one.
enum TotalRow {
  /// No other unit, person or number-of-record field names anything, and no date field holds a readable date.
  static func isTotal(_ rows: RowBatch, _ row: Int, kind: Kind, match: KindMatch) -> Bool {
    let first = (0..<rows.fieldCount(row: row)).first { !isBlank(rows.text(row: row, column: $0)) }
    for (field, column) in match.columnOfField.enumerated() {
      guard let column, column != first else { continue }
      let text = rows.text(row: row, column: column)
      guard !isBlank(text), !isCount(text) else { continue }
      switch kind.fields[field].role {
      case .unit, .person, .personName, .personID, .number: return false
      default: break
      }
      if kind.fields[field].type == .date, DateParser.parse(text).value != nil { return false }
    }
    return true
  }

  /// Whether a text counts things or says that there is nothing to say: 10, 10个, 共10个单位, —. That names nobody.
  private static func isCount(_ text: String) -> Bool {
    let packed = FoldedName(text).description
    if packed.allSatisfy({ "-—–－/／*".contains($0) }) { return true }
    return packed.wholeMatch(of: #/(共|合计|计)?\d+(个|家|人|名|户|所|条|项|次)?(单位|部门|社区|村|学校|机构|人员)?/#) != nil
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
