import Catalog
import Definitions
import Diagnostics
import Rows
import Tables

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
    guard let parts = kind.parts, keepsTotals, lines.count > 0, let item = match.columnOfField[parts.field], item < own,
      let day = kind.field(.date).flatMap({ match.columnOfField[$0] }), day >= own,
      kind.field(.unit).flatMap({ match.columnOfField[$0] }).map({ $0 >= own }) ?? true
    else { return nil }
    let bound = kind.fields.indices.filter { match.columnOfField[$0].map { $0 < own && ways[$0].isKept } ?? false }
    let amounts = bound.filter { kind.fields[$0].type == .number }
    let others = bound.filter { $0 != parts.field && !amounts.contains($0) && kind.fields[$0].role != .number }
    guard others.allSatisfy({ !saysSeveral(match.columnOfField[$0] ?? item) }) else { return nil }
    func isCalled(_ row: Int, _ test: (String) -> Bool) -> Bool {
      let first = (0..<own).first { !Cell.isEmpty(text(row, $0)) } ?? item
      return [text(row, first), text(row, item)].contains { test(FoldedName($0).description) }
    }
    // A mean is neither a part nor a sum.
    let means = NameWords.known.means
    let totals = totals.filter { cells in
      !cells.contains { cell in means.contains(where: FoldedName(cell).description.hasPrefix) }
    }
    let rows = lines.indices.filter { !isCalled($0) { name in means.contains(where: name.hasPrefix) } }
    let sums = rows.filter { isCalled($0, parts.totals.contains) }
    let items = rows.filter { !sums.contains($0) }
    guard let kept = items.first, items.count > 1 || !sums.isEmpty || !totals.isEmpty else { return nil }
    guard Set(items.map { text($0, item) }).count == items.count,
      !areRecords(items, match, kind, header: header, own: own)
    else { return nil }
    var form = UnitedForm(parts: items.count)
    var values: [Int: Int64] = [:]
    var told: Set<Int> = []
    let left = unasked(items, kind, match)
    for field in amounts {
      let column = match.columnOfField[field] ?? item
      let portion = kind.portions.first { [$0.field, $0.whole, $0.less].contains(field) }
      // What is taken off is told by its own total alone, and is nothing where the cell is empty.
      let isLess = kind.portions.contains { $0.less == field }
      let said =
        totals.map { $0.indices.contains(column) ? $0[column] : "" } + (isLess ? [] : sums.map { text($0, column) })
      let parts = (portion == nil ? items : items.filter { !left.contains($0) }).map { text($0, column) }
      // What was taken off, and what there is none of, is left empty.
      let isUsed = (isLess || portion == nil) && !parts.allSatisfy(Self.isNothing)
      let (value, isSaid, doubt) = Self.whole(
        of: isUsed ? parts.map { Self.isNothing($0) ? "0" : isLess ? Self.unsigned($0) : $0 } : parts,
        said: isLess ? said.map(Self.unsigned) : said)
      values[field] = value
      if isSaid { told.insert(field) }
      if let doubt { form.doubts.append((field, doubt)) }
    }
    for rule in kind.portions {
      Self.lessen(rule, kind, isSaid: told.contains(rule.whole), &values, &form)
      Self.settle(rule, kind, match, isSaid: told.contains(rule.field), &values, &form)
    }
    // All that they say, so that two visits of a day are not taken for one.
    let names = items.map { row in
      ([text(row, item)] + amounts.compactMap { match.columnOfField[$0] }.map { text(row, $0) })
        .filter { !Cell.isEmpty($0) }.joined(separator: " ")
    }.joined(separator: "；")
    for field in bound {
      guard let column = match.columnOfField[field] else { continue }
      if amounts.contains(field) {
        codes[column][kept] = values[field].map { texts[column].code(FixedWords.decimal($0)) } ?? 0
      } else if kind.fields[field].role == .number {
        codes[column][kept] = 0
      } else if field == parts.field, items.count > 1 {
        codes[column][kept] = texts[column].code(names)
      }
    }
    remove(rows: lines.indices.filter { $0 != kept }, as: .part)
    return form
  }

  /// Whether rows are records by themselves: they bear numbers of their own, or a column that nobody knows names something
  /// else in each.
  private func areRecords(_ items: [Int], _ match: KindMatch, _ kind: Kind, header: [String], own: Int) -> Bool {
    let bound = match.columnOfField
    for column in 0..<own where ways[column].isKept {
      let said = items.map { text($0, column) }.filter { !Cell.isEmpty($0) }
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
  private func unasked(_ items: [Int], _ kind: Kind, _ match: KindMatch) -> Set<Int> {
    var left = Set(items)
    for rule in kind.portions {
      guard match.columnOfField[rule.whole] != nil else { return [] }
      for field in [rule.field, rule.whole, rule.less] {
        guard let column = field.flatMap({ match.columnOfField[$0] }) else { continue }
        left = left.filter { NumberParser.parse(text($0, column)).value == nil }
      }
    }
    return kind.portions.isEmpty ? [] : left
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
    guard let sum else {
      let only = Set(told).count == 1 ? told[0] : nil
      return (only, only != nil, only == nil ? .missing : nil)
    }
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
  private static func lessen(
    _ rule: Portion, _ kind: Kind, isSaid: Bool, _ values: inout [Int: Int64], _ form: inout UnitedForm
  ) {
    guard let less = rule.less, let off = values[less] else { return }
    // Only the items that lost something may be listed: then their wholes do not come to that of the form.
    let usual = kind.fields[rule.whole].standard.flatMap { NumberParser.parse($0).value }
    if values[rule.field] == nil, !isSaid, values[rule.whole] != usual {
      (values[rule.whole], values[less]) = (nil, nil)
      form.doubts.append((rule.field, .withoutWhole(kind.fields[rule.whole].label)))
      return
    }
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
    // What the header states is of each item, or of all together, if they fit.
    if isUntold, !isSaid, let stated, part <= stated { return }
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
