import Catalog
import Definitions
import Diagnostics
import Values

/// Several columns of one amount of money: what was given in cash, and what in things.
extension RecordBuilder {
  /// The further columns of a field's, under other names of it, where no row fills in more than one of them all; nothing
  /// where some row does. O(rows).
  func columnsToUnite(with taken: Int) -> [Int] {
    guard let field = kind.fields.indices.first(where: { match.columnOfField[$0] == taken }),
      kind.fields[field].type == .money, raw.ways[taken].isKept
    else { return [] }
    let names = Set(kind.fields[field].names.map { FoldedName($0) })
    let others = match.twins.filter { $0.value == taken }.keys.sorted()
    let isOne = others.allSatisfy { column in
      let (name, unit) = FoldedName(header[column]).unmarked.splitUnit
      return raw.ways[column].isKept && names.contains(name) && unit == match.unitOfField[field]
        && name != FoldedName(header[taken]).unmarked.splitUnit.name
    }
    // 捐款金额 and 发放金额 are two, though no row has both; money and the worth of goods are one.
    let isWorth = ([taken] + others).map { column in NameWords.known.worths.contains { header[column].contains($0) } }
    guard isOne, isWorth.contains(true), isWorth.contains(false) else { return [] }
    var isFilled = [Bool](repeating: false, count: raw.lines.count)
    for column in [taken] + others {
      let amounts = raw.texts[column].texts.map { text -> Int64? in
        let reading = MoneyParser.parse(text)
        if case .blank = reading { return 0 }
        return reading.value
      }
      guard column == taken || amounts.allSatisfy({ $0.map { $0 >= 0 } ?? false }) else { return [] }
      for row in raw.lines.indices where amounts[Int(raw.codes[column][row])] != 0 {
        guard !isFilled[row] else { return [] }
        isFilled[row] = true
      }
    }
    return others
  }

  /// Fills in amounts that stand in another column of theirs.
  mutating func uniteAmounts() {
    for field in kind.fields.indices where kind.fields[field].type == .money && !match.twins.isEmpty {
      guard let taken = match.columnOfField[field], var made = records.columns[field] else { continue }
      for column in columnsToUnite(with: taken) {
        let texts = raw.texts[column].texts
        let parser = ColumnParser(
          field: kind.fields[field], headerUnit: unitOfField[field], surroundings: surroundings, texts: Array(texts),
          isStated: isStated.contains(field))
        let codes = texts.map { text -> UInt32? in
          let one = parser.parse(text)
          return one.state == .value && one.value != 0 ? made.add(value: one.value) : nil
        }
        for row in raw.lines.indices {
          if let code = codes[Int(raw.codes[column][row])] { made.codes[row] = code }
        }
      }
      records.columns[field] = made
    }
  }
}
