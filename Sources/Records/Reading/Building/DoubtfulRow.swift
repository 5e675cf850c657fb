public import Catalog
public import Rows
public import Tables

/// Rows of which shape and wording do not tell whether they are records: only what their cells mean does.
public enum DoubtfulRow {
  /// Whether a row of a role is a record.
  public static func isRecord(_ role: RowRole, _ rows: RowBatch, _ row: Int, kind: Kind, match: KindMatch) -> Bool {
    switch role {
    case .data: true
    case .total: !TotalRow.isTotal(rows, row, kind: kind, match: match)
    case .section: isUnit(rows, row, kind, match)
    case .title, .header, .repeatedHeader, .blank, .footnote, .part: false
    }
  }

  /// Whether a row that numbers and names a section names a unit of the register: 一,城东街道,,, above its villages. With the
  /// number in the same cell (一、市直部门,,,) it names a group of units.
  private static func isUnit(_ rows: RowBatch, _ row: Int, _ kind: Kind, _ match: KindMatch) -> Bool {
    guard kind.form == .units, let column = kind.field(.unit).flatMap({ match.columnOfField[$0] }) else { return false }
    let filled = (0..<rows.fieldCount(row: row)).filter { !rows.text(row: row, column: $0).allSatisfy(\.isWhitespace) }
    return filled.count > 1 && filled.contains(column)
  }
}
