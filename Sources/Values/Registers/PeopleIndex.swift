import Catalog
import Diagnostics

/// The standing rows of the register of people, by identity number and by name and unit.
struct PeopleIndex: Sendable {
  /// What a person's standing row says.
  private struct Standing {
    var name = ""
    var id = ""
    var unit = ""
    /// The day on which the person was registered.
    var joined = FieldColumn.blank
    /// The table that the row stands in.
    var table = 0
  }

  private var people: [String: Standing] = [:]
  private var byID: [String: Set<String>] = [:]
  private var byName: [String: Set<String>] = [:]
  /// By digits without zeros in front.
  private var byDigits: [Substring: Set<String>] = [:]

  /// Indexes the accepted rows of files of the register, in the order of reading.
  init(_ tables: [(records: FileRecords, kind: Kind)], _ units: UnitRegister) {
    for at in tables.indices { add(at, tables, units) }
  }

  /// A later row of a person stands in the earlier one's place, but for what its file has no column for, and for people
  /// whom another body registered later.
  private mutating func add(
    _ at: Int, _ tables: [(records: FileRecords, kind: Kind)], _ units: UnitRegister
  ) {
    let (file, kind) = tables[at]
    guard let person = kind.field(.person) else { return }
    func field(_ role: FieldRole) -> Int? { kind.field(role).flatMap { file.columns[$0] == nil ? nil : $0 } }
    let (name, id, unit) = (field(.personName), field(.personID), field(.unit))
    let joined = field(.date)
    func text(_ field: Int?, _ row: Int, _ old: String?) -> String {
      field.map { file.text($0, row: row) } ?? old ?? ""
    }
    for row in file.lines.indices where !file.isRejected[row] {
      let number = file.text(person, row: row)
      let old = people[number]
      var new = Standing(name: text(name, row, old?.name), id: text(id, row, old?.id), unit: text(unit, row, old?.unit))
      new.joined = joined.map { file.value($0, row: row) } ?? old?.joined ?? FieldColumn.blank
      new.table = at
      if let old, stays(old, beside: new, tables, units) { continue }
      if let old {
        byID[Self.id(old.id)]?.remove(number)
        byName[Self.key(old.name, old.unit, units)]?.remove(number)
      }
      people[number] = new
      if let digits = DigitCode.withoutZeros(number) { byDigits[digits, default: []].insert(number) }
      if !new.id.isEmpty { byID[Self.id(new.id), default: []].insert(number) }
      if !new.name.isEmpty { byName[Self.key(new.name, new.unit, units), default: []].insert(number) }
    }
  }

  /// Whether a person's row stays in spite of a later one, of another body's list, as in the ledger.
  private func stays(
    _ old: Standing, beside new: Standing, _ tables: [(records: FileRecords, kind: Kind)], _ units: UnitRegister
  ) -> Bool {
    guard old.table != new.table, old.unit != new.unit, let unit = tables[new.table].kind.field(.unit),
      case .unit(let mine) = units.resolve(new.unit), case .unit(let theirs) = units.resolve(old.unit),
      old.name.isEmpty || new.name.isEmpty || Self.aligned(old.name) == Self.aligned(new.name)
    else { return false }
    let (file, other) = (tables[new.table].records, tables[old.table].records)
    return Rosters.compete(file, other, field: unit, (Int64(mine), Int64(theirs)))
      && Rosters.stays(registered: old.joined, than: new.joined)
  }

  func identify(id: String, name: String, unit: String, units: UnitRegister) -> PeopleRegister.Identity {
    if !id.isEmpty {
      let id = Self.id(id)
      let found = byID[id] ?? []
      if found.count > 1 { return .several(found.count) }
      if let one = found.first { return .person(one) }
      let namesakes = name.isEmpty ? [] : byName[Self.key(name, unit, units)] ?? []
      let unnumbered = namesakes.filter { people[$0]?.id.isEmpty ?? false }
      if unnumbered.count == 1, let one = unnumbered.first { return .namesake(one) }
      return .stranger(PeopleRegister.byID + id)
    }
    guard !name.isEmpty else { return .unknown }
    let key = Self.key(name, unit, units)
    let found = byName[key] ?? []
    if found.count > 1 { return .several(found.count) }
    return found.first.map { .person($0) } ?? .stranger(PeopleRegister.byName + key)
  }

  /// The number of the one person whose number differs from one that is nobody's in zeros in front only; nil where there is
  /// none, or the names differ.
  func number(_ written: String, name: String) -> String? {
    guard people[written] == nil, let digits = DigitCode.withoutZeros(written), let found = byDigits[digits],
      found.count == 1, let number = found.first, let standing = people[number]
    else { return nil }
    return name.isEmpty || standing.name.isEmpty || Self.aligned(name) == Self.aligned(standing.name) ? number : nil
  }

  /// A number of 15 digits and that of 18 which it became are one.
  private static func id(_ text: String) -> String { IDNumber.ofEighteen(text) ?? text }

  private static func key(_ name: String, _ unit: String, _ units: UnitRegister) -> String {
    let name = aligned(name)
    if case .unit(let at) = units.resolve(unit) { return "\(name)|\(units.entries[at].shownAs)" }
    return "\(name)|\(FoldedName(unit))"
  }

  /// A Chinese name without the blanks that lists are aligned by: 张　三 is 张三. Those between other words stay. The dot in
  /// it is one, however it was typed.
  private static func aligned(_ name: String) -> String {
    let isChinese = name.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
    guard isChinese else { return name }
    let folded = FoldedName(name).description
    guard folded.unicodeScalars.contains(where: isDot) else { return folded }
    var out = String.UnicodeScalarView()
    out.append(contentsOf: folded.unicodeScalars.map { isDot($0) ? "·" : $0 })
    return String(out)
  }

  /// · • ‧ ・ ･ and the point that is typed for them.
  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65, 0x2E: true
    default: false
    }
  }
}
