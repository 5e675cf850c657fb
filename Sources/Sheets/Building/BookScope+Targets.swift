import Catalog
import Figures

extension BookScope {
  /// The target of a measure that is shown: of several, that of the cycle nearest to the period, as in `x@target`.
  func target(of measure: String) -> TargetResult? {
    let (figures, index) = (figures, index)
    return figures.nearest(
      index.targets.positions(of: [unit]).lazy.filter { index.targetMeasures[$0].contains(measure) }
        .map { figures.targets[$0] })
  }

  /// 82%, 99.5%: how much of a target is reached, never 100 % of one that is not; nil where that is not defined.
  func completed(_ result: TargetResult) -> String? {
    guard let completion = result.completion else { return nil }
    let text = NumberFormat.Amount.wholePercent.fitting(completion).text(completion)
    return completion < Exact(1) && text == "100%" ? "<100%" : text
  }

  /// 本季, Q4: of a target whose light is that of a longer cycle than the period, that cycle; nil of others.
  func cycleWord(_ result: TargetResult) -> String? {
    guard let cycle = result.cycle, !result.countsCycles else { return nil }
    // A week need not lie in one month alone.
    let isMonthOfWeek = cycle.span == .month && figures.period.span == .week
    guard language == .zh else { return shortName(of: cycle) }
    return isMonthOfWeek ? monthName(cycle) : result.target.cycle.own
  }

  /// Oct, Q4, H2: a cycle's name where half a tile is all the room; a year's number alone would be read as a figure.
  private func shortName(of cycle: Period) -> String {
    switch cycle.span {
    case .month: monthName(cycle)
    case .quarter, .halfYear: String(cycle.id.suffix(2))
    default: "Year"
    }
  }

  /// 93.2%/≥90%: what a rate or a mean is in a longer cycle than the period, as it is not that of the period; nil of others.
  func reachedOfCycle(_ result: TargetResult) -> String? {
    guard result.cycle != nil, !result.countsCycles, changesByDifference(result.target.measure),
      let actual = result.actual
    else { return nil }
    let reached = NumberFormat.said(amount(reached: result).fitting(actual).text(actual))
    return reached + "/" + limit(result).text(result.wanted).filter { $0 != " " }
  }

  /// `≤ 2` of a target that must not be exceeded: what is half of it is not twice as good. Nil of others.
  func ceiling(_ result: TargetResult) -> String? {
    guard result.target.isCeiling, !result.countsCycles else { return nil }
    return limit(result).text(result.wanted)
  }

  /// How the bound of a target is shown: as it was written.
  private func limit(_ result: TargetResult) -> NumberFormat {
    .bounded(isCeiling: result.target.isCeiling, amount(result.target.measure).asWritten(result.wanted))
  }

  /// How what was reached of a target is shown: so that it is read as meeting it or not, and what it lacks as something.
  func amount(reached result: TargetResult) -> NumberFormat.Amount {
    guard !result.countsCycles, let actual = result.actual,
      case .amount(let usual) = format(FigureName(result.target.measure), actual)
    else { return amount(result.target.measure) }
    let (wanted, isCeiling) = (result.wanted, result.target.isCeiling)
    func meets(_ value: Exact) -> Bool { isCeiling ? value <= wanted : value >= wanted }
    return usual.refined { amount in
      meets(amount.shown(actual)) == meets(actual)
        && (result.gap.map { amount.shown($0).isZero == $0.isZero } ?? true)
    }
  }

  /// How a figure of the workbook's own body is shown, on tiles and in sentences: what its target is judged by, as beside that.
  func ownFormat(_ name: FigureName, _ value: Exact) -> NumberFormat {
    let usual = format(name, value)
    guard case .amount = usual, name.derived != .share, let result = target(of: name.measure), !result.countsCycles,
      result.actual == value
    else { return usual }
    return .amount(amount(reached: result))
  }
}

extension Light {
  /// Told by its form as well as its colour: ● met, ◐ nearly, ○ not, — unmeasured.
  var symbol: String {
    switch self {
    case .green: "●"
    case .yellow: "◐"
    case .red: "○"
    case .grey: "—"
    }
  }

  var colour: Colour {
    switch self {
    case .green: .green
    case .yellow: .ochre
    case .red: .red
    case .grey: .rule
    }
  }
}
