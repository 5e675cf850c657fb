import Catalog
import Rows
import Tables
import Values

/// Rows that begin like a total and are filled in like a record: a 合计 with a day or a number.
extension RawTable {
  /// Sets those aside of which all amounts are the sums of the rows above them; keeps the others that name a total, and no
  /// more, as `likeTotals`. O(columns × rows) for each.
  mutating func setTotalsAside(_ kind: Kind, _ match: KindMatch) {
    guard !likeTotals.isEmpty else { return }
    likeTotals = likeTotals.filter { RowWording.namesTotal(label($0)) }
    guard kind.form == .log, likeTotals.count <= Self.mostTotals else { return }
    let amounts = kind.fields.indices.compactMap { field -> (column: Int, type: FieldType)? in
      guard [.number, .money, .duration].contains(kind.fields[field].type), let column = match.columnOfField[field],
        ways.indices.contains(column), ways[column].isKept
      else { return nil }
      return (column, kind.fields[field].type)
    }
    let unit = kind.field(.unit).flatMap { match.columnOfField[$0] }.flatMap { ways.indices.contains($0) ? $0 : nil }
    let sums = likeTotals.filter { isSum($0, amounts, unit) }
    remove(rows: sums, as: .total)
  }

  /// So many totals no office writes; a column named so tells something else.
  private static let mostTotals = 1000

  /// The first text of a row.
  private func label(_ row: Int) -> String {
    texts.indices.lazy.filter { ways[$0].isKept }.map { texts[$0][codes[$0][row]] }.first { !Cell.isEmpty($0) } ?? ""
  }

  /// Whether a row has amounts, and each is the sum of the rows above it: of all, of those below the total before, or of
  /// those of its unit.
  private func isSum(_ row: Int, _ amounts: [(column: Int, type: FieldType)], _ unit: Int?) -> Bool {
    let filled = amounts.compactMap { one -> (column: Int, type: FieldType, value: Int64)? in
      let text = texts[one.column][codes[one.column][row]]
      guard !Cell.isEmpty(text) else { return nil }
      return (one.column, one.type, Self.amount(text, one.type) ?? -1)
    }
    guard filled.contains(where: { $0.value > 0 }), !filled.contains(where: { $0.value < 0 }) else { return false }
    let others = Set(likeTotals)
    let above = (0..<row).filter { !others.contains($0) }
    let before = likeTotals.last { $0 < row }
    let rows = [
      above, above.filter { $0 > before ?? -1 },
      unit.map { unit in above.filter { codes[unit][$0] == codes[unit][row] } } ?? [],
    ]
    return rows.contains { rows in
      !rows.isEmpty && filled.allSatisfy { sum($0.column, $0.type, rows) == $0.value }
    }
  }

  private func sum(_ column: Int, _ type: FieldType, _ rows: [Int]) -> Int64? {
    var (sum, known): (Int64, [UInt32: Int64]) = (0, [0: 0])
    for row in rows {
      let code = codes[column][row]
      let text = texts[column][code]
      guard let value = known[code] ?? (Cell.isEmpty(text) ? 0 : Self.amount(text, type)) else { return nil }
      known[code] = value
      let (next, isOver) = sum.addingReportingOverflow(value)
      guard !isOver else { return nil }
      sum = next
    }
    return sum
  }

  private static func amount(_ text: String, _ type: FieldType) -> Int64? {
    switch type {
    case .money: MoneyParser.parse(text).value
    case .duration: DurationParser.parse(text, context: DurationContext(longest: nil, allowsZero: true)).value
    default: NumberParser.parse(text).value
    }
  }
}
