import Catalog
import Figures

/// Units down, figures across.
extension BookScope {
  /// Nil where there is nothing to lay out: no unit, or for one unit that has none below.
  func matrix(_ plan: SheetPlan, name: String) -> Sheet? { matrixTable(plan)?.sheet(plan, name: name) }

  /// Its lines, and the figures of which there are any.
  func matrixTable(_ plan: SheetPlan) -> MatrixTable? {
    guard plan.needs.isEmpty || plan.needs.contains(where: isPresent) else { return nil }
    var groups = plan.groups.map(columns).filter { !$0.columns.isEmpty }
    if groups.isEmpty && isWhole {
      groups = plan.groups.filter { $0.by == nil }.map { group in
        MatrixGroup(heading: group.heading[language], columns: group.figures.map { MatrixColumn(name: $0) })
      }
    }
    let lines = shownLines(groups)
    // Of a time with nothing to compare with there is no column of dashes; a note says since when there are records.
    groups = groups.compactMap { group in
      var group = group
      group.columns.removeAll { one in one.name.isChange && lines.allSatisfy { figure(one, unit: $0).value == nil } }
      return group.columns.isEmpty ? nil : group
    }
    // Nor is there a group of nothing but dashes, such as a question that was not asked this time.
    let told = groups.filter { $0.columns.contains { one in lines.contains { figure(one, unit: $0).value != nil } } }
    if !told.isEmpty { groups = told }
    guard !groups.isEmpty, isWhole || lines.count > 1 else { return nil }
    return MatrixTable(scope: self, groups: groups, lines: lines)
  }

  /// What names no known unit is shown only where there is something of it; and so is the own part of the unit that all others
  /// stand below, where that unit has the same figures as the whole, which stands for it.
  private func shownLines(_ groups: [MatrixGroup]) -> [Int] {
    let columns = groups.flatMap(\.columns).filter { $0.name.derived == nil }
    let again = isWhole ? index.classes.top.flatMap { top in isSame(top, as: unit, columns) ? top : nil } : nil
    return lines.filter { line in
      let isOwn = again.map { line == $0 + 1 } ?? false
      guard isOwn || figures.units[line].part == .unassigned else { return line != again }
      return columns.contains { figure($0, unit: line).value.map { !$0.isZero } ?? false }
    }
  }

  private func isSame(_ line: Int, as other: Int, _ columns: [MatrixColumn]) -> Bool {
    columns.allSatisfy { figure($0, unit: line).value == figure($0, unit: other).value }
  }
}
