import Catalog
import Tallies

/// Which cells of a tally belong to a span.
struct CellFilter {
  private let tests: [(at: Int, Comparison, bound: Int32, isNegated: Bool)]
  private let dated: (first: Int32, end: Int32)?
  /// By number in the tally's `asked`: whether records in which that stood count.
  private let asked: [Bool]?

  /// - Parameter asked: by number in the tally's `asked`, whether records in which that stood count; nil for all of them.
  init(_ measure: Measure, _ tally: Tally, span: Span, asked: [Bool]? = nil) {
    self.asked = asked
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
  var run: (first: Int32, end: Int32)? { tests.isEmpty && asked == nil ? dated : nil }

  /// Whether a cell of the tally belongs to it.
  @inline(__always)
  func holds(_ cell: Int, of tally: Tally) -> Bool {
    if let asked, !asked[Int(tally.cells[cell].asked)] { return false }
    return holds { tally.cells[cell].atoms[$0] }
  }

  /// Every bound is a cut, and so is the day after an `as of` and an end: comparing pieces compares days.
  ///
  /// - Parameter atom: by position in the tally's date fields: the piece of a cell's date.
  @inline(__always)
  private func holds(_ atom: (Int) -> Int32) -> Bool {
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
