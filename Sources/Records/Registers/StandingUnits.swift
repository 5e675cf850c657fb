import Catalog
import Diagnostics

/// The lines of the register of units as they stand, its files being added in the order of reading.
public struct StandingUnits: Sendable {
  /// What stands, in the order in which the units were first met.
  public private(set) var lines: [UnitRegister.Line] = []
  private var places: [String: Int] = [:]

  /// Before any file.
  public init() {}

  /// Adds the accepted rows of a file: a later row of one name and parent stands in the earlier one's place, in a
  /// correction also one of the same name where only one unit bears it. What a file has no column for stays.
  public mutating func add(_ file: FileRecords, kind: Kind) {
    guard let name = kind.field(.unit) else { return }
    func has(_ role: FieldRole) -> Bool { kind.field(role).map { file.columns[$0] != nil } ?? false }
    func text(_ role: FieldRole, _ row: Int) -> String { kind.field(role).map { file.text($0, row: row) } ?? "" }
    for row in file.lines.indices where !file.isRejected[row] {
      var line = UnitRegister.Line(
        name: file.text(name, row: row), code: text(.code, row), parent: text(.parent, row), group: text(.group, row),
        aliases: ListParser.split(text(.aliases, row)), place: file.place(row: row))
      guard let at = places[Self.key(line)] ?? (file.isCorrection ? only(named: line.name) : nil) else {
        places[Self.key(line)] = lines.count
        lines.append(line)
        continue
      }
      let old = lines[at]
      if !has(.code) { line.code = old.code }
      if !has(.parent) { line.parent = old.parent }
      if !has(.group) { line.group = old.group }
      if !has(.aliases) { line.aliases = old.aliases }
      places[Self.key(old)] = nil
      places[Self.key(line)] = at
      lines[at] = line
    }
  }

  private static func key(_ line: UnitRegister.Line) -> String {
    "\(FoldedName(line.name))\u{0}\(FoldedName(line.parent))"
  }

  /// The line of a name that no other unit bears.
  private func only(named name: String) -> Int? {
    let folded = FoldedName(name)
    let found = lines.indices.filter { FoldedName(lines[$0].name) == folded }
    return found.count == 1 ? found[0] : nil
  }
}
