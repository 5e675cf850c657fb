import Values

/// What the texts of a column came to, code by code. Texts that stay as they are share their memory with the table's.
struct ParsedColumn {
  private let source: TextList
  private let isDistinct: Bool
  private let isNumeric: Bool
  private var states: [FieldColumn.State] = [.blank]
  private var numbers: [Int64] = []
  /// The texts, once one came to another.
  private var changed: TextList?

  /// The texts of a column; the first is empty, and stands for what is blank.
  init(_ table: TextTable, isNumeric: Bool) {
    source = table.texts
    isDistinct = table.isDistinct
    self.isNumeric = isNumeric
    states.reserveCapacity(table.count)
    if isNumeric { numbers.append(FieldColumn.blank) }
  }

  /// The next texts came to themselves. Precondition: the column is not numeric, or there are none.
  mutating func addPlain(_ count: Int) {
    guard count > 0 else { return }
    changed?.append(states.count..<states.count + count, of: source)
    states += repeatElement(.value, count: count)
  }

  /// What the next text came to.
  mutating func add(_ parsed: ParsedText, of text: String) {
    if isNumeric {
      numbers.append(parsed.value)
    } else {
      if changed == nil && !parsed.text.utf8.elementsEqual(text.utf8) { changed = source.prefix(through: states.count) }
      changed?.append(parsed.text)
    }
    states.append(parsed.state)
  }

  /// The column of rows with these codes.
  func column(codes: RowCodes) -> FieldColumn {
    var column = FieldColumn(
      codes: codes, states: states, numbers: numbers,
      texts: isNumeric ? TextList(empty: states.count) : changed ?? source)
    column.hasDistinctTexts = isDistinct && !isNumeric && changed == nil
    return column
  }
}
