import Catalog

extension FigureEngine {
  /// The scores of a period, with the ranks of the one before.
  func scoreboard(_ period: Period) -> Scoreboard? {
    guard let index = catalog.settings.index else { return nil }
    var board = Scoreboard()
    board.indicators = index.indicators
    let top = ReportUnit.top(of: lines.lines)
    let all = entries(index, Span(period, newest: newest), top: top)
    let now = all.filter { $0.unit != top }
    board.top = all.first { $0.unit == top }
    var before: [Int: Int] = [:]
    if let previous = period.previous(yearStarts: catalog.settings.yearStarts), isKnownBefore(period, index) {
      let past = entries(index, Span(previous, newest: newest), top: top).filter { $0.unit != top }
      for (_, entries) in classes(past) {
        for entry in entries { before[entry.unit] = entry.rank }
      }
    }
    for (group, entries) in classes(now) {
      let marked = entries.map { entry in
        var entry = entry
        entry.rankBefore = before[entry.unit]
        entry.isYellow = !entry.isThin && entry.total.map { $0 < Exact(catalog.settings.rankingPass) } ?? false
        entry.isFlag = entry.rank == 1 && !entry.isYellow
        return entry
      }
      board.classes.append(Scoreboard.Class(group: group, entries: marked))
    }
    return board
  }

  /// Whether no ledger of the index begins within the period before, of which only the end would be ranked.
  private func isKnownBefore(_ period: Period, _ index: ScoreIndex) -> Bool {
    let short = incomparable(shortBases(of: period))[.previous] ?? []
    return !index.indicators.contains { catalog.measureIndex[$0.measure].map(short.contains) ?? false }
  }

  private static func better(_ a: ScoreEntry, _ b: ScoreEntry) -> Bool {
    if a.isThin != b.isThin, a.total != nil, b.total != nil { return b.isThin }
    return switch (a.total, b.total) {
    case (let x?, let y?) where x != y: x > y
    case (_?, nil): true
    case (nil, _?): false
    default: a.unit < b.unit
    }
  }

  /// Each unit's points, in the order of the report's lines.
  private func entries(_ index: ScoreIndex, _ span: Span, top: Int?) -> [ScoreEntry] {
    let byIndicator = index.indicators.map { shares($0, span, top: top) }
    let units = lines.lines.indices.filter { lines.lines[$0].part == .unit && lines.exists($0, in: span) }
    return units.map { line in
      var entry = ScoreEntry(unit: line, points: [], total: nil, unmeasured: .zero)
      var (sum, measured) = (Exact.zero, Exact.zero)
      for (indicator, shares) in zip(index.indicators, byIndicator) {
        let points = shares[line].map { indicator.weight.times($0) }
        entry.points.append(points)
        if let points {
          sum = sum + points
          measured = measured + indicator.weight
        } else {
          entry.unmeasured = entry.unmeasured + indicator.weight
        }
      }
      entry.total = (sum / measured).map { Self.settled($0 * 100) }
      entry.isThin = entry.total != nil && entry.unmeasured > measured
      return entry
    }
  }

  /// A total of so many places that what is said of it is exact, and that fractions of many denominators, which need more than
  /// 128 bits, still come to the same where they are the same.
  private static func settled(_ total: Exact) -> Exact {
    let places = 15
    return Exact(total.rounded(places: places), over: 1_000_000_000_000_000) ?? total
  }

  /// Units that are compared with each other: those of a group, or of a level where they have none.
  private struct ClassKey: Hashable {
    var group: String
    var depth: Int

    init(_ unit: ReportUnit) { (group, depth) = (unit.group, unit.group.isEmpty ? unit.depth : 0) }
  }

