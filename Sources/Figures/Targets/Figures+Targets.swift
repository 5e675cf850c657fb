import Catalog

extension Figures {
  /// Enters `@target`, the value that is wanted, and `@completion`; where cycles were counted `@cycles` and in how many it
  /// was met, `@met`: of several targets for a figure, of `nearest`.
  mutating func enter(_ results: [TargetResult]) {
    targets = results
    let order = results.indices.sorted { a, b in
      let (x, y) = (distance(results[a]), distance(results[b]))
      return x == y ? a < b : x > y
    }
    let none = [Figure](repeating: .undefined, count: units.count)
    for at in order {
      let result = results[at]
      let counted = result.countsCycles ? (result.wanted, result.actual) : (nil, nil)
      for (suffix, value) in [
        ("target", result.target.value), ("completion", result.completion), ("cycles", counted.0), ("met", counted.1),
      ] as [(String, Exact?)] {
        let key = Key(
          period: period.id, measure: "\(result.target.measure)@\(suffix)", category: result.target.category)
        // Where nothing was counted there need be no column, but no number of another target either.
        guard value != nil || suffix == "completion" || columns[key] != nil else { continue }
        columns[key, default: none][result.unit] = value.map { Figure($0, .ok) } ?? .undefined
      }
    }
  }

  /// Of several targets of one figure that of the cycle nearest to the period, the last of those that are equally near:
  /// the one that `@target` and `@completion` tell.
  public func nearest(_ results: some Sequence<TargetResult>) -> TargetResult? {
    results.reduce(nil) { best, one in
      best.map { distance($0) < distance(one) } ?? false ? best : one
    }
  }

  /// How many months a target's cycle differs from the period.
  private func distance(_ result: TargetResult) -> Int {
    abs(result.target.cycle.rawValue - (period.days + 15) / 30)
  }
}
