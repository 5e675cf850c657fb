import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// A person without a number is found by identity number, else by name and unit; else these stand for the person.
  mutating func identifyPeople() {
    guard kind.form == .log, let field = kind.field(.person) else { return }
    if records.passed != nil, let column = records.columns[field] {
      CodeSet(column) { $0 == .blank }.forEachRow(of: column.codes) { _, _ in needsPassed = true }
      return
    }
    let byID = kind.field(.personID).flatMap { records.columns[$0] }
    let byName = kind.field(.personName).flatMap { records.columns[$0] }
    guard byID != nil || byName != nil else { return }
    let units = kind.field(.unit).flatMap { records.columns[$0] }
    var column = records.columns[field] ?? FieldColumn()
    if column.codes.isEmpty { column.codes = RowCodes(repeating: 0, count: raw.lines.count) }
    var codes: [String: UInt32] = [:]
    var known: [Naming: PeopleRegister.Identity] = [:]
    var (joined, strangers) = (0, 0)
    let groups = Set((byName?.texts.indices ?? 0..<0).filter { GroupName.isOne(byName?.texts[$0] ?? "") })
    var marks = PersonMarks(raw, kind, match)
    var named = [Bool](repeating: false, count: byID != nil ? raw.lines.count : 0)
    CodeSet(column) { $0 == .blank }.forEachRow(of: column.codes) { row, _ in
      let naming = Naming(
        id: byID?.codes[row] ?? 0, name: byName?.codes[row] ?? 0, unit: units?.codes[row] ?? 0)
      let id = byID?.text(row: row) ?? ""
      let found =
        known[naming]
        ?? registers.people.identify(
          id: id, name: byName?.text(row: row) ?? "", unit: units?.text(row: row) ?? "", units: registers.units)
      known[naming] = found
      switch found {
      case .unknown: return
      case .several(let number):
        fault(
          field, row: row,
          Refusal(
            id: "person.ambiguous",
            seen: Text(
              zh: "名册中有\(number)人符合，无法确定是谁", en: "\(number) people of the register fit; it is not certain who is meant"),
            fix: Text(zh: "请补填“\(kind.fields[field].label.zh)”", en: "fill in “\(kind.fields[field].label.en)”")))
        // Not blank any more, so that only this reason is given.
        column.codes[row] = column.add(value: 0, text: "")
      case .person(let identity), .namesake(let identity), .stranger(let identity):
        let code = codes[identity] ?? column.add(value: 0, text: identity)
        codes[identity] = code
        if let byName, groups.contains(Int(byName.codes[row])) {
          doubtGroup(row, byName.text(row: row))
        } else if id.isEmpty || found == .namesake(identity), marks.contradict(code, row: row) {
          doubtNamesake(row, byName?.text(row: row) ?? "", isRegistered: !id.isEmpty)
        }
        column.codes[row] = code
        // A row that shows no identity number contradicts none.
        if !id.isEmpty, found == .namesake(identity) { named[row] = true }
        if found == .stranger(identity) && !registers.people.isEmpty { strangers += 1 } else { joined += 1 }
      }
    }
    records.columns[field] = column
    if named.contains(true) { records.namedOnly = named }
    notePeople(field, joined: joined, strangers: strangers)
  }

  /// The codes of what names a person in a row.
  private struct Naming: Hashable {
    var id: UInt32
    var name: UInt32
    var unit: UInt32
  }

  private mutating func doubtGroup(_ row: Int, _ name: String) {
    guard let field = kind.field(.personName) else { return }
    doubt(
      row, "person.group",
      Text(
        zh: "“\(Quote.shown(Masking.names(name)))”像是几个人，按一个人计；宜每人一行",
        en: "“\(Quote.shown(Masking.names(name)))” looks like several people and counts as one; give each a line"),
      field)
  }

  /// - Parameter isRegistered: whether the row tells an identity number that the register does not.
  private mutating func doubtNamesake(_ row: Int, _ name: String, isRegistered: Bool) {
    guard let field = kind.field(.personName) else { return }
    doubt(
      row, "person.namesake",
      Text(
        zh: "“\(Quote.shown(Masking.names(name)))”与前面的同名，电话或证件号码不同，按一人计",
        en:
          "“\(Quote.shown(Masking.names(name)))” has an earlier row's name, but another phone or identity number; both count as "
          + "one person"),
      column: match.columnOfField[field],
      fix: isRegistered
        ? Text(
          zh: "若不是一个人，请补填编号，或在名册中补填证件号码",
          en: "fill in the number, or the identity number in the register, if these are two people")
        : Text(
          zh: "若不是一个人，请补填编号或证件号码", en: "fill in the number or the identity number if these are two people"))
  }

  /// How many rows without a number were joined to a person, and how many to nobody of the register.
  private mutating func notePeople(_ field: Int, joined: Int, strangers: Int) {
    let label = kind.fields[field].label
    let place = Place(file: records.path, line: headerLine)
    let fix = Text(zh: "补填编号更可靠", en: "numbers are more certain")
    if joined > 0 {
      let seen = Text(
        zh: "没有“\(label.zh)”的行，按证件号码或姓名与单位认定本人",
        en: "rows without “\(label.en)” were joined by identity number, or name and unit")
      records.log.add(Diagnostic(.note, "person.joined", at: place, seen: seen, fix: fix), times: joined)
    }
    if strangers > 0 {
      let seen = Text(
        zh: "没有“\(label.zh)”、名册中也没有这个人的行，以证件号码或姓名与单位代表本人",
        en: "rows without “\(label.en)” of people who are not in the register: the identity number, or name and unit, "
          + "stands for them")
      records.log.add(Diagnostic(.note, "person.stranger", at: place, seen: seen, fix: fix), times: strangers)
    }
  }
}
