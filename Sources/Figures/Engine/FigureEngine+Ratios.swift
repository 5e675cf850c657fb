import Catalog

extension FigureEngine {
  /// One measure divided by another, line by line; by category where both are parted alike.
  func ratio(_ measure: Measure, _ span: Span, withCategories: Bool) -> Values {
    var result = Values(total: nil, parted: [])
    if measure.hasTotal {
      var figures = quotients(measure.value, span, measure)
      if let otherwise = measure.otherwise {
        let second = quotients(otherwise, span, measure)
        for line in figures.indices where figures[line].value == nil && lines.lines[line].part == .unit {
          figures[line] = second[line]
        }
      }
      if let whole = measure.whole {
        let own = quotients(whole, span, measure)[0]
        if own.value != nil || !isStatedOfAll(measure, span) { figures[0] = own }
      }
      result.total = figures
      // What a register states of a unit is one line, however much it says: there the records above the line count.
      if case .ratio(let above, let below) = measure.value, let upper = catalog.measure(above),
        let lower = catalog.measure(below)
      {
        let isStated = lower.kind.map { catalog.kinds[$0].form == .units } ?? false
        result.records = values(isStated ? upper : lower, span, withCategories: false).records
      }
    }
    guard withCategories, !measure.by.isEmpty, case .ratio(let above, let below) = measure.value,
      let a = catalog.measure(above), let b = catalog.measure(below)
    else { return result }
    let (upper, lower) = (values(a, span, withCategories: true), values(b, span, withCategories: true))
    for by in measure.by {
      for part in lower.parted where part.field == by {
        let over = upper.parted.first { $0.field == by && $0.name == part.name }?.figures
        let figures = part.figures.indices.map { divide(over?[$0], part.figures[$0], measure.times) }
        result.parted.append(CategoryValues(field: by, name: part.name, figures: figures, records: part.records))
      }
    }
    return result
  }

  private func quotients(_ value: MeasureValue, _ span: Span, _ measure: Measure) -> [Figure] {
    let none = [Figure](repeating: .undefined, count: lines.lines.count)
    guard case .ratio(let above, let below) = value, let a = catalog.measure(above), let b = catalog.measure(below),
      let upper = values(a, span, withCategories: false).total,
      let lower = values(b, span, withCategories: false).total
    else { return none }
    // None of a ledger that nobody keeps is not known to be none.
    guard isKept(a) else { return none.map { _ in Figure(nil, .none) } }
    return upper.indices.map { divide(upper[$0], lower[$0], measure.times) }
  }

  /// Whether the register states what a ratio is divided by of each unit at the top, so that their sum is that of the whole.
  func isStatedOfAll(_ measure: Measure, _ span: Span) -> Bool {
    guard case .ratio(_, let below) = measure.value, let lower = catalog.measure(below),
      lower.kind.map({ catalog.kinds[$0].form == .units }) ?? false,
      let stated = values(lower, span, withCategories: false).total
    else { return false }
    return lines.lines.indices.allSatisfy { line in
      let isTop = lines.lines[line].part == .unit && lines.lines[line].parent == nil && lines.exists(line, in: span)
      return !isTop || stated[line].value.map { $0 > .zero } ?? false
    }
  }

  /// Whether there is any file of the records that a measure is made of, and of those whose members it counts.
  func isKept(_ measure: Measure) -> Bool {
    guard measure.kind.map({ kind in ledger.files.contains { $0.records.kind == kind } }) ?? true else { return false }
    return measure.conditions.allSatisfy { condition in
      guard case .member(_, let name) = condition.test, let member = catalog.measure(name) else { return true }
      return isKept(member)
    }
  }

  private func divide(_ above: Figure?, _ below: Figure, _ times: Int64) -> Figure {
    guard let below0 = below.value else { return .undefined }
    let above0 = above?.value ?? .zero
    guard let quotient = above0 / below0 else { return Figure(nil, below.status == .none ? .none : .undefined) }
    return Figure(quotient * times, .ok)
  }
}
