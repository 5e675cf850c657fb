import Catalog
import Diagnostics
import Figures

/// One unit's figures beside its group: nothing of another unit but the group's sum, count and mean, and its own rank.
extension BookScope {
  /// Of fewer units, the sum and one's own number tell the other's.
  private static let fewestSummed = 3

  func profile(_ plan: SheetPlan, name: String) -> Sheet? {
    let present = plan.measures.filter(isPresent)
    guard !present.isEmpty else { return nil }
    let group = isWhole ? [] : groupLines
    let hasGroup = group.count >= Self.fewestSummed
    let told = present.filter { saysAnything($0, hasGroup: hasGroup) }
    let measures = told.isEmpty ? present : told
    let columns = ProfileColumns(
      derived: [.previous, .previousChange, .lastYear, .lastYearChange, .yearToDate].filter(index.comparisons.tell),
      hasGroup: hasGroup, ranks: isWhole ? [] : group.count > 1 ? [.rank, .groupRank] : [.rank])
    var sheet = Sheet(name: name)
    let heading = 2
    for (column, text) in columns.headings.enumerated() {
      sheet.put(.text(text[language], .header), heading, column)
    }
    let (first, last) = (heading + 1, heading + measures.count)
    for at in measures.indices { putLine(&sheet, at, of: measures, columns, first: first) }
    sheet.widths = [6]
    for column in 1..<columns.headings.count {
      sheet.widths.append(sheet.fitted(column: column, rows: heading...last, least: 8, most: column == 1 ? 26 : 22))
    }
    sheet.fillPage(fixed: [0])
    sheet.fitHeights(rows: first...last, least: 21)
    sheet.fitHeights(rows: heading...heading, least: 30)
    putTitle(&sheet, plan)
    putEnd(&sheet, row: last + 1, notes: groupNotes(group) + comparedNotes)
    sheet.freeze = Position(first, 2)
    sheet.print.repeated = heading...heading
    return sheet
  }

  /// A measure's number and name, and its figures.
  private func putLine(_ sheet: inout Sheet, _ at: Int, of measures: [String], _ columns: ProfileColumns, first: Int) {
    let (row, id) = (first + at, measures[at])
    sheet.put(Cell(.number(Exact(at + 1)), .ordinal), row, 0)
    sheet.put(.text(title(id), .wrapped), row, 1)
    sheet.put(.text(unitWord(id), Style.wrapped.aligned(.centre)), row, 2)
    var current = cell(FigureName(id))
    current.style.font.isBold = true
    sheet.put(current, row, 3)
    for (k, one) in columns.derived.enumerated() { sheet.put(cell(FigureName(id, one)), row, ProfileColumns.fixed + k) }
    if columns.hasGroup { putGroup(&sheet, id, measures, row: row, first: first, column: columns.group) }
    for (k, one) in columns.ranks.enumerated() { sheet.put(cell(FigureName(id, one)), row, columns.rank + k) }
  }

  /// What the group is, and why nothing is said of it.
  private func groupNotes(_ group: [Int]) -> [String] {
    guard !isWhole else { return [] }
    let word = figures.units[unit].group
    guard group.count > 1 else { return [aloneWords(word)[language]] }
    guard group.count >= Self.fewestSummed else {
      return [
        language == .zh
          ? "同级的“\(word)”不足3个单位，不列同类合计。"
          : "Of “\(word)” there are fewer than 3 units on this level: the group has no total here."
      ]
    }
    return [
      language == .zh
        ? "“同类”指同级的“\(word)”，均值＝同类合计÷同类单位数；比率的均值按合计数重新计算；不足3个单位有数的，不列合计。"
        : "The group is “\(word)” of the same level; mean = group total ÷ units; means of rates are formed from the totals. "
          + "Where fewer than 3 units have a number, none is shown of the group."
    ]
  }

  /// Whether a measure's row holds more than 0 and —, of the unit or of its group.
  private func saysAnything(_ id: String, hasGroup: Bool) -> Bool {
    let own = [FigureName(id)] + [.previous, .lastYear, .yearToDate].map { FigureName(id, $0) }
    return own.contains { figure($0).value.map { !$0.isZero } ?? false }
      || hasGroup && !index.groupValues(id, unit: unit).sum.isZero
  }

