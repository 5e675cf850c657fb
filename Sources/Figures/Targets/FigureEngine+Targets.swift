import Catalog

extension FigureEngine {
  /// The spans that a target of any cycle needs in a period.
  static func targetSpans(of period: Period, newest: CivilDate, yearStarts: Int) -> [Span] {
    Cycle.allCases.flatMap { cycle in
      let inside = cycle.periods(in: period, yearStarts: yearStarts)
      return (inside + [toDate(cycle, period, newest: newest, yearStarts)]).map { Span($0, newest: newest) }
    }
  }

  /// The cycle that a period's end lies in, or the newest day where the period is not over. A week belongs to the cycle
  /// that has most of its days, that of its Thursday (ISO 8601).
  static func whole(_ cycle: Cycle, _ period: Period, newest: CivilDate, _ yearStarts: Int) -> Period {
    let end = period.span == .week ? period.first + 3 : period.last
    return cycle.period(of: max(period.first, min(end, newest)), yearStarts: yearStarts)
  }

  /// From the first day of that cycle to the period's end, or its own if that is earlier.
  static func toDate(_ cycle: Cycle, _ period: Period, newest: CivilDate, _ yearStarts: Int) -> Period {
    let whole = whole(cycle, period, newest: newest, yearStarts)
    return Period(span: .phase, id: whole.id, first: whole.first, last: min(period.last, whole.last))
  }

  /// Every target beside what was reached, in the order of the register's lines and of the units.
  func targetResults(_ period: Period, _ register: TargetRegister) -> [TargetResult] {
    register.targets.flatMap { target in
      let scope = lines.lines.indices.filter { applies(target, $0) }
      return results(target, period, scope)
    }
  }

  private func applies(_ target: Target, _ line: Int) -> Bool {
    switch target.scope {
    case .whole: line == 0
    case .unit(let at): line == at
    case .group(let group): lines.lines[line].part == .unit && lines.lines[line].group == group
    case .everyUnit: lines.lines[line].part == .unit
    }
  }

  private func results(_ target: Target, _ period: Period, _ scope: [Int]) -> [TargetResult] {
    let starts = catalog.settings.yearStarts
    let cycles = target.cycle.periods(in: period, yearStarts: starts)
    if cycles.count > 1 { return frequencies(target, cycles, scope) }
    let whole = Self.whole(target.cycle, period, newest: newest, starts)
    // Of a cycle that has not begun nothing is measured.
    guard whole.first <= newest else { return scope.map { unmeasured(target, $0) } }
    let span = Span(Self.toDate(target.cycle, period, newest: newest, starts), newest: newest)
    let column = column(target, span)
    let elapsed = Exact(Int128(span.asOf.dayNumber - whole.first.dayNumber) + 1, over: Int128(whole.days))
    let isRunning = target.cycle == .year && span.asOf < whole.last && gathers(target)
    return scope.map { line in
      let actual = column?[line].value
      return judge(target, line, actual: actual, wanted: target.value, elapsed: isRunning ? elapsed : nil)
    }
  }

  /// Whether what was reached grows as time goes by, so that it may be held against the elapsed share of a year: amounts
  /// of what happened do; rates, states as of a day and ceilings do not.
  private func gathers(_ target: Target) -> Bool {
    guard !target.isCeiling, let measure = catalog.measure(target.measure) else { return false }
    switch measure.value {
    case .count, .sum, .distinct: return measure.datedBy != nil || measure.asksMembers
    case .starsPromoted: return true
    default: return false
    }
  }

  /// In how many of the cycles that are over, or met already, the target was met.
  private func frequencies(_ target: Target, _ cycles: [Period], _ scope: [Int]) -> [TargetResult] {
    let columns = cycles.map { (cycle: $0, values: column(target, Span($0, newest: newest))) }
    return scope.map { line in
      var (met, of) = (0, 0)
      for (cycle, values) in columns where cycle.first <= newest {
        // A cycle without anything to measure is neither met nor missed.
        guard let value = values?[line].value else { continue }
        let isMet = target.isCeiling ? value <= target.value : value >= target.value
        if isMet { met += 1 }
        if isMet || cycle.last <= newest { of += 1 }
      }
      guard of > 0 else { return unmeasured(target, line) }
      var result = judge(
        target, line, actual: Exact(met), wanted: Exact(of), elapsed: nil, isCeiling: false)
      result.countsCycles = true
      return result
    }
  }

  func column(_ target: Target, _ span: Span) -> [Figure]? {
    guard let measure = catalog.measure(target.measure) else { return nil }
    let values = values(measure, span, withCategories: !target.category.isEmpty)
    if target.category.isEmpty { return values.total }
    guard let kind = measure.kind.map({ catalog.kinds[$0] }) else { return nil }
    let part = values.parted.first { part in
      "\(kind.fields[part.field].label[catalog.settings.language])=\(part.name)" == target.category
    }
    // Of a category without records an amount is 0, a rate or a mean is not defined.
    let nothing =
      switch measure.value {
      case .ratio, .meanDays: Figure(nil, .none)
      default: Figure(.zero, .none)
      }
    return part?.figures ?? [Figure](repeating: nothing, count: lines.lines.count)
  }

  private func unmeasured(_ target: Target, _ line: Int) -> TargetResult {
    TargetResult(
      target: target, unit: line, actual: nil, wanted: target.value, completion: nil, gap: nil, light: .grey,
      countsCycles: false)
  }

  /// Green: met. Yellow: at least 90 % of the way, or ahead of the elapsed share of a running year. Red: otherwise.
  private func judge(
    _ target: Target, _ line: Int, actual: Exact?, wanted: Exact, elapsed: Exact?, isCeiling: Bool? = nil
  ) -> TargetResult {
    guard let actual else { return unmeasured(target, line) }
    let isCeiling = isCeiling ?? target.isCeiling
    let isMet = isCeiling ? actual <= wanted : actual >= wanted
    let completion = isCeiling ? wanted / actual : actual / wanted
    let nearly = Exact(9, over: 10) ?? .zero
    let isNear = completion.map { $0 >= nearly } ?? false
    let isAhead = !isMet && !isNear && (completion.flatMap { reached in elapsed.map { reached >= $0 } } ?? false)
    return TargetResult(
      target: target, unit: line, actual: actual, wanted: wanted, completion: completion,
      gap: isMet ? nil : isCeiling ? actual - wanted : wanted - actual,
      light: isMet ? .green : isNear || isAhead ? .yellow : .red, isAhead: isAhead, countsCycles: false)
  }
}

extension Figures {
  /// Enters `@target` and `@completion`: of several targets for a figure, that of the cycle nearest to the period.
  mutating func enter(_ results: [TargetResult]) {
    targets = results
    let months = (period.days + 15) / 30
    let order = results.indices.sorted { a, b in
      let (x, y) = (results[a], results[b])
      let far = { (r: TargetResult) in abs(r.target.cycle.rawValue - months) }
      return far(x) == far(y) ? a < b : far(x) > far(y)
    }
    let none = [Figure](repeating: .undefined, count: units.count)
    for at in order {
      let result = results[at]
      let wanted = Key(period: period.id, measure: "\(result.target.measure)@target", category: result.target.category)
      let reached = Key(
        period: period.id, measure: "\(result.target.measure)@completion", category: result.target.category)
      columns[wanted, default: none][result.unit] = Figure(result.wanted, .ok)
      columns[reached, default: none][result.unit] = result.completion.map { Figure($0, .ok) } ?? .undefined
    }
  }
}
