import Catalog

/// A span of days with the day up to which states are judged.
struct Span: Sendable, Hashable {
  var first: CivilDate
  var last: CivilDate
  /// The last day, or the newest day on which something happened if that is earlier.
  var asOf: CivilDate

  init(_ period: Period, newest: CivilDate) {
    first = period.first
    last = period.last
    asOf = min(period.last, newest)
  }

  /// The days at which time must be cut for this span: each bound is a piece of its own, so that pieces compare as days do.
  var cuts: [CivilDate] { [first, first + 1, last, last + 1, asOf, asOf + 1] }
}
