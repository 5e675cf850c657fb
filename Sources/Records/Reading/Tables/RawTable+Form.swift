import Catalog
import Diagnostics
import Rows
import Tables

/// A form of one record, whose rows are its parts: a score sheet says above its items whom it is of, and when.
extension RawTable {
  /// Makes one row of all, where lines above the table tell the day of its rows, a column names a part, and none but those
  /// of amounts says several things. Nil where rows are records by themselves.
  ///
  /// An amount of the whole is the sum of its parts; a row of a total must agree with that, and tells it where the parts
  /// do not. One that cannot be told soundly is left out.
  ///
  /// - Parameter own: how many columns the table has of its own.
  mutating func uniteParts(_ kind: Kind, _ match: KindMatch, own: Int) -> UnitedForm? {
    guard let parts = kind.parts, keepsTotals, lines.count > 0, let item = match.columnOfField[parts.field], item < own,
      let day = kind.field(.date).flatMap({ match.columnOfField[$0] }), day >= own,
      kind.field(.unit).flatMap({ match.columnOfField[$0] }).map({ $0 >= own }) ?? true
    else { return nil }
    let bound = kind.fields.indices.filter { match.columnOfField[$0].map { $0 < own && ways[$0].isKept } ?? false }
    let amounts = bound.filter { kind.fields[$0].type == .number }
    let others = bound.filter { $0 != parts.field && !amounts.contains($0) && kind.fields[$0].role != .number }
    guard others.allSatisfy({ !saysSeveral(match.columnOfField[$0] ?? item) }) else { return nil }
    let sums = lines.indices.filter { row in
      let first = (0..<own).first { !Cell.isEmpty(text(row, $0)) } ?? item
      return [text(row, first), text(row, item)].contains { parts.totals.contains(FoldedName($0).description) }
    }
    let items = lines.indices.filter { !sums.contains($0) }
    guard let kept = items.first, items.count > 1 || !sums.isEmpty || !totals.isEmpty else { return nil }
    var form = UnitedForm(parts: items.count)
    var values: [Int: Int64] = [:]
    var told: Set<Int> = []
    for field in amounts {
      let column = match.columnOfField[field] ?? item
      // What is taken off is told by its own total alone, and is nothing where the cell is empty.
      let isLess = kind.portions.contains { $0.less == field }
      let said =
        totals.map { $0.indices.contains(column) ? $0[column] : "" } + (isLess ? [] : sums.map { text($0, column) })
      let parts = items.map { text($0, column) }
      let isUsed = isLess && !parts.allSatisfy(Self.isNothing)
      let (value, isSaid, doubt) = Self.whole(
        of: isUsed ? parts.map { Self.isNothing($0) ? "0" : Self.unsigned($0) } : parts,
        said: isLess ? said.map(Self.unsigned) : said)
      values[field] = value
      if isSaid { told.insert(field) }
      if let doubt { form.doubts.append((field, doubt)) }
    }
    for rule in kind.portions {
      Self.lessen(rule, &values, &form)
      Self.settle(rule, kind, match, isSaid: told.contains(rule.field), &values, &form)
    }
    for field in bound {
      guard let column = match.columnOfField[field] else { continue }
      if amounts.contains(field) {
        codes[column][kept] = values[field].map { texts[column].code(FixedWords.decimal($0)) } ?? 0
      } else if kind.fields[field].role == .number {
        codes[column][kept] = 0
      } else if field == parts.field, items.count > 1 {
        codes[column][kept] = texts[column].code("\(text(kept, column))等\(items.count)项")
      }
    }
    remove(rows: lines.indices.filter { $0 != kept }, as: .part)
    return form
  }

  /// An amount of the whole, from the texts of its parts and of rows that tell a sum; and whether such a row tells it.
  private static func whole(
    of parts: [String], said: [String]
  ) -> (value: Int64?, isSaid: Bool, doubt: UnitedForm.Doubt?) {
    let told = said.filter { !isNothing($0) }.map { NumberParser.parse($0).value }
    let filled = parts.filter { !isNothing($0) }.map { NumberParser.parse($0).value }
    let sum = sum(filled)
    guard !filled.isEmpty else {
      // Subtotals of several sections tell no whole.
      let only = Set(told).count == 1 ? told[0] : nil
      return (only, only != nil, told.isEmpty || only != nil ? nil : .missing)
    }
    guard let sum else { return (nil, false, .missing) }
    if let first = told.first {
      let isSaid = told.contains(sum)
      guard isSaid || told.count > 1 && Self.sum(told) == sum else {
        return (nil, false, first.map { .contradicted(parts: sum, said: $0) } ?? .missing)
      }
      return (sum, isSaid, nil)
    }
    return filled.count < parts.count ? (nil, false, .missing) : (sum, false, nil)
  }

  /// What is taken off, without its sign.
  private static func unsigned(_ text: String) -> String {
    let value = NumberParser.parse(text, context: NumberContext(allowsNegative: true)).value
    return value.map { FixedWords.decimal(abs($0)) } ?? text
  }

  /// Nil where a number could not be read, or all are too large.
  private static func sum(_ numbers: [Int64?]) -> Int64? {
    var sum: Int64 = 0
    for number in numbers {
      guard let number else { return nil }
      let (next, isOver) = sum.addingReportingOverflow(number)
      guard !isOver else { return nil }
      sum = next
    }
    return sum
  }

  /// What was taken off must agree with the rest; where that is in doubt, it tells nothing either.
  private static func lessen(_ rule: Portion, _ values: inout [Int: Int64], _ form: inout UnitedForm) {
    guard let less = rule.less, let off = values[less] else { return }
    if form.doubts.contains(where: { $0.field == rule.field }) { values[less] = nil }
    guard let part = values[rule.field], let whole = values[rule.whole], part != whole - off else { return }
    (values[rule.field], values[less]) = (nil, nil)
    form.doubts.append((rule.field, .contradicted(parts: part, said: whole - off)))
  }

  /// What is out of something that is not told is left out, unless a row tells it as a total and the usual whole has room
  /// for it.
  private static func settle(
    _ rule: Portion, _ kind: Kind, _ match: KindMatch, isSaid: Bool, _ values: inout [Int: Int64],
    _ form: inout UnitedForm
  ) {
    guard let part = values[rule.field], values[rule.whole] == nil else { return }
    let isUntold = !form.doubts.contains { $0.field == rule.whole }
    if isUntold && form.parts == 1 && !isSaid { return }
    let stated = match.unitOfField[rule.field].flatMap {
      StatedWhole.value(in: $0, names: kind.fields[rule.whole].names)
    }
    let usual = stated ?? kind.fields[rule.whole].standard.flatMap { NumberParser.parse($0).value }
    if isUntold, isSaid, let usual, part <= usual {
      if stated == nil { form.doubts.append((rule.field, .usualWhole(usual, of: kind.fields[rule.whole].label))) }
      return
    }
    values[rule.field] = nil
    form.doubts.append((rule.field, .withoutWhole(kind.fields[rule.whole].label)))
  }

  private func text(_ row: Int, _ column: Int) -> String {
    ways[column].isKept ? texts[column][codes[column][row]] : ""
  }

  private static func isNothing(_ text: String) -> Bool { Cell.isEmpty(text) || Cell(text, as: .text).isEmptyMark }

  /// Whether the rows of a column say more than one thing.
  private func saysSeveral(_ column: Int) -> Bool {
    Set(codes[column].map { texts[column][$0] }.filter { !Cell.isEmpty($0) }).count > 1
  }
}
