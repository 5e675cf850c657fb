import Catalog

/// A period that a report is compared with, of which a ledger knows the end only, as its records begin within it, or
/// nothing, as they begin after it.
public struct ShortBase: Sendable, Hashable {
  /// Which comparison it is: `previous` or `lastYear`.
  public var derivation: Derivation
  /// A position in the catalogue's kinds.
  public var kind: Int
  /// The month that its records begin in.
  public var begins: Period
  /// Whether that is after the whole of it.
  public var isAbsent: Bool
}

extension FigureEngine {
  /// The ledgers that begin within the periods that a period is compared with, or after them, in the order of kinds.
  func shortBases(of period: Period) -> [ShortBase] {
    let starts = catalog.settings.yearStarts
    let bases: [(Derivation, Period?)] = [
      (.previous, period.previous(yearStarts: starts)), (.lastYear, period.lastYear(yearStarts: starts)),
    ]
    return bases.flatMap { derivation, base -> [ShortBase] in
      guard let base else { return [] }
      return beginnings.sorted { $0.key < $1.key }.compactMap { kind, begins in
        guard begins.first > base.first else { return nil }
        return ShortBase(derivation: derivation, kind: kind, begins: begins, isAbsent: begins.first > base.last)
      }
    }
  }

  /// By comparison: the measures that rest on a ledger of which the end is known, as positions in the catalogue. States as
  /// of a day do not.
  func incomparable(_ bases: [ShortBase]) -> [Derivation: Set<Int>] {
    var found: [Derivation: Set<Int>] = [:]
    for (at, measure) in catalog.measures.enumerated() {
      let kinds = datedKinds(measure)
      for base in bases where !base.isAbsent && kinds.contains(base.kind) {
        found[base.derivation, default: []].insert(at)
      }
    }
    return found
  }

  /// The same of ledgers of which nothing is known, states as of a day among them: what lies before their beginning is
  /// nothing, or dated wrongly.
  func uncounted(_ bases: [ShortBase]) -> [Derivation: Set<Int>] {
    var found: [Derivation: Set<Int>] = [:]
    for (at, measure) in catalog.measures.enumerated() {
      let kinds = kinds(of: measure)
      for base in bases where base.isAbsent && kinds.contains(base.kind) {
        found[base.derivation, default: []].insert(at)
      }
    }
    return found
  }

  /// By measure: the month in which the last of its ledgers begins.
  var measureBeginnings: [Int: Period] {
    var found: [Int: Period] = [:]
    for (at, measure) in catalog.measures.enumerated() {
      found[at] = kinds(of: measure).compactMap { beginnings[$0] }.max { $0.first < $1.first }
    }
    return found
  }

  /// Whether a day lies before some ledger of a measure begins.
  func isBeforeLedger(_ day: CivilDate, of measure: Measure) -> Bool {
    switch measure.value {
    case .stars, .starsPromoted:
      let logs = catalog.kinds.indices.filter { StarCounter.counts(catalog.kinds[$0]) }
      // Of several logs of hours one is enough.
      return logs.compactMap { beginnings[$0]?.first }.min().map { day < $0 } ?? false
    default: break
    }
    return kinds(of: measure).contains { kind in beginnings[kind].map { day < $0.first } ?? false }
  }

  /// The kinds that a measure rests on, states as of a day included.
  func kinds(of measure: Measure) -> Set<Int> {
    datedKinds(measure).union(measure.kind.map { [$0] } ?? [])
  }

  /// The kinds whose dates put a measure's records into a period.
  func datedKinds(_ measure: Measure) -> Set<Int> {
    if case .ratio(let above, let below) = measure.value {
      return [above, below].compactMap(catalog.measure).reduce(into: []) { $0.formUnion(datedKinds($1)) }
    }
    var kinds: Set<Int> = []
    if measure.datedBy != nil, let kind = measure.kind { kinds.insert(kind) }
    for condition in measure.conditions {
      guard case .member(_, let name) = condition.test, let member = catalog.measure(name) else { continue }
      kinds.formUnion(datedKinds(member))
    }
    return kinds
  }
}
