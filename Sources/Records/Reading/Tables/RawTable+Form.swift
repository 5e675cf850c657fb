import Catalog
import Tables
import Values

/// A form of one record, whose rows are its parts: a score sheet says above its items whom it is of, and when.
extension RawTable {
  /// Makes one row of all, where lines above the table tell the day of its rows, a column names a part, each row another,
  /// and none but those of amounts and remarks says several things. Nil where rows are records by themselves.
  ///
  /// An amount of the whole is the sum of its parts; a row of a total must agree with that, and tells it where the parts
  /// do not. One that cannot be told soundly is left out.
  ///
  /// - Parameter own: how many columns the table has of its own.
  mutating func uniteParts(_ kind: Kind, _ match: KindMatch, header: [String], own: Int) -> UnitedForm? {
    guard let rows = FormRows(in: self, kind, match, header: header, own: own) else { return nil }
    var amounts = FormAmounts(kind, match, parts: rows.items.count)
    for field in rows.amounts { amounts.add(field, of: rows, in: self) }
    amounts.agree()
    keep(amounts, of: rows, kind, match)
    return amounts.form
  }

  /// Leaves the first of the items, which says what all of them do, and bears the amounts of the whole.
  private mutating func keep(_ amounts: FormAmounts, of rows: FormRows, _ kind: Kind, _ match: KindMatch) {
    // All that they say, so that two visits of a day are not taken for one.
    let names = rows.items.map { row in
      ([text(row, rows.item)] + rows.amounts.compactMap { match.columnOfField[$0] }.map { text(row, $0) })
        .filter { !Cell.isEmpty($0) }.joined(separator: " ")
    }.joined(separator: "；")
    for field in rows.bound {
      guard let column = match.columnOfField[field] else { continue }
      if rows.amounts.contains(field) {
        codes[column][rows.kept] = amounts.values[field].map { texts[column].code(FixedWords.decimal($0)) } ?? 0
      } else if kind.fields[field].role == .number {
        codes[column][rows.kept] = 0
      } else if field == kind.parts?.field, rows.items.count > 1 {
        codes[column][rows.kept] = texts[column].code(names)
      }
    }
    remove(rows: lines.indices.filter { $0 != rows.kept }, as: .part)
  }

  /// What a cell says; nothing in a column that was not kept.
  func text(_ row: Int, _ column: Int) -> String {
    ways[column].isKept ? texts[column][codes[column][row]] : ""
  }
}
