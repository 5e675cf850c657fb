import Catalog
import Diagnostics
import Values

/// The amounts of a form of one record, which are those of its parts or what a row says of all of them.
struct FormAmounts {
  private let kind: Kind
  private let match: KindMatch
  /// By field, in millionths.
  private(set) var values: [Int: Int64] = [:]
  /// The fields that a row tells as a total.
  private var told: Set<Int> = []
  /// What is said of the form.
  private(set) var form: UnitedForm

  init(_ kind: Kind, _ match: KindMatch, parts: Int) {
    (self.kind, self.match) = (kind, match)
    form = UnitedForm(parts: parts)
  }

  /// Adds up what the parts say of a field.
  mutating func add(_ field: Int, of rows: FormRows, in raw: RawTable) {
    let column = match.columnOfField[field] ?? rows.item
    let portion = kind.portions.first { [$0.field, $0.whole, $0.less].contains(field) }
    // What is taken off is told by its own total alone, and is nothing where the cell is empty.
    let isLess = kind.portions.contains { $0.less == field }
    let said =
      rows.totals.map { $0.indices.contains(column) ? $0[column] : "" }
      + (isLess ? [] : rows.sums.map { raw.text($0, column) })
    let items = portion == nil ? rows.items : rows.items.filter { !rows.unasked.contains($0) }
    let parts = items.map { raw.text($0, column) }
    // What was taken off, and what there is none of, is left empty.
    let isUsed = (isLess || portion == nil) && !parts.allSatisfy(Self.isNothing)
    let (value, isSaid, doubt) = Self.whole(
      of: isUsed ? parts.map { Self.isNothing($0) ? "0" : isLess ? Self.unsigned($0) : $0 } : parts,
      said: isLess ? said.map(Self.unsigned) : said)
    values[field] = value
    if isSaid { told.insert(field) }
    if let doubt { form.doubts.append((field, doubt)) }
  }

  /// Leaves out what does not agree with what it is out of.
  mutating func agree() {
    for rule in kind.portions {
      lessen(rule)
      settle(rule)
    }
  }

  /// What was taken off must agree with the rest; where that is in doubt, it tells nothing either.
  private mutating func lessen(_ rule: Portion) {
    guard let less = rule.less, let off = values[less] else { return }
    // Only the items that lost something may be listed: then their wholes do not come to that of the form.
    let usual = kind.fields[rule.whole].standard.flatMap { NumberParser.parse($0).value }
    if values[rule.field] == nil, !told.contains(rule.whole), values[rule.whole] != usual {
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
  private mutating func settle(_ rule: Portion) {
    guard let part = values[rule.field], values[rule.whole] == nil else { return }
    let isSaid = told.contains(rule.field)
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

  private static func isNothing(_ text: String) -> Bool { Cell.isEmpty(text) || Cell(text, as: .text).isEmptyMark }
}
