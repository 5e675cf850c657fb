import Catalog
import Diagnostics

/// The people of the register, found by identity number, or by name and unit.
///
/// Whom a row without a number means is seldom asked, so that they are indexed when it is asked first.
public struct PeopleRegister: Sendable {
  /// Whom the parts of a row name.
  public enum Identity: Sendable, Hashable {
    /// The person's number.
    case person(String)
    /// The number of the one person of that name and unit whose identity number the register leaves empty, though the
    /// row tells one.
    case namesake(String)
    /// Nobody of the register fits: what stands for the person's number.
    case stranger(String)
    /// More than one fits.
    case several(Int)
    case unknown
  }

  /// What begins that which stands for a person's number where only the name is known.
  static let byName = "姓名:"

  /// Whether what stands for a person's number is but a name.
  public static func isName(_ identity: String) -> Bool { identity.hasPrefix(byName) }

  /// What begins that which stands for a person's number where the register knows nobody of the identity number.
  static let byID = "证件:"

  /// What stands for a person's number, as it may be shown: names and identity numbers that take its place are masked.
  public static func masked(_ identity: String) -> String {
    if identity.hasPrefix(byID) { return byID + Masking.number(String(identity.dropFirst(byID.count))) }
    guard isName(identity) else { return Masking.text(identity) }
    let parts = identity.dropFirst(byName.count).split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let name = Masking.names(String(parts.first ?? ""))
    return byName + ([name] + parts.dropFirst().map { Masking.text(String($0)) }).joined(separator: "|")
  }

  private var tables: [(records: FileRecords, kind: Kind)] = []
  private var units: UnitRegister?
  private var index = Once<PeopleIndex>()

  /// Before any file is read.
  public init() {}

  /// Whether there is no register.
  public var isEmpty: Bool { tables.isEmpty }

  /// Enters a file of the register, in the order of reading.
  public mutating func add(_ file: FileRecords, kind: Kind, units: UnitRegister) {
    tables.append((file, kind))
    self.units = units
    index = Once()
  }

  /// The number in the register of the person whose number differs from a written one, which is nobody's, in zeros in front
  /// only; nil where there is none, or the names differ. O(1), but for the first call of all: O(people).
  package func number(_ written: String, name: String) -> String? {
    units.flatMap { units in index.value { PeopleIndex(tables, units) }.number(written, name: name) }
  }

  /// The person that an identity number, or else a name and unit, stands for. O(1), but for the first call of all:
  /// O(people).
  public func identify(id: String, name: String, unit: String, units: UnitRegister) -> Identity {
    index.value { PeopleIndex(tables, self.units ?? units) }.identify(id: id, name: name, unit: unit, units: units)
  }
}
