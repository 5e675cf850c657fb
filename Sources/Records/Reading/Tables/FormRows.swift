import Catalog
import Definitions
import Diagnostics
import Values

/// The rows of a form of one record: those that are its parts, and those that tell a sum of them.
struct FormRows {
  /// The column that names a part.
  let item: Int
  /// The fields that the table has columns of its own for, and those of them that are amounts.
  let bound: [Int]
  private(set) var amounts: [Int] = []
  /// The rows that are parts.
  private(set) var items: [Int] = []
  /// The first of them.
  private(set) var kept = 0
  /// The rows that tell a sum, among the others and set aside before.
  private(set) var sums: [Int] = []
  private(set) var totals: [[String]] = []
  /// The rows that what is out of something does not ask about.
  private(set) var unasked: Set<Int> = []

  /// Nil where rows are records by themselves.
  init?(in raw: RawTable, _ kind: Kind, _ match: KindMatch, header: [String], own: Int) {
    guard let parts = kind.parts, raw.keepsTotals, raw.lines.count > 0, let item = match.columnOfField[parts.field],
      item < own, Self.isDated(kind, match, own: own)
    else { return nil }
    self.item = item
    bound = kind.fields.indices.filter { match.columnOfField[$0].map { $0 < own && raw.ways[$0].isKept } ?? false }
    amounts = bound.filter { kind.fields[$0].type == .number }
    let others = bound.filter { $0 != parts.field && !amounts.contains($0) && kind.fields[$0].role != .number }
    guard others.allSatisfy({ !Self.saysSeveral(raw, match.columnOfField[$0] ?? item) }) else { return nil }
    part(raw, calling: parts.totals, own: own)
    guard let first = items.first, items.count > 1 || !sums.isEmpty || !totals.isEmpty else { return nil }
    kept = first
    let isEachAnother = Set(items.map { raw.text($0, item) }).count == items.count
    guard isEachAnother, !areRecords(raw, match, kind, header: header, own: own) else { return nil }
    unasked = unasked(raw, kind, match)
  }

  /// Whether lines above a table tell its day, and no column of its own names a unit.
  private static func isDated(_ kind: Kind, _ match: KindMatch, own: Int) -> Bool {
    guard let day = kind.field(.date).flatMap({ match.columnOfField[$0] }), day >= own else { return false }
    return kind.field(.unit).flatMap { match.columnOfField[$0] }.map { $0 >= own } ?? true
  }

  /// Tells items from the rows that sum them up; a mean is neither.
  private mutating func part(_ raw: RawTable, calling totalNames: Set<String>, own: Int) {
    let means = NameWords.known.means
    func isMean(_ name: String) -> Bool { means.contains(where: name.hasPrefix) }
    func isCalled(_ row: Int, _ test: (String) -> Bool) -> Bool {
      let first = (0..<own).first { !Cell.isEmpty(raw.text(row, $0)) } ?? item
      return [raw.text(row, first), raw.text(row, item)].contains { test(FoldedName($0).description) }
    }
    totals = raw.totals.filter { cells in !cells.contains { isMean(FoldedName($0).description) } }
    for row in raw.lines.indices where !isCalled(row, isMean) {
      if isCalled(row, totalNames.contains) { sums.append(row) } else { items.append(row) }
    }
  }

  /// Whether rows are records by themselves: they bear numbers of their own, or a column that nobody knows names something
  /// else in each.
  private func areRecords(
    _ raw: RawTable, _ match: KindMatch, _ kind: Kind, header: [String], own: Int
  ) -> Bool {
    let bound = match.columnOfField
    for column in 0..<own where raw.ways[column].isKept {
      let said = items.map { raw.text($0, column) }.filter { !Cell.isEmpty($0) }
      guard Set(said).count > 1, said != (1...said.count).map(String.init) else { continue }
      if kind.fields.indices.contains(where: { bound[$0] == column && kind.fields[$0].role == .number }) { return true }
      guard !bound.contains(column) else { continue }
      let name = FoldedName(header[column]).description
      if !NameWords.known.remarks.contains(where: name.hasSuffix),
        said.contains(where: { NumberParser.parse($0).value == nil })
      {
        return true
      }
    }
    return false
  }

  /// The rows that what is out of something does not ask about: neither the part nor the whole is a number there.
  private func unasked(_ raw: RawTable, _ kind: Kind, _ match: KindMatch) -> Set<Int> {
    var left = Set(items)
    for rule in kind.portions {
      guard match.columnOfField[rule.whole] != nil else { return [] }
      for field in [rule.field, rule.whole, rule.less] {
        guard let column = field.flatMap({ match.columnOfField[$0] }) else { continue }
        left = left.filter { NumberParser.parse(raw.text($0, column)).value == nil }
      }
    }
    return kind.portions.isEmpty ? [] : left
  }

  /// Whether the rows of a column say more than one thing.
  private static func saysSeveral(_ raw: RawTable, _ column: Int) -> Bool {
    Set(raw.codes[column].map { raw.texts[column][$0] }.filter { !Cell.isEmpty($0) }).count > 1
  }
}
