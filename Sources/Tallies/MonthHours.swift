/// The hours of a table's people in one of its months: four bytes a person.
public struct MonthHours: Sendable {
  /// Which of the table's months.
  public let atom: Int32
  /// By position in `people`, in fixed point; the largest number where they stand in `large`.
  @usableFromInline let units: [UInt32]
  /// By position: what does not fit.
  @usableFromInline let large: [UInt32: Int64]

  init(atom: Int32, units: [UInt32], large: [UInt32: Int64]) {
    (self.atom, self.units, self.large) = (atom, units, large)
  }

  /// The months in which anybody has hours, in order. A person may stand in the list more than once a month, as one who is
  /// written in several ways.
  ///
  /// - Parameter people: how many people there are; each position is below it.
  static func months(_ hours: [PersonHours], people: Int) -> [MonthHours] {
    Set(hours.map(\.atom)).sorted().map { atom in
      var totals = [Int64](repeating: 0, count: people)
      for hours in hours where hours.atom == atom { totals[Int(hours.person)] += hours.units }
      return MonthHours(atom: atom, totals)
    }
  }

  private init(atom: Int32, _ totals: [Int64]) {
    var large: [UInt32: Int64] = [:]
    let units = totals.enumerated().map { person, total in
      if let small = UInt32(exactly: total), small != .max { return small }
      large[UInt32(truncatingIfNeeded: person)] = total
      return UInt32.max
    }
    self.init(atom: atom, units: units, large: large)
  }

  /// How many people there are.
  @inlinable public var count: Int { units.count }

  /// The hours of a person, in fixed point.
  @inlinable public subscript(person: Int) -> Int64 {
    units[person] == .max ? large[UInt32(person)] ?? 0 : Int64(units[person])
  }
}

/// The hours of one person in one month.
struct PersonHours {
  /// A number of the person's text.
  var person: UInt32
  /// Which of the table's months.
  var atom: Int32
  /// In fixed point, not 0.
  var units: Int64
}
