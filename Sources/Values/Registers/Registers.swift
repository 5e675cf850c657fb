/// The registers, which are read before all logs.
public struct Registers: Sendable {
  /// The reporting bodies.
  public var units: UnitRegister
  /// The people.
  public var people: PeopleRegister

  /// Both registers.
  public init(units: UnitRegister, people: PeopleRegister) {
    self.units = units
    self.people = people
  }

  /// Before any register is read.
  public static var empty: Registers { Registers(units: UnitRegister(flat: []), people: PeopleRegister()) }
}
