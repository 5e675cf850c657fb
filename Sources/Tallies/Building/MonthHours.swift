/// The hours of a table's people in one of its months: four bytes a person where many have some, else a list.
public struct MonthHours: Sendable {
  /// Which of the table's months.
  public let atom: Int32
  /// By position in `people`, in fixed point; 0 also where they stand in `listed`. Empty where all do.
  @usableFromInline let units: [UInt32]
  /// By position: what does not stand in `units`.
  @usableFromInline let listed: [UInt32: Int64]

  init(atom: Int32, units: [UInt32], listed: [UInt32: Int64]) {
    (self.atom, self.units, self.listed) = (atom, units, listed)
  }

  /// The months in which anybody has hours, in order. A person may stand in the list more than once a month, as one who is
  /// written in several ways. O(hours, and people for each month in which many have some).
  ///
  /// - Parameter people: how many people there are; each position is below it.
  static func months(_ hours: [PersonHours], people: Int) -> [MonthHours] {
    guard let first = hours.first else { return [] }
    // Most tables are of one month.
    if hours.allSatisfy({ $0.atom == first.atom }) { return [MonthHours(atom: first.atom, hours, people: people)] }
    let byAtom = Dictionary(grouping: hours, by: \.atom)
    return byAtom.sorted { $0.key < $1.key }.map { atom, hours in MonthHours(atom: atom, hours, people: people) }
  }

  private init(atom: Int32, _ hours: [PersonHours], people: Int) {
    guard hours.count > people / 8 else {
      let listed = Dictionary(hours.map { ($0.person, $0.units) }, uniquingKeysWith: +)
      self.init(atom: atom, units: [], listed: listed)
      return
    }
    var totals = [Int64](repeating: 0, count: people)
    for hours in hours { totals[Int(hours.person)] += hours.units }
    var listed: [UInt32: Int64] = [:]
    let units = totals.enumerated().map { person, total in
      if let small = UInt32(exactly: total) { return small }
      listed[UInt32(truncatingIfNeeded: person)] = total
      return 0
    }
    self.init(atom: atom, units: units, listed: listed)
  }

  /// Each person with hours, by position, and the hours in fixed point; in no order.
  @inlinable
  public func forEach(_ body: (_ person: Int, _ hours: Int64) -> Void) {
    for (person, units) in units.enumerated() where units != 0 { body(person, Int64(units)) }
    for (person, hours) in listed { body(Int(person), hours) }
  }
}
