import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// Lists the rows whose unit is in no register, or is one of several of its name, with the names that may be meant.
  mutating func noteUnknownUnits() {
    guard !registers.units.isFlat else { return }
    for (index, field) in kind.fields.enumerated() where field.type == .unit || field.type == .units {
      guard let column = records.columns[index] else { continue }
      let unknown = column.texts.indices.filter { code in
        column.states[code] == .value
          && names(in: column.texts[code], of: field).contains { registers.units.resolve($0).unit == nil }
      }
      let at = match.columnOfField[index]
      var (subjects, others) = (Set<Int>(), 0)
      var doubts: [Int: (seen: Text, fix: Text)] = [:]
      CodeSet(unknown, count: column.count).forEachRow(of: column.codes) { row, code in
        guard !records.isRejected[row] else { return }
        let isAlone = Self.isShownAlone(code, &subjects)
        if !isAlone { others += 1 }
        // Of what only adds to a count no names are sought that are near.
        if doubts[code] == nil, isAlone || others <= DiagnosticLog.kept {
          doubts[code] = doubt(aboutUnits: column.texts[code], of: field)
        }
        let (seen, fix) = doubts[code] ?? (Text(both: ""), Text(both: ""))
        records.log.add(
          Diagnostic(
            .warning, "unit.unknown",
            at: Place(file: records.path, line: raw.lines[row], column: at.map { $0 + 1 } ?? 0), seen: seen, fix: fix),
          column: at.map { header[$0] } ?? "", subject: isAlone ? column.texts[code] : "")
      }
    }
  }

  /// Says which rows name a unit by the body or team that acts for it.
  mutating func noteOrgans() {
    guard !registers.units.isFlat else { return }
    for (index, field) in kind.fields.enumerated() where field.type == .unit || field.type == .units {
      guard let column = records.columns[index], let at = match.columnOfField[index] else { continue }
      for code in column.texts.indices where column.states[code] == .value {
        for name in names(in: column.texts[code], of: field) {
          guard let seat = registers.units.seat(of: name), let row = column.codes.firstIndex(where: { $0 == code })
          else { continue }
          records.log.add(
            Diagnostic(
              .note, "unit.organ", at: Place(file: records.path, line: raw.lines[row], column: at + 1),
              seen: Text(zh: "“\(name)”按名录中的“\(seat)”计", en: "“\(name)” was taken as “\(seat)” of the register"),
              fix: Text(zh: "若是另一个单位，请加入单位名录", en: "add it to the register if it is another unit")),
            column: header[at])
        }
      }
    }
  }

  /// Asks about rows that are of a day after the last of their unit.
  mutating func doubtClosedUnits() {
    guard kind.form == .log, registers.units.entries.contains(where: { $0.until != nil }), let unit = kind.field(.unit),
      let date = kind.field(.date),
      kind.fields[date].happens, kind.fields[unit].type == .unit, let units = records.columns[unit],
      let days = records.columns[date]
    else { return }
    var lasts: [Int: CivilDate] = [:]
    for code in units.states.indices where units.states[code] == .value {
      guard let at = registers.units.resolve(units.texts[code]).unit else { continue }
      lasts[code] = registers.units.entries[at].until
    }
    guard !lasts.isEmpty else { return }
    CodeSet(lasts.keys.sorted(), count: units.count).forEachRow(of: units.codes) { row, code in
      guard let last = lasts[code], !records.isRejected[row], days.state(row: row) == .value,
        days.value(row: row) > Int64(last.dayNumber)
      else { return }
      let day = CivilDate(dayNumber: Int32(truncatingIfNeeded: days.value(row: row)))
      doubt(
        row, "unit.closed",
        Text(
          zh: "名录中“\(units.texts[code])”只到 \(last)，这一行是 \(day) 的，照常计入",
          en: "the register has “\(units.texts[code])” until \(last) only, and this row is of \(day); it counts"),
        column: match.columnOfField[date],
        fix: Text(zh: "请核对日期、单位，或名录中的日期", en: "check the day, the unit, or the day in the register"))
    }
  }

  private func names(in text: String, of field: Field) -> [String] {
    field.type == .units ? ListParser.split(text) : [text]
  }

  /// Whether a text is listed by itself: each of the first hundred is.
  private static func isShownAlone(_ code: Int, _ subjects: inout Set<Int>) -> Bool {
    guard subjects.count < 100 || subjects.contains(code) else { return false }
    subjects.insert(code)
    return true
  }

  private func doubt(aboutUnits text: String, of field: Field) -> (seen: Text, fix: Text)? {
    for name in names(in: text, of: field) {
      switch registers.units.resolve(name) {
      case .unit: continue
      case .ambiguous(let found):
        let names = found.map { registers.units.entries[$0].shownAs }
        return (
          Text(
            zh: "单位“\(name)”有\(found.count)个：\(names.joined(separator: "、"))，计入未归属单位",
            en: "\(found.count) units are called “\(name)”: \(names.joined(separator: ", ")); counted as unassigned"),
          Text(zh: "请写明是哪一个，如“\(names[0])”", en: "say which is meant, as in “\(names[0])”")
        )
      case .unknown:
        if field.type == .unit, let several = severalUnits(name) { return several }
        if FoldedName(name) == FoldedName(whole) {
          return (
            Text(zh: "“\(name)”是总体，不是单位，计入未归属单位", en: "“\(name)” is the whole and no unit; counted as unassigned"),
            Text(zh: "请填负责的单位", en: "name the unit that answers for it")
          )
        }
        let near = registers.units.nearest(name)
        return (
          Text(zh: "名录中没有单位“\(name)”，计入未归属单位", en: "the unit “\(name)” is not in the register; counted as unassigned"),
          near.isEmpty
            ? Text(zh: "请核对名称，或在单位名录中加上", en: "check the name, or add it to the register")
            : Text(
              zh: "是否应为“\(near.joined(separator: "”或“"))”？也可写入名录的别名",
              en: "did you mean “\(near.joined(separator: "” or “"))”? It can also be an alias in the register")
        )
      }
    }
    return nil
  }

  /// Several units where one belongs.
  private func severalUnits(_ text: String) -> (seen: Text, fix: Text)? {
    let names = ListParser.split(text, atCommas: true)
    guard names.count > 1, names.contains(where: { registers.units.resolve($0) != .unknown }) else { return nil }
    return (
      Text(
        zh: "“\(text)”写了\(names.count)个单位，这里只能写一个，计入未归属单位",
        en: "“\(text)” names \(names.count) units where one belongs; counted as unassigned"),
      Text(zh: "请只留一个，或分成几行", en: "keep one of them, or make a row of each")
    )
  }

  /// In the register of units: how cells of several aliases were parted, and which could be several and were not.
  mutating func noteAliases() {
    guard kind.form == .units, let field = kind.field(.aliases), let column = records.columns[field],
      let at = match.columnOfField[field]
    else { return }
    for code in column.states.indices where column.states[code] == .value {
      let text = column.texts[code]
      let parts = ListParser.split(text, atCommas: true)
      let isParted = parts.count > ListParser.split(text).count
      let whole = parts.first { $0.split { $0.isWhitespace || $0 == "/" || $0 == "／" }.count { $0.count > 1 } > 1 }
      guard isParted || whole != nil else { continue }
      let line = column.codes.firstIndex { $0 == code }.map { raw.lines[$0] } ?? headerLine
      let place = Place(file: records.path, line: line, column: at + 1)
      if isParted {
        let seen = Text(
          zh: "“\(text)”按逗号分为\(parts.count)个别名", en: "“\(text)” was parted at commas into \(parts.count) aliases")
        records.log.add(
          Diagnostic(.note, "units.aliases", at: place, seen: seen, fix: Text(both: "")), column: header[at])
      }
      if let whole, whole.unicodeScalars.contains(where: { (0x3400...0x9FFF).contains($0.value) }) {
        records.log.add(
          Diagnostic(
            .warning, "units.alias", at: place,
            seen: Text(zh: "“\(whole)”按一个别名计", en: "“\(whole)” was taken as one alias"),
            fix: Text(zh: "若是几个，请用“、”隔开", en: "part them by “、” if they are several")), column: header[at])
      }
    }
  }
}
