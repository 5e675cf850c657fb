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
  public static func toDate(_ cycle: Cycle, _ period: Period, newest: CivilDate, _ yearStarts: Int) -> Period {
    let whole = whole(cycle, period, newest: newest, yearStarts)
    return Period(span: .phase, id: whole.id, first: whole.first, last: min(period.last, whole.last))
  }

  /// Every target beside what was reached, in the order of the register's lines and of the units.
  func targetResults(_ period: Period, _ register: TargetRegister) -> [TargetResult] {
    let year = Self.whole(.year, period, newest: newest, catalog.settings.yearStarts).id
    return register.targets(of: year).flatMap { target in
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
    // The cycle that is the period itself is judged by what was reached; those within a longer one are counted.
    if let one = cycles.first, (one.first, one.last) != (period.first, period.last) {
      return frequencies(target, cycles, scope)
    }
    let whole = Self.whole(target.cycle, period, newest: newest, starts)
    // Of a cycle that has not begun nothing is measured.
    guard whole.first <= newest else { return scope.map { unmeasured(target, $0) } }
    let span = Span(Self.toDate(target.cycle, period, newest: newest, starts), newest: newest)
    let column = column(target, span)
    let clock = clock(target, whole, span)
    let (own, isKnown) = (Span(period, newest: newest), isKnown(target, span.last))
    let due = dueByNow(target, span)
    let isOwn = (whole.first, whole.last) == (period.first, period.last)
    return scope.map { line in
      guard isKnown, lines.exists(line, in: own) else { return unmeasured(target, line) }
      var result = judge(target, line, actual: column?[line].value, wanted: target.value)
      if !isOwn { result.cycle = whole }
      let isDueMet = due.map { $0[line].value.map { $0 >= target.value } ?? true } ?? false
      result.take(clock, isDueMet: isDueMet)
      return result
    }
  }

  /// How far a cycle is that still runs; nil where it is over, or as good as over.
  private func clock(_ target: Target, _ whole: Period, _ span: Span) -> TargetClock? {
    let isOpen = whole.isUnfinished(asOf: span.asOf)
    let isYear = target.cycle == .year
    guard isOpen || isYear && span.asOf < whole.last else { return nil }
    let elapsed = Exact(Int128(span.asOf.dayNumber - whole.first.dayNumber) + 1, over: Int128(whole.days))
    return TargetClock(elapsed: gathers(target) ? elapsed : nil, isOpen: isOpen, isYear: isYear)
  }

  /// Of a rate of what is due: the same of what was due by the day that is known, where days to come are among its own.
  private func dueByNow(_ target: Target, _ span: Span) -> [Figure]? {
    guard span.asOf < span.last, span.first <= span.asOf, !target.isCeiling,
      case .ratio(_, let below) = catalog.measure(target.measure)?.value, let lower = catalog.measure(below),
      let (kind, field) = lower.kind.flatMap({ kind in lower.datedBy.map { (kind, $0) } }),
      !catalog.kinds[kind].fields[field].happens
    else { return nil }
    var known = span
    known.last = span.asOf
    return column(target, known)
  }

  /// Whether what was reached grows as time goes by, so that it may be held against the elapsed share of a cycle: amounts
  /// of what happened do, and amounts a head; rates, means, states as of a day and ceilings do not.
  private func gathers(_ target: Target) -> Bool {
    guard !target.isCeiling, let measure = catalog.measure(target.measure) else { return false }
    switch measure.value {
    case .count, .sum, .distinct: return measure.datedBy != nil || measure.asksMembers
    case .starsPromoted: return true
    case .ratio(let above, let below):
      guard measure.format != .percent, measure.times == 1, let upper = catalog.measure(above),
        let lower = catalog.measure(below)
      else { return false }
      if case .sum = upper.value { return upper.datedBy != nil && lower.isSet && lower.datedBy != nil }
      return false
    default: return false
    }
  }

  /// Whether a day does not lie before a target's ledgers, when nobody counted, and somebody counts at all.
  private func isKnown(_ target: Target, _ day: CivilDate) -> Bool {
    guard let measure = catalog.measure(target.measure) else { return false }
    return !isBeforeLedger(day, of: measure) && isRecorded(target)
  }

  /// Whether a number only grows while its cycle runs, so that a ceiling that it passed stays passed: what happened is counted or
  /// added up; a mean, a rate and what is open on a day may come down again.
  private func onlyGrows(_ target: Target) -> Bool {
    guard let measure = catalog.measure(target.measure), measure.datedBy != nil else { return false }
    switch measure.value {
    case .count, .sum, .distinct: break
    default: return false
    }
    return !measure.conditions.contains { if case .bound = $0.test { true } else { false } }
  }

  /// In how many of the cycles that are over, or settled already, the target was met. Those before the ledger, and those in
  /// which a unit did not exist, are not counted.
  private func frequencies(_ target: Target, _ cycles: [Period], _ scope: [Int]) -> [TargetResult] {
    let columns = columns(target, cycles)
    return scope.map { line in
      let measured = judged(target, columns, line)
      let judged = measured.filter(\.isOver)
      guard !judged.isEmpty else {
        var result = unmeasured(target, line)
        result.isRunning = !measured.isEmpty
        return result
      }
      let met = judged.count { target.isMet(by: $0.value) }
      var result = judge(target, line, actual: Exact(met), wanted: Exact(judged.count), isCeiling: false)
      result.countsCycles = true
      return result
    }
  }

  /// The cycles of a target that a period holds, what each came to at a line, and whether that met it; those alone that are
  /// judged.
  public func judgedCycles(
    of target: Target, in period: Period, line: Int
  ) -> [(cycle: Period, value: Exact, isMet: Bool)] {
    let cycles = target.cycle.periods(in: period, yearStarts: catalog.settings.yearStarts)
    return judged(target, columns(target, cycles), line).filter(\.isOver).map {
      ($0.cycle, $0.value, target.isMet(by: $0.value))
    }
  }

  private func columns(_ target: Target, _ cycles: [Period]) -> [(cycle: Period, span: Span, values: [Figure]?)] {
    cycles.filter { $0.first <= newest && isKnown(target, $0.last) }.map { cycle in
      let span = Span(cycle, newest: newest)
      return (cycle, span, column(target, span))
    }
  }

  /// The cycles in which there was something to measure at a line; one without is neither met nor missed. Those that are not
  /// over may be settled already.
  private func judged(
    _ target: Target, _ columns: [(cycle: Period, span: Span, values: [Figure]?)], _ line: Int
  ) -> [(cycle: Period, value: Exact, isOver: Bool)] {
    let mayBeSettled = !target.isCeiling || onlyGrows(target)
    return columns.compactMap { cycle, span, values in
      guard lines.exists(line, in: span), let value = values?[line].value else { return nil }
      return (cycle, value, cycle.last <= newest || mayBeSettled && target.isSettled(by: value))
    }
  }

  func column(_ target: Target, _ span: Span) -> [Figure]? {
    guard let measure = catalog.measure(target.measure) else { return nil }
    if target.category.isEmpty { return values(measure, span, withCategories: false).total }
    guard measure.kind != nil else { return nil }
    // Of a category without records an amount is 0, a rate or a mean is not defined.
    let nothing =
      switch measure.value {
      case .ratio, .meanDays: Figure(nil, .none)
      default: Figure(.zero, .none)
      }
    return part(target, measure, span)?.figures ?? [Figure](repeating: nothing, count: lines.lines.count)
  }

  /// What a target's category comes to; nil where it has no records.
  func part(_ target: Target, _ measure: Measure, _ span: Span) -> CategoryValues? {
    guard let kind = measure.kind.map({ catalog.kinds[$0] }) else { return nil }
    let key = ValuesMemo.Key(measure: catalog.measureIndex[measure.id] ?? -1, span: span)
    return memo.part(key, target.category) {
      values(measure, span, withCategories: true).parted.first { part in
        "\(kind.fields[part.field].label[catalog.settings.language])=\(part.name)" == target.category
      }
    }
  }

  private func unmeasured(_ target: Target, _ line: Int) -> TargetResult {
    TargetResult(
      target: target, unit: line, actual: nil, wanted: target.value, completion: nil, gap: nil, light: .grey,
      countsCycles: false)
  }

  /// Green: met. Yellow: at least 90 % of the way. Red: otherwise.
  private func judge(
    _ target: Target, _ line: Int, actual: Exact?, wanted: Exact, isCeiling: Bool? = nil
  ) -> TargetResult {
    guard let actual else { return unmeasured(target, line) }
    let isCeiling = isCeiling ?? target.isCeiling
    let isMet = isCeiling ? actual <= wanted : actual >= wanted
    let completion = isCeiling ? wanted / actual : actual / wanted
    let nearly = Exact(9, over: 10) ?? .zero
    let isNear = completion.map { $0 >= nearly } ?? false
    return TargetResult(
      target: target, unit: line, actual: actual, wanted: wanted, completion: completion,
      gap: isMet ? nil : isCeiling ? actual - wanted : wanted - actual,
      light: isMet ? .green : isNear ? .yellow : .red, countsCycles: false)
  }
}