  private func aloneWords(_ group: String) -> Text {
    guard !group.isEmpty else {
      return Text(zh: "单位名录中没有本单位的类别，不作同类对比。", en: "The register gives the unit no group to compare it with.")
    }
    return Text(
      zh: "同级没有其他“\(group)”单位，不作同类对比。",
      en: "There is no other unit of “\(group)” on this level to compare it with.")
  }

  /// The units of the same group and level, this one among them.
  var groupLines: [Int] {
    guard figures.units.indices.contains(unit), !figures.units[unit].group.isEmpty else { return [] }
    return index.classes.members(ofGroupOf: unit)
  }

  /// Sum and number, and the mean as a live formula of them; a rate's mean is the rate of the sums, of the rows of these
  /// where both are shown, else written out.
  private func putGroup(
    _ sheet: inout Sheet, _ id: String, _ measures: [String], row: Int, first: Int, column: Int
  ) {
    let format = format(FigureName(id))
    let (sum, count) = { ($0.sum, $0.count) }(index.groupValues(id, unit: unit))
    let mean = Style.number.formatted(format == .integer ? .decimal : format)
    let dash = Cell.text("—", .dash)
    for k in 0...2 { sheet.put(dash, row, column + k) }
    sheet.put(Cell(.number(Exact(count)), .ordinal), row, column + 1)
    guard count >= Self.fewestSummed else { return }
    guard isAdditive(id) || !changesByDifference(id) else {
      guard let parts = groupParts(id, measures, first: first, column: column) else { return }
      sheet.put(
        Cell(.formula(parts.formula, result: .number(parts.value)), mean.formatted(format.fitting(parts.value))),
        row, column + 2)
      return
    }
    guard let value = sum / Exact(count) else { return }
    sheet.put(Cell(.number(sum), Style.number.formatted(format)), row, column)
    let (letters, next) = (Position.letters(column), Position.letters(column + 1))
    sheet.put(
      Cell(.formula("\(letters)\(row + 1)/\(next)\(row + 1)", result: .number(value)), mean), row, column + 2)
  }

  /// A rate or mean of the group, and the formula that it comes of.
  private func groupParts(
    _ id: String, _ measures: [String], first: Int, column: Int
  ) -> (formula: String, value: Exact)? {
    let times = measure(id)?.times ?? 1
    if times == 1, case .ratio(let above, let below) = measure(id)?.value, let a = measures.firstIndex(of: above),
      let b = measures.firstIndex(of: below), [above, below].allSatisfy(isSummed),
      let value = index.groupValues(above, unit: unit).sum / index.groupValues(below, unit: unit).sum
    {
      let letters = Position.letters(column)
      return ("\(letters)\(first + a + 1)/\(letters)\(first + b + 1)", value)
    }
    guard let (above, below) = index.groupQuotient(id, unit: unit), let value = above / below else { return nil }
    let quotient = "\(above.decimal())/\(below.decimal())"
    return (times == 1 ? quotient : "\(times)*\(quotient)", value * times)
  }

  /// Whether the sum of a measure is shown: enough units have a number.
  private func isSummed(_ id: String) -> Bool { index.groupValues(id, unit: unit).count >= Self.fewestSummed }
}

/// The columns of a profile: those of every profile, what is derived, the group's, and the ranks.
private struct ProfileColumns {
  let derived: [FigureName.Derived]
  let hasGroup: Bool
  let ranks: [FigureName.Derived]

  /// How many stand in every profile.
  static let fixed = 4
  /// The first of the group's.
  var group: Int { Self.fixed + derived.count }
  /// The first of the ranks.
  var rank: Int { group + (hasGroup ? 3 : 0) }

  var headings: [Text] {
    [Words.number, Words.measure, Words.countedIn, Words.current] + derived.map { Words.derived($0) }
      + (hasGroup ? [Words.groupSum, Words.groupCount, Words.groupMean] : []) + ranks.map { Words.derived($0) }
  }
}
