import Catalog
import Rows
import Tables
import Values

/// Rows that name the unit of those below them, in a table without a column for it: 一、东风村 or 【东风村】 alone.
extension RawTable {
  /// Where such rows stand: the row right below, and the unit as named; empty where a heading names none.
  struct UnitSection: Equatable {
    var row: Int
    var unit: String
    /// How it is marked: what begins with another mark stands within it.
    var rank: Rank
  }

  /// The marks of headings: 一、 and （一） and neither.
  enum Rank { case number, bracketed, bare }

  /// The headings that name units of the register, in order, among those that number sections and rows with one filled
  /// cell; the latter are set aside. None where no heading names a unit. O(rows and columns).
  ///
  /// - Parameter bound: the columns that hold fields of the kind.
  mutating func takeUnitSections(_ register: UnitRegister, bound: Set<Int>) -> [UnitSection] {
    guard !register.isFlat, lines.count > 0 else { return [] }
    var named: [(row: Int, unit: String, rank: Rank, isRow: Bool)] = sections.map { section in
      let cells = section.cells.filter { !Cell.isEmpty($0) }
      let isBracketed = cells.first?.first.map { "（(".contains($0) } ?? false
      let name = cells.map(SectionHeading.name).last { register.resolve($0).unit != nil }
      return (section.row, name ?? "", isBracketed ? .bracketed : .number, false)
    }
    named += loneTexts().compactMap { row, column, text in
      let name = Self.bare(text)
      // A name and no more may stand in a column for what it means there.
      guard register.resolve(name).unit != nil, name != text || (column == 0 && !bound.contains(0)) else { return nil }
      return (row, name, .bare, true)
    }
    guard named.contains(where: { !$0.unit.isEmpty }) else { return [] }
    // A heading of its own stands before the row that it is taken for.
    named.sort { ($0.row, $0.isRow ? 1 : 0) < ($1.row, $1.isRow ? 1 : 0) }
    var found: [UnitSection] = []
    var removed = 0
    for one in named {
      found.append(UnitSection(row: one.row - removed, unit: one.unit, rank: one.rank))
      if one.isRow { removed += 1 }
    }
    remove(rows: named.filter(\.isRow).map(\.row))
    return found
  }

  /// The rows of which one cell alone is filled, with its text.
  private func loneTexts() -> [(row: Int, column: Int, text: String)] {
    let kept = texts.indices.filter { ways[$0].isKept }
    return lines.indices.compactMap { row in
      guard extra[row] == nil else { return nil }
      var filled: Int?
      for column in kept where codes[column][row] != 0 {
        guard filled == nil else { return nil }
        filled = column
      }
      return filled.map { (row, $0, texts[$0][codes[$0][row]]) }
    }
  }

  /// 东风村 of 【东风村】, 单位：东风村, （东风村）.
  private static func bare(_ text: String) -> String {
    var rest = text.filter { !$0.isWhitespace }[...]
    if let colon = rest.firstIndex(where: { $0 == "：" || $0 == ":" }), rest[..<colon].count <= 8 {
      rest = rest[rest.index(after: colon)...]
    }
    if let first = rest.first, let last = rest.last, "【[（(".contains(first), "】]）)".contains(last) {
      rest = rest.dropFirst().dropLast()
    }
    return SectionHeading.name(String(rest))
  }

  /// Sets rows aside, by themselves as headings.
  mutating func remove(rows removed: [Int], as role: RowRole = .section) {
    guard let first = removed.first else { return }
    let gone = Set(removed)
    setAside += removed.map { .init(line: lines[$0], role: role) }
    setAside.sort { $0.line < $1.line }
    let rest = (first..<lines.count).filter { !gone.contains($0) }
    // By row: how many before it are gone.
    var before = [Int](repeating: 0, count: lines.count + 1)
    for row in lines.indices { before[row + 1] = before[row] + (gone.contains(row) ? 1 : 0) }
    extra = extra.reduce(into: [:]) { kept, one in
      if !gone.contains(one.key) { kept[one.key - before[one.key]] = one.value }
    }
    likeTotals = likeTotals.filter { !gone.contains($0) }.map { $0 - before[$0] }
    for at in sections.indices { sections[at].row -= before[sections[at].row] }
    let old = lines
    lines.truncate(to: first)
    for row in rest { lines.append(old[row]) }
    for column in codes.indices where !codes[column].isEmpty {
      codes[column] = RowCodes(Array(codes[column][..<first]) + rest.map { codes[column][$0] })
    }
  }
}
