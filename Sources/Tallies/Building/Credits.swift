import Values

/// Who is credited with a record: sets of reporting bodies, numbered. Unknown bodies are -1.
///
/// Roll-up follows later, so that a change of the register's tree needs no new tally.
public struct Credits: Sendable {
  /// The position in the register of a body that is not in it.
  public static let unknown = -1

  private var numbers: [[Int]: Int32] = [:]
  private var bodies: [String: Int] = [:]
  /// Where bodies are numbered by name and not by the register: their names as written, by number.
  public private(set) var names: [String] = []
  /// By number: distinct bodies, rising.
  public private(set) var units: [[Int]] = []

  /// No credits yet.
  public init() {}

  /// Sets of bodies by name, numbered as given.
  init(names: [String], units: [[Int]]) {
    self.names = names
    self.units = units
    for (number, name) in names.enumerated() { bodies[name] = number }
    for (number, set) in units.enumerated() { numbers[set] = Int32(number) }
  }

  /// How many sets there are.
  public var count: Int { units.count }

  /// The number of a body by its name as written.
  mutating func body(named name: String) -> Int {
    if let number = bodies[name] { return number }
    bodies[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a set of bodies.
  public mutating func number(of bodies: [Int]) -> Int32 {
    let set = Set(bodies).sorted()
    if let number = numbers[set] { return number }
    let number = Int32(units.count)
    numbers[set] = number
    units.append(set)
    return number
  }
}
