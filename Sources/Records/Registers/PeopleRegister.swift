import Catalog
import Diagnostics

/// The people of the register, found by identity number, or by name and unit.
public struct PeopleRegister: Sendable {
  /// Whom the parts of a row name.
  public enum Identity: Sendable, Hashable {
    /// The person's number, or what stands for it.
    case person(String)
    /// More than one fits.
    case several(Int)
    case unknown
  }

  /// What a person's standing row says.
  private struct Standing {
    var name = ""
    var id = ""
    var unit = ""
  }

  private var people: [String: Standing] = [:]
  private var byID: [String: Set<String>] = [:]
  private var byName: [String: Set<String>] = [:]

  /// Before any file is read.
  public init() {}

  /// Enters the accepted rows of a file of the register, in the order of reading. A later row of a person stands in the
  /// earlier one's place, but for what its file has no column for.
  public mutating func add(_ file: FileRecords, kind: Kind, units: UnitRegister) {
    guard let person = kind.field(.person) else { return }
    func text(_ role: FieldRole, _ row: Int, _ old: String?) -> String {
      guard let field = kind.field(role), file.columns[field] != nil else { return old ?? "" }
      return file.text(field, row: row)
    }
    for row in file.lines.indices where !file.isRejected[row] {
      let number = file.text(person, row: row)
      let old = people[number]
      if let old {
        byID[old.id]?.remove(number)
        byName[Self.key(old.name, old.unit, units)]?.remove(number)
      }
      let new = Standing(
        name: text(.personName, row, old?.name), id: text(.personID, row, old?.id), unit: text(.unit, row, old?.unit))
      people[number] = new
      if !new.id.isEmpty { byID[new.id, default: []].insert(number) }
      if !new.name.isEmpty { byName[Self.key(new.name, new.unit, units), default: []].insert(number) }
    }
  }

  /// The person that an identity number, or else a name and unit, stands for.
  public func identify(id: String, name: String, unit: String, units: UnitRegister) -> Identity {
    if !id.isEmpty {
      let found = byID[id] ?? []
      if found.count > 1 { return .several(found.count) }
      return .person(found.first ?? "证件:\(id)")
    }
    guard !name.isEmpty else { return .unknown }
    let key = Self.key(name, unit, units)
    let found = byName[key] ?? []
    if found.count > 1 { return .several(found.count) }
    return .person(found.first ?? "姓名:\(key)")
  }

  private static func key(_ name: String, _ unit: String, _ units: UnitRegister) -> String {
    if case .unit(let at) = units.resolve(unit) { return "\(name)|\(units.entries[at].shownAs)" }
    return "\(name)|\(unit)"
  }
}

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
