import Catalog
import Figures

extension FigureIndex {
  /// What sheets ask of a measure for each of its figures.
  struct Look: Sendable {
    let format: FigureFormat
    let better: Better
    /// Whether a change of it is a difference instead of a relative one.
    let changesByDifference: Bool
    /// Whether parts may be added up to its total.
    let isAdditive: Bool
    /// Whether all its figures are whole numbers, as sums of money without cents are.
    var isWhole = false
  }
}

extension FigureIndex.Look {
  init(_ measure: Measure) {
    format = measure.format
    better = measure.better
    switch measure.value {
    case .ratio, .meanDays: changesByDifference = true
    default: changesByDifference = false
    }
    switch measure.value {
    case .count, .sum: isAdditive = true
    default: isAdditive = false
    }
  }
}
