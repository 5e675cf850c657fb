import Catalog

/// What a rate or a mean is divided of, line by line: the rate of a group is formed of the sums of these.
///
/// Parts of a measure may be hidden ones, which are no figures of their own.
public struct Quotient: Sendable {
  /// By line of `Figures.units`; nil where there is nothing.
  public var above, below: [Exact?]

  /// What is divided, and by what, a number a line.
  public init(above: [Exact?], below: [Exact?]) {
    self.above = above
    self.below = below
  }
}

extension FigureEngine {
  /// By measure: what its totals of a span are divided of. Of a rate that has something else stand in for a part that is
  /// not defined there is none, as its lines are not divided by one thing.
  func quotients(_ span: Span) -> [String: Quotient] {
    var quotients: [String: Quotient] = [:]
    for measure in catalog.measures where !measure.isHidden && measure.hasTotal {
      switch measure.value {
      case .ratio(let above, let below) where measure.otherwise == nil:
        guard let a = catalog.measure(above), let b = catalog.measure(below),
          let upper = values(a, span, withCategories: false).total,
          let lower = values(b, span, withCategories: false).total
        else { continue }
        quotients[measure.id] = Quotient(above: upper.map(\.value), below: lower.map(\.value))
      case .meanDays:
        let values = values(measure, span, withCategories: false)
        guard let means = values.total, values.records.count == means.count else { continue }
        quotients[measure.id] = Quotient(
          above: zip(means, values.records).map { mean, records in mean.value.map { $0 * records } },
          below: values.records.map { Exact(Int($0)) })
      default: continue
      }
    }
    return quotients
  }
}
