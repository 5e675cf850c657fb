import Catalog

/// What may change a measure's figures.
extension Catalog {
  /// The kinds that a measure is made of, with the registers that settle whose a record is.
  func kinds(of id: String) -> Set<String> {
    var found: Set<String> = []
    for indicator in indicators(of: id) { found.formUnion(kinds(of: indicator.measure)) }
    guard let measure = measure(id) else { return found }
    if let kind = measure.kind { found.insert(kinds[kind].id) }
    for part in parts(of: measure) { found.formUnion(kinds(of: part)) }
    if !found.isEmpty {
      let registers = kinds.filter { $0.form == .units || settings.countsByRegister && $0.form == .people }
      found.formUnion(registers.map(\.id))
    }
    return found
  }

  /// Those of some kinds whose rows may name people that only a register knows.
  func joined(_ ids: Set<String>) -> Set<String> {
    let roles: [FieldRole] = [.person, .personName, .personID]
    let joined = kinds.filter { kind in
      kind.form == .log && ids.contains(kind.id) && roles.contains { kind.field($0) != nil }
    }
    return Set(joined.map(\.id))
  }

  /// Whether a measure, or a part of it, is judged as of a day, which moves with the newest record of any file.
  func asksAsOf(_ id: String) -> Bool {
    let indicators = indicators(of: id)
    guard indicators.isEmpty else { return indicators.contains { asksAsOf($0.measure) } }
    guard let measure = measure(id) else { return true }
    let asks = measure.conditions.contains { condition in
      if case .bound(_, _, .asOf) = condition.test { true } else { false }
    }
    return asks || parts(of: measure).contains(where: asksAsOf)
  }

  /// Whether a record of which nothing happened up to the end of a period counts for none of a measure's figures of it.
  func isBound(_ id: String) -> Bool {
    let indicators = indicators(of: id)
    guard indicators.isEmpty else { return indicators.allSatisfy { isBound($0.measure) } }
    guard let measure = measure(id) else { return false }
    let parts = parts(of: measure)
    guard parts.allSatisfy(isBound) else { return false }
    guard let kind = measure.kind.map({ kinds[$0] }) else { return !parts.isEmpty }
    if case .ratio = measure.value { return true }
    if let date = measure.datedBy, kind.fields[date].happens { return true }
    return measure.conditions.contains { condition in
      guard !condition.isNegated, case .bound(let field, let comparison, _) = condition.test else { return false }
      return [.less, .lessOrEqual, .equal].contains(comparison) && kind.fields[field].happens
    }
  }

  /// Whether a unit's figure of a measure rests on no other unit's rows.
  func stands(_ id: String) -> Bool {
    guard indicators(of: id).isEmpty, let measure = measure(id) else { return false }
    let asksWhole = measure.conditions.contains { condition in
      if case .member = condition.test { true } else { false }
    }
    guard !asksWhole else { return false }
    switch measure.value {
    case .ratio: return parts(of: measure).allSatisfy(stands)
    case .stars, .starsPromoted, .missingReports, .score: return false
    // By the register a row counts for the unit of who did it.
    case .count, .sum, .distinct, .meanDays: return !settings.countsByRegister || joined(kinds(of: id)).isEmpty
    }
  }

  /// The measures of which another is made.
  private func parts(of measure: Measure) -> [String] {
    let values = [measure.value, measure.otherwise, measure.whole].compactMap(\.self)
    let ratios = values.flatMap { value in
      if case .ratio(let a, let b) = value { [a, b] } else { [String]() }
    }
    return ratios
      + measure.conditions.compactMap { condition in
        if case .member(_, let other) = condition.test { other } else { nil }
      }
  }
}
