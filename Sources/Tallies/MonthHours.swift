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

  /// The months in which anybody has hours, in order.
  ///
  /// - Parameter people: how many people there are; each position is below it.
  static func months(_ hours: [PersonHours], people: Int) -> [MonthHours] {
    let atoms = Set(hours.map(\.atom)).sorted()
    return atoms.map { atom in
      var units = [UInt32](repeating: 0, count: people)
      var large: [UInt32: Int64] = [:]
      for hours in hours where hours.atom == atom {
        if hours.units >= 0 && hours.units < Int64(UInt32.max) {
          units[Int(hours.person)] = UInt32(hours.units)
        } else {
          units[Int(hours.person)] = .max
          large[hours.person] = hours.units
        }
      }
      return MonthHours(atom: atom, units: units, large: large)
    }
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
