import Catalog
import Values

/// The coarsest pieces of time that every asked-for period is made of.
///
/// Days are cut at the given days; piece 0 lies before the first cut, piece n from the n-th cut on.
public struct Atoms: Sendable, Hashable {
  /// The atom of a date that is empty.
  public static let blank: Int32 = -1

  /// Rising, without repetition: the first day of each piece but the first.
  public let cuts: [Int32]

  /// Pieces that begin at these days.
  public init(cuts: some Sequence<CivilDate>) {
    self.cuts = Set(cuts.map(\.dayNumber)).sorted()
  }

  /// How many pieces there are.
  public var count: Int { cuts.count + 1 }

  /// The piece that holds a day, given as its number. O(log n).
  public func atom(ofDay day: Int64) -> Int32 {
    if day == FieldColumn.blank { return Self.blank }
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int64(cuts[middle]) <= day { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }

  /// The first piece that begins on or after a day; exact where the day is a cut.
  public func start(_ date: CivilDate) -> Int32 { atom(ofDay: Int64(date.dayNumber)) }
}
