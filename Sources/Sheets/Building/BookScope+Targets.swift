import Catalog
import Figures

extension BookScope {
  /// The target of a measure that is shown: of several, that of the cycle nearest to the period, as in `x@target`.
  func target(of measure: String) -> TargetResult? {
    figures.nearest(
      index.targets.positions(of: [unit]).lazy.map { figures.targets[$0] }.filter {
        $0.target.measure == measure && $0.target.category.isEmpty
      })
  }

  /// `≤ 2` of a target that must not be exceeded: what is half of it is not twice as good. Nil of others.
  func ceiling(_ result: TargetResult) -> String? {
    guard result.target.isCeiling, !result.countsCycles else { return nil }
    let amount = amount(result.target.measure).plain(for: result.wanted)
    return NumberFormat.bounded(isCeiling: true, amount).text(result.wanted)
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