  /// Units by class, best first, with ranks.
  private func classes(_ entries: [ScoreEntry]) -> [(group: String, entries: [ScoreEntry])] {
    var order: [ClassKey] = []
    var byClass: [ClassKey: [ScoreEntry]] = [:]
    for entry in entries {
      let key = ClassKey(lines.lines[entry.unit])
      if byClass[key] == nil { order.append(key) }
      byClass[key, default: []].append(entry)
    }
    return order.map { key in
      var sorted = (byClass[key] ?? []).sorted(by: Self.better)
      // To be first of one says nothing.
      let measured = sorted.count { $0.total != nil && !$0.isThin }
      for at in sorted.indices where sorted[at].total != nil && !sorted[at].isThin && measured > 1 {
        sorted[at].rank = at > 0 && sorted[at].total == sorted[at - 1].total ? sorted[at - 1].rank : at + 1
      }
      return (key.group, sorted)
    }
  }

  /// By line: which share of its weight an indicator gives; nil where it is not measured.
  ///
  /// - Parameter top: the unit that has nobody to be ranked with.
  private func shares(_ indicator: ScoreIndicator, _ span: Span, top: Int?) -> [Exact?] {
    let none = [Exact?](repeating: nil, count: lines.lines.count)
    guard let measure = catalog.measure(indicator.measure) else { return none }
    let target = Target(
      measure: indicator.measure, category: indicator.category, value: .zero, cycle: .month, scope: .everyUnit,
      isCeiling: false, source: "", place: indicator.place)
    guard var figures = measured(target, measure, span) else { return none }
    let isLow = measure.better == .less
    if case .rank = indicator.rule {
      if let top { figures[top] = Figure(nil, .unmeasured) }
      return rankShares(figures, measure.better)
    }
    return figures.map { figure in
      guard let value = figure.value else { return nil }
      switch indicator.rule {
      case .ratio(let goal):
        let share = isLow ? (value.isZero ? Exact(1) : goal / value) : value / goal
        return share.map { min($0, Exact(1)) }
      case .steps(let steps):
        // Of what is better low, the first step that the figure stays within, the strictest first.
        if isLow { return steps.reversed().first { value <= $0.bound }?.share ?? .zero }
        return steps.first { value >= $0.bound }?.share ?? .zero
      case .deduct(let points, let floor):
        let left = indicator.weight - value.times(points)
        return max(left, floor) / indicator.weight
      case .rank: return nil
      }
    }
  }

  /// By rank among the units that the totals are compared with.
  private func rankShares(_ figures: [Figure], _ better: Better) -> [Exact?] {
    let ranks = RankTable(lines.lines).ranks(figures, better: better) { ClassKey($0) }
    var sizes: [ClassKey: Int] = [:]
    for (line, rank) in ranks.enumerated() where rank.value != nil {
      sizes[ClassKey(lines.lines[line]), default: 0] += 1
    }
    return ranks.enumerated().map { line, rank in
      guard let value = rank.value else { return nil }
      let size = Exact(sizes[ClassKey(lines.lines[line])] ?? 1)
      return (size - value + Exact(1)) / size
    }
  }
}

extension Exact {
  /// The product, in lowest terms.
  func times(_ other: Exact) -> Exact {
    let (a, b) = (reduced, other.reduced)
    guard let inverse = Exact(b.denominator, over: b.numerator) else { return .zero }
    return (a / inverse) ?? .zero
  }
}

extension Figures {
  /// Enters the total and each indicator's points.
  mutating func enter(_ board: Scoreboard, catalog: Catalog) {
    scores = board
    let entries = board.classes.flatMap(\.entries) + [board.top].compactMap(\.self)
    // Of units that did not exist there are no entries.
    let none = units.map { $0.part == .unit ? Figure(nil, .unmeasured) : .undefined }
    var total = none
    for entry in entries { total[entry.unit] = entry.total.map { Figure($0, .ok) } ?? Figure(nil, .unmeasured) }
    guard let measure = catalog.measures.first(where: { $0.value == .score }) else { return }
    columns[.init(period: period.id, measure: measure.id)] = total
    let stem = measure.id.split(separator: ".").first.map(String.init) ?? measure.id
    for (at, indicator) in board.indicators.enumerated() {
      var points = none
      for entry in entries { points[entry.unit] = entry.points[at].map { Figure($0, .ok) } ?? Figure(nil, .unmeasured) }
      columns[.init(period: period.id, measure: "\(stem).\(indicator.id)")] = points
    }
  }
}
