import Catalog
import Diagnostics
import Ledger
import Tallies
import Values

/// Finds the rows behind figures of one period. Records of a measure are read once, however many figures are asked for.
///
/// Rows are judged by their days, not by the atoms that figures are made of, so that a trace is a second way to the
/// same number.
public struct Tracer {
  private struct Source: Hashable {
    var measure: Int
    var by: Int?
  }

  private let engine: FigureEngine
  private let span: Span
  private var records: [Source: [TracedRecord]] = [:]

  /// A tracer of one of the periods that the engine was made for.
  public init(_ engine: FigureEngine, period: Period) {
    self.engine = engine
    span = Span(period, newest: engine.newest)
  }

  /// The parts that a figure is made of, and what they come to.
  ///
  /// - Parameters:
  ///   - unit: a position in `Figures.units`.
  ///   - category: empty, or `<field label>=<value>`.
  /// - Returns: nil where the measure is not made of records, or has no such categories.
  public mutating func trace(_ id: String, unit: Int, category: String = "") -> Trace? {
    guard let measure = engine.catalog.measure(id), !measure.value.isRoster else { return nil }
    guard case .ratio(let above, let below) = measure.value else {
      guard let part = part(measure, unit, category) else { return nil }
      return Trace(parts: [part], value: part.total)
    }
    var ways = [(above, below)]
    if case .ratio(let a, let b)? = measure.whole, unit == 0 {
      ways = engine.isStatedOfAll(measure, span) ? [(a, b), (above, below)] : [(a, b)]
    }
    if case .ratio(let a, let b)? = measure.otherwise, engine.units[unit].part == .unit { ways.append((a, b)) }
    for (a, b) in ways {
      guard let upper = engine.catalog.measure(a), let lower = engine.catalog.measure(b),
        let x = part(upper, unit, category), let y = part(lower, unit, category), let over = y.total,
        let quotient = (x.total ?? .zero) / over
      else { continue }
      return Trace(parts: [x, y], value: quotient * measure.times)
    }
    return Trace(parts: [], value: nil)
  }

  private mutating func part(_ measure: Measure, _ unit: Int, _ category: String) -> Trace.Part? {
    guard let index = engine.catalog.measureIndex[measure.id] else { return nil }
    let by = category.isEmpty ? nil : measure.by.first { category.hasPrefix(label($0, measure) + "=") }
    // What cannot be parted so is not all of it.
    if by == nil && !category.isEmpty { return nil }
    let source = Source(measure: index, by: by)
    if records[source] == nil { records[source] = read(measure, source) }
    guard let all = records[source] else { return nil }
    let wanted = by.map { String(category.dropFirst(label($0, measure).count + 1)) } ?? ""
    let isStated = measure.kind.map { engine.catalog.kinds[$0].form == .units } ?? false
    let found = all.filter { record in
      guard record.category == wanted else { return false }
      return targets(record, of: measure).contains(unit)
    }
    return part(measure, found, isStated: isStated)
  }

  /// All records of the span, whoever is credited.
  private func read(_ measure: Measure, _ source: Source) -> [TracedRecord]? {
    let tallier = Tallier(ledger: engine.ledger, catalog: engine.catalog, atoms: engine.atoms)
    guard let all = tallier.records(of: source.measure, by: source.by) else { return nil }
    return counted(all, measure, tallier)
  }

  /// Those of a measure's records that it counts in the span.
  private func counted(_ records: [TracedRecord], _ measure: Measure, _ tallier: Tallier) -> [TracedRecord] {
    var members: [String: Set<Int64>] = [:]
    for condition in measure.conditions {
      guard case .member(_, let name) = condition.test, members[name] == nil,
        let index = engine.catalog.measureIndex[name], let others = tallier.records(of: index)
      else { continue }
      let other = engine.catalog.measures[index]
      let whole = counted(others, other, tallier).filter { targets($0, of: other).contains(0) }
      members[name] = Set(whole.compactMap { $0.member.map { Int64($0) } })
    }
    return records.filter { record in
      engine.holds(measure, record, span) && measure.holds(record) { members[$1]?.contains($0) ?? false }
    }
  }

  /// The lines that a record of a measure adds to.
  private func targets(_ record: TracedRecord, of measure: Measure) -> [Int] {
    let isStated = measure.kind.map { engine.catalog.kinds[$0].form == .units } ?? false
    return isStated ? engine.lines.statedTargets(record.bodies) : engine.lines.targets(record.bodies)
  }

  private func label(_ field: Int, _ measure: Measure) -> String {
    measure.kind.map { engine.catalog.kinds[$0].fields[field].label[engine.catalog.settings.language] } ?? ""
  }

  /// Who or what is counted, as it may be shown.
  private func shown(_ text: String, _ field: Field) -> String {
    switch field.role {
    case .person: PeopleRegister.masked(text)
    case .personName: Masking.names(text)
    default: field.type == .idNumber ? Masking.number(text) : Masking.text(text)
    }
  }

  private func part(_ measure: Measure, _ records: [TracedRecord], isStated: Bool) -> Trace.Part {
    var lines: [Trace.Line] = []
    var seen: Set<UInt32> = []
    for record in records {
      let file = engine.ledger.files[record.file]
      var contribution = Exact(1)
      var name = ""
      switch measure.value {
      case .distinct(let fields):
        guard let member = record.member, seen.insert(member).inserted else { continue }
        let kind = engine.catalog.kinds[file.records.kind]
        name = fields.map { shown(file.records.text($0, row: record.row), kind.fields[$0]) }.joined(separator: " ")
      case .sum(let field):
        let isDuration = measure.kind.map { engine.catalog.kinds[$0].fields[field].type == .duration } ?? false
        contribution = Exact(record.amount, over: Int128(isDuration ? FixedPoint.hour : FixedPoint.number)) ?? .zero
      case .meanDays: contribution = Exact(record.amount, over: 1) ?? .zero
      default: break
      }
      let fields = engine.catalog.kinds[file.records.kind].fields
      let kept = record.kept.map { one in
        (label: fields[one.field].label, place: engine.ledger.files[one.file].records.place(row: one.row))
      }
      lines.append(
        Trace.Line(place: file.records.place(row: record.row), contribution: contribution, member: name, kept: kept))
    }
    let sum = lines.reduce(Exact.zero) { $0 + $1.contribution }
    var total: Exact? = sum
    var isMean = false
    if case .meanDays = measure.value { (total, isMean) = (sum / Exact(lines.count), true) }
    if isStated && lines.isEmpty { total = nil }
    return Trace.Part(measure: measure.id, lines: lines, total: total, isMean: isMean)
  }
}

extension Measure {
  /// Whether what stands in a record's fields is, or is not, among what other measures count, as the conditions ask.
  ///
  /// - Parameter isMember: whether a text, by its number in the ledger, is one that the measure of an id counts.
  func holds(_ record: TracedRecord, isMember: (_ text: Int64, _ id: String) -> Bool) -> Bool {
    conditions.allSatisfy { condition in
      guard case .member(let field, let name) = condition.test else { return true }
      let value = record.asked[field] ?? FieldColumn.blank
      return (value >= 0 && isMember(value, name)) != condition.isNegated
    }
  }
}

extension FigureEngine {
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
}
