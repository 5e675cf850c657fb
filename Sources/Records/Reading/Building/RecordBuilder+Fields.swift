import Catalog
import Diagnostics

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
    var (joined, strangers) = (0, 0)
    CodeSet(column) { $0 == .blank }.forEachRow(of: column.codes) { row, _ in
      let name = byName?.text(row: row) ?? ""
      let id = byID?.text(row: row) ?? ""
      let unit = units?.text(row: row) ?? ""
      let found = registers.people.identify(id: id, name: name, unit: unit, units: registers.units)
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
      case .person(let identity), .stranger(let identity):
        let code = codes[identity] ?? column.add(value: 0, text: identity)
        codes[identity] = code
        if Self.isGroup(name) { doubtGroup(row, name) }
        column.codes[row] = code
        if found == .stranger(identity) && !registers.people.isEmpty { strangers += 1 } else { joined += 1 }
      }
    }
    records.columns[field] = column
    notePeople(field, joined: joined, strangers: strangers)
  }

  /// Whether a name is that of several people: 赵一等5人, 赵一、钱二.
  private static func isGroup(_ name: String) -> Bool {
    for (at, scalar) in zip(name.unicodeScalars.indices, name.unicodeScalars) {
      switch scalar {
      case "、", "，", ",", "；", ";": return true
      case "等":
        let behind = name.unicodeScalars[at...].dropFirst().prefix(5)
        if behind.contains(where: { $0 == "人" || $0 == "名" || $0 == "位" }) { return true }
      default: break
      }
    }
    return false
  }

  private mutating func doubtGroup(_ row: Int, _ name: String) {
    guard let field = kind.field(.personName) else { return }
    doubt(
      row, "person.group",
      Text(
        zh: "“\(Quote.shown(name))”像是几个人，按一个人计；宜每人一行",
        en: "“\(Quote.shown(name))” looks like several people and counts as one; give each a line"), field)
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

  /// Values that must not exceed each other: `a ≤ b ≤ c`, empty ones passed over.
  mutating func checkChains() {
    for chain in kind.ascending {
      let present = chain.filter { records.columns[$0] != nil }
      guard present.count > 1 else { continue }
      for row in raw.lines.indices {
        var last: Int?
        for field in present where records.value(field, row: row) != FieldColumn.blank {
          if let last, records.value(last, row: row) > records.value(field, row: row) {
            let (a, b) = (kind.fields[last].label, kind.fields[field].label)
            let isDate = kind.fields[field].type == .date
            fault(
              field, row: row,
              Refusal(
                id: "value.order",
                seen: isDate
                  ? Text(zh: "“\(b.zh)”早于“\(a.zh)”", en: "“\(b.en)” is before “\(a.en)”")
                  : Text(zh: "“\(a.zh)”大于“\(b.zh)”", en: "“\(a.en)” exceeds “\(b.en)”"),
                fix: Text(zh: "请核对这两项", en: "check the two")))
          }
          last = field
        }
      }
    }
  }

  /// What counts, but should be looked at: values beyond the usual, words that an empty field contradicts.
  mutating func noteDoubts() {
    for field in kind.fields.indices {
      guard let limit = kind.fields[field].doubtfulAbove, let column = records.columns[field] else { continue }
      let high = column.values.indices.filter { column.states[$0] == .value && column.value(code: $0) > limit }
      CodeSet(high, count: column.count).forEachRow(of: column.codes) { row, _ in
        doubt(
          row, "doubt.high",
          Text(zh: "“\(kind.fields[field].label.zh)”偏大", en: "“\(kind.fields[field].label.en)” is unusually high"),
          field)
      }
    }
    for rule in kind.doubts {
      guard let column = records.columns[rule.field] else { continue }
      let saying = column.texts.indices.filter { rule.says.contains(FoldedName(column.texts[$0]).description) }
      CodeSet(saying, count: column.count).forEachRow(of: column.codes) { row, _ in
        guard records.value(rule.without, row: row) == FieldColumn.blank else { return }
        let missing = kind.fields[rule.without].label
        doubt(
          row, "doubt.contradiction",
          Text(
            zh: "“\(kind.fields[rule.field].label.zh)”为“\(column.text(row: row))”，但没有“\(missing.zh)”",
            en: "it says “\(column.text(row: row))”, but “\(missing.en)” is empty"), rule.field)
      }
    }
  }

  mutating func doubt(_ row: Int, _ cause: String, _ seen: Text, _ field: Int) {
    let column = match.columnOfField[field]
    let diagnostic = Diagnostic(
      .warning, cause, at: Place(file: records.path, line: raw.lines[row], column: column.map { $0 + 1 } ?? 0),
      seen: seen, fix: Text(zh: "已计入，请核对", en: "it counts; please check"))
    doubts.append((row, diagnostic, column.map { header[$0] } ?? ""))
  }

  /// Tells the doubts of the rows that count. A rejected row is asked about again when it is mended.
  mutating func tellDoubts() {
    for (row, diagnostic, column) in doubts where faults[row] == nil { records.log.add(diagnostic, column: column) }
    doubts = []
  }
}
