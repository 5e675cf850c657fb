import Catalog
import Diagnostics
import Figures

/// One unit's figures beside its group: nothing of another unit but the group's sum, count and mean, and its own rank.
extension BookScope {
  /// Of fewer units, the sum and one's own number tell the other's.
  private static let fewestSummed = 3

  func profile(_ plan: SheetPlan, name: String) -> Sheet? {
    let measures = plan.measures.filter(isPresent)
    guard !measures.isEmpty else { return nil }
    var sheet = Sheet(name: name)
    let group = isWhole ? [] : groupLines
    let hasGroup = group.count >= Self.fewestSummed
    var headings = [Words.number, Words.measure, Words.countedIn, Words.current]
    let all: [FigureName.Derived] = [.previous, .previousChange, .lastYear, .lastYearChange, .yearToDate]
    let derived = all.filter(index.comparisons.tell)
    headings += derived.map { Words.derived($0) }
    let ranks: [FigureName.Derived] = isWhole ? [] : group.count > 1 ? [.rank, .groupRank] : [.rank]
    if hasGroup { headings += [Words.groupSum, Words.groupCount, Words.groupMean] }
    headings += ranks.map { Words.derived($0) }
    for (column, heading) in headings.enumerated() { sheet.put(.text(heading[language], .header), 2, column) }
    let first = 3
    for (i, id) in measures.enumerated() {
      let row = first + i
      sheet.put(Cell(.number(Exact(i + 1)), .ordinal), row, 0)
      sheet.put(.text(title(id), .wrapped), row, 1)
      sheet.put(.text(unitWord(id), Style.wrapped.aligned(.centre)), row, 2)
      var current = cell(FigureName(id))
      current.style.font.isBold = true
      sheet.put(current, row, 3)
      for (k, one) in derived.enumerated() { sheet.put(cell(FigureName(id, one)), row, 4 + k) }
      if hasGroup { putGroup(&sheet, id, measures, row: row, first: first, column: 4 + derived.count) }
      let rankColumn = 4 + derived.count + (hasGroup ? 3 : 0)
      for (k, one) in ranks.enumerated() { sheet.put(cell(FigureName(id, one)), row, rankColumn + k) }
    }
    let last = first + measures.count - 1
    sheet.widths = [6]
    for column in 1..<headings.count {
      sheet.widths.append(sheet.fitted(column: column, rows: 2...last, least: 8, most: column == 1 ? 26 : 16))
    }
    sheet.fillPage(fixed: [0])
    sheet.fitHeights(rows: first...last, least: 24)
    sheet.fitHeights(rows: 2...2, least: 30)
    putTitle(&sheet, plan)
    var notes: [String] = []
    if hasGroup {
      let word = figures.units[unit].group
      notes.append(
        language == .zh
          ? "“同类”指同级的“\(word)”，均值＝同类合计÷同类单位数；比率、平均数的均值由各单位的分子、分母分别合计后相除；不足3个单位有数的，不列合计和均值。"
          : "The group is `\(word)` of the same level; mean = group total ÷ units; the mean of rates is that of all their records. "
            + "Where fewer than 3 units have a number, none is shown of the group."
      )
    } else if !isWhole && group.count < 2 {
      let word = figures.units[unit].group
      notes.append(
        word.isEmpty
          ? Text(zh: "名录未填本单位的类别，不与同类单位对比。", en: "The register names no group of this unit to set beside it.")[language]
          : language == .zh
            ? "同级的“\(word)”只有本单位，没有同类单位可比。"
            : "This is the only unit of `\(word)` on its level: there is no group to set beside it.")
    } else if group.count > 1 {
      notes.append(
        language == .zh
          ? "同级的“\(figures.units[unit].group)”不足3个单位，不列同类合计。"
          : "Of `\(figures.units[unit].group)` there are fewer than 3 units on this level: the group has no total here."
      )
    }
    putEnd(&sheet, row: last + 1, notes: notes + periodNotes)
    sheet.freeze = Position(first, 2)
    sheet.print.repeated = 2...2
    return sheet
  }

  /// The units of the same group and level, this one among them.
  private var groupLines: [Int] {
    guard figures.units.indices.contains(unit), !figures.units[unit].group.isEmpty else { return [] }
    return index.classes.members(ofGroupOf: unit)
  }

  /// Sum and number, and the mean as a live formula of them. The mean of a rate is formed of what the units' rates are
  /// made of: a live formula where the sums of both are shown, else as it was reckoned.
  private func putGroup(
    _ sheet: inout Sheet, _ id: String, _ measures: [String], row: Int, first: Int, column: Int
  ) {
    let format = format(FigureName(id))
    let group = index.groupValues(id, unit: unit)
    let (sum, count) = (group.sum, group.count)
    let mean = Style.number.formatted(format == .integer ? .decimal : format)
    let dash = Cell.text("—", .dash)
    for k in 0...2 { sheet.put(dash, row, column + k) }
    sheet.put(Cell(.number(Exact(count)), .ordinal), row, column + 1)
    guard count >= Self.fewestSummed else { return }
    if changesByDifference(id) {
      guard let value = group.above / group.below else { return }
      let formula = rateFormula(id, measures, value, first: first, column: column)
      sheet.put(
        Cell(formula.map { .formula($0, result: .number(value)) } ?? .number(value), mean), row, column + 2)
    } else if let value = sum / Exact(count) {
      sheet.put(Cell(.number(sum), Style.number.formatted(format)), row, column)
      sheet.put(
        Cell(
          .formula(
            "\(Position.letters(column))\(row + 1)/\(Position.letters(column + 1))\(row + 1)", result: .number(value)),
          mean), row, column + 2)
    }
  }

  /// A rate as the quotient of the group's sums in the rows above and below; nil where they do not give it.
  private func rateFormula(
    _ id: String, _ measures: [String], _ value: Exact, first: Int, column: Int
  ) -> String? {
    guard case .ratio(let above, let below) = measure(id)?.value, let a = measures.firstIndex(of: above),
      let b = measures.firstIndex(of: below)
    else { return nil }
    let (upper, lower) = (index.groupValues(above, unit: unit), index.groupValues(below, unit: unit))
    guard min(upper.count, lower.count) >= Self.fewestSummed, let quotient = upper.sum / lower.sum, quotient == value
    else { return nil }
    let letters = Position.letters(column)
    return "\(letters)\(first + a + 1)/\(letters)\(first + b + 1)"
  }
}
