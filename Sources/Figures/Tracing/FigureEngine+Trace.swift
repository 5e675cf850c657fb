import Catalog
import Diagnostics
import Ledger
import Records
import Tallies

extension FigureEngine {
  /// Every row behind a figure. Rows are judged by their days, not by the atoms that figures are made of, so that the
  /// trace is a second way to the same number.
  ///
  /// - Parameters:
  ///   - unit: a position in `Figures.units`.
  ///   - category: empty, or `<field label>=<value>`.
  /// - Returns: nil where the measure is not made of records.
  public func trace(_ id: String, period: Period, unit: Int, category: String = "") -> Trace? {
    guard let measure = catalog.measure(id), !measure.value.isRoster else { return nil }
    let span = Span(period, newest: newest)
    let figure = figures(measure, span, category: category).map { $0[unit] } ?? .undefined
    guard case .ratio(let above, let below) = measure.value else {
      guard let part = part(measure, span, unit, category) else { return nil }
      return Trace(parts: [part], value: part.total, figure: figure)
    }
    var ways = [(above, below)]
    if case .ratio(let a, let b)? = measure.whole, unit == 0 { ways = [(a, b)] }
    if case .ratio(let a, let b)? = measure.otherwise { ways.append((a, b)) }
    for (a, b) in ways {
      guard let upper = catalog.measure(a), let lower = catalog.measure(b), let x = part(upper, span, unit, category),
        let y = part(lower, span, unit, category), let over = y.total, let quotient = (x.total ?? .zero) / over
      else { continue }
      return Trace(parts: [x, y], value: quotient * measure.times, figure: figure)
    }
    return Trace(parts: [], value: nil, figure: figure)
  }

  /// The column of a measure's total or category.
  private func figures(_ measure: Measure, _ span: Span, category: String) -> [Figure]? {
    let values = values(measure, span, withCategories: !category.isEmpty)
    if category.isEmpty { return measure.hasTotal ? values.total : nil }
    return values.parted.first { label($0.field, measure) + "=" + $0.name == category }?.figures
  }

  private func label(_ field: Int, _ measure: Measure) -> String {
    measure.kind.map { catalog.kinds[$0].fields[field].label[catalog.settings.language] } ?? ""
  }

  private func part(_ measure: Measure, _ span: Span, _ unit: Int, _ category: String) -> Trace.Part? {
    guard let index = catalog.measureIndex[measure.id] else { return nil }
    let by = category.isEmpty ? nil : measure.by.first { category.hasPrefix(label($0, measure) + "=") }
    let tallier = Tallier(ledger: ledger, catalog: catalog, atoms: atoms)
    guard let records = tallier.records(of: index, by: by) else { return nil }
    let wanted = by.map { String(category.dropFirst(label($0, measure).count + 1)) } ?? ""
    let membership = members(measure, span)
    let isStated = measure.kind.map { catalog.kinds[$0].form == .units } ?? false
    var found: [TracedRecord] = []
    for record in records {
      guard record.category == wanted, holds(measure, record, span) else { continue }
      let targets = isStated ? lines.statedTargets(record.bodies) : lines.targets(record.bodies)
      guard targets.contains(unit) else { continue }
      if let membership, !(record.member.map { membership.contains($0) } ?? false) { continue }
      found.append(record)
    }
    return part(measure, found, isStated: isStated)
  }

  /// Whether a record's own days put it into the span and satisfy the bounds.
  func holds(_ measure: Measure, _ record: TracedRecord, _ span: Span) -> Bool {
    if let dated = measure.datedBy {
      let day = record.days[dated] ?? FieldColumn.blank
      guard day >= Int64(span.first.dayNumber), day <= Int64(span.last.dayNumber) else { return false }
    }
    for condition in measure.conditions {
      guard case .bound(let field, let comparison, let bound) = condition.test else { continue }
      let day = record.days[field] ?? FieldColumn.blank
      let limit =
        switch bound {
        case .start: span.first
        case .end: span.last
        case .asOf: span.asOf
        }
      let holds = day != FieldColumn.blank && comparison.holds(day, Int64(limit.dayNumber))
      if holds == condition.isNegated { return false }
    }
    return true
  }

  /// The members that a membership condition asks for.
  private func members(_ measure: Measure, _ span: Span) -> Set<UInt32>? {
    for condition in measure.conditions {
      guard case .member(_, let name) = condition.test, let index = catalog.measureIndex[name],
        let records = Tallier(ledger: ledger, catalog: catalog, atoms: atoms).records(of: index)
      else { continue }
      return Set(records.filter { holds(catalog.measures[index], $0, span) }.compactMap(\.member))
    }
    return nil
  }

  private func part(_ measure: Measure, _ records: [TracedRecord], isStated: Bool) -> Trace.Part {
    var lines: [Trace.Line] = []
    var seen: Set<UInt32> = []
    for record in records {
      let file = ledger.files[record.file]
      var contribution = Exact(1)
      var name = ""
      switch measure.value {
      case .distinct(let fields):
        guard let member = record.member, seen.insert(member).inserted else { continue }
        name = fields.map { file.records.text($0, row: record.row) }.joined(separator: " ")
      case .sum(let field):
        let isDuration = measure.kind.map { catalog.kinds[$0].fields[field].type == .duration } ?? false
        contribution = Exact(record.amount, over: Int128(isDuration ? FixedPoint.hour : FixedPoint.number)) ?? .zero
      case .meanDays: contribution = Exact(record.amount, over: 1) ?? .zero
      default: break
      }
      lines.append(Trace.Line(place: file.records.place(row: record.row), contribution: contribution, member: name))
    }
    let sum = lines.reduce(Exact.zero) { $0 + $1.contribution }
    var total: Exact? = sum
    if case .meanDays = measure.value { total = sum / Exact(lines.count) }
    if isStated && lines.isEmpty { total = nil }
    return Trace.Part(measure: measure.id, lines: lines, total: total)
  }
}
