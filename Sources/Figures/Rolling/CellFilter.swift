import Catalog
import Tallies

/// Which cells of a tally belong to a span.
struct CellFilter {
  private let tests: [(at: Int, Comparison, bound: Int32, isNegated: Bool)]
  private let dated: (first: Int32, end: Int32)?

  init(_ measure: Measure, _ tally: Tally, span: Span) {
    let atoms = tally.atoms
    dated = measure.datedBy == nil ? nil : (atoms.start(span.first), atoms.start(span.last + 1))
    var tests: [(Int, Comparison, Int32, Bool)] = []
    for condition in measure.conditions {
      guard case .bound(let field, let comparison, let bound) = condition.test,
        let at = tally.dateFields.firstIndex(of: field)
      else { continue }
      let day =
        switch bound {
        case .start: span.first
        case .end: span.last
        case .asOf: span.asOf
        }
      tests.append((at, comparison, atoms.start(day), condition.isNegated))
    }
    self.tests = tests
  }

  /// The pieces of the span, where nothing else is asked of time.
  var run: (first: Int32, end: Int32)? { tests.isEmpty ? dated : nil }

  /// Every bound is a cut, and so is the day after an `as of` and an end: comparing pieces compares days.
  ///
  /// - Parameter atom: by position in the tally's date fields: the piece of a cell's date.
  @inline(__always)
  func holds(_ atom: (Int) -> Int32) -> Bool {
    if let dated {
      let first = atom(0)
      if first < dated.first || first >= dated.end { return false }
    }
    for test in tests {
      let atom = atom(test.at)
      let holds = atom != Atoms.blank && test.1.holds(Int64(atom), Int64(test.bound))
      if holds == test.isNegated { return false }
    }
    return true
  }
}
