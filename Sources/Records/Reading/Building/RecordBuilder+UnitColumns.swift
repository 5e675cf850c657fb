import Catalog
import Diagnostics
import Values

/// Tables with several columns of bodies, one within the other: 街道 and 社区, 单位 and 科室.
extension RecordBuilder {
  /// Takes of each row's bodies the lowest that the register knows, where all others that it knows stand above that; else
  /// the column's own stays. A body that only its place tells from others is sought below the others of its row.
  mutating func settleUnitColumns() {
    guard !match.unitColumns.isEmpty, !registers.units.isFlat, let field = kind.field(.unit),
      let own = match.columnOfField[field], raw.ways[own].isKept, var column = records.columns[field]
    else { return }
    // By the codes of all columns, two at a time: their number, and what they came to.
    var numbers: [UInt64: UInt32] = [:]
    var known: [UInt32: UInt32] = [:]
    var taken = 0
    let others = match.unitColumns.map(merged)
    for row in raw.lines.indices {
      let own = column.codes[row]
      let key = others.reduce(own) { number, other in
        let both = UInt64(number) << 32 | UInt64(other[row])
        let next = numbers[both] ?? UInt32(numbers.count)
        numbers[both] = next
        return next
      }
      if let code = known[key] {
        if code != own { taken += 1 }
        column.codes[row] = code
        continue
      }
      let texts = [column.text(row: row)] + zip(match.unitColumns, others).map { raw.texts[$0][$1[row]] }
      let code = lowest(of: texts).map { column.add(value: 0, text: registers.units.entries[$0].shownAs) } ?? own
      known[key] = code
      if code != own { taken += 1 }
      column.codes[row] = code
    }
    records.columns[field] = column
    let (zh, en) = (
      match.unitColumns.map { "“\(header[$0])”" }.joined(),
      match.unitColumns.map { "“\(header[$0])”" }.joined(separator: ", ")
    )
    records.log.add(
      Diagnostic(
        .note, "unit.columns", at: place(headerLine, own),
        seen: Text(
          zh: "单位按“\(header[own])”\(zh)中名录认得的最下一级计",
          en: "of “\(header[own])” and \(en), the lowest unit that the register knows was taken"),
        fix: Text(both: "")), column: header[own], times: max(taken, 1))
  }

  /// The unit below all others that some names mean; nil where that is the first name's own, or not certain.
  private func lowest(of texts: [String]) -> Int? {
    let units = registers.units
    let names = texts.map { FoldedName($0).isEmpty ? "" : $0 }
    let certain = names.compactMap { $0.isEmpty ? nil : units.resolve($0).unit }
    let found = names.compactMap { name -> Int? in
      guard !name.isEmpty else { return nil }
      if let unit = units.resolve(name).unit { return unit }
      let below = certain.compactMap { units.resolve("\(units.entries[$0].shownAs)/\(name)").unit }
      return below.count == 1 ? below[0] : nil
    }
    guard let lowest = found.first(where: { one in found.allSatisfy { $0 == one || units.isBelow(one, $0) } }),
      units.resolve(names[0]).unit != lowest
    else { return nil }
    return lowest
  }

  /// Asks about columns that no field explains and that name bodies right below the rows' own. O(distinct texts).
  mutating func nameBodyColumns() {
    let units = registers.units
    guard kind.form == .log, !units.isFlat, let field = kind.field(.unit), let column = records.columns[field],
      let wanted = kind.fields[field].partNames.first
    else { return }
    let own = Set(
      column.texts.indices.filter { column.states[$0] == .value }.compactMap {
        units.resolve(column.texts[$0]).unit
      })
    for at in match.unknownColumns where raw.ways[at].isKept && header.indices.contains(at) {
      let filled = raw.texts[at].texts.filter { !Cell.isEmpty($0) }
      let named = filled.compactMap { units.resolve($0).unit }
      guard !named.isEmpty, named.count * 10 >= filled.count * 9,
        named.allSatisfy({ one in !own.contains(one) && own.contains { units.isBelow(one, $0) } })
      else { continue }
      let shown = units.entries[named[0]].shownAs
      records.log.add(
        Diagnostic(
          .warning, "unit.column", at: place(headerLine, at),
          seen: Text(
            zh: "不认识的列“\(header[at])”，所填是名录中的下级单位（如“\(shown)”），各行仍计入它们的上级",
            en:
              "the column “\(header[at])” is not known; it names units below the rows' own, such as “\(shown)”, which are not credited"
          ),
          fix: Text(
            zh: "要计入下级单位，请把列名改为“\(wanted)”", en: "call it “\(wanted)” if the rows are theirs")),
        column: header[at])
    }
  }

  /// Whether a column of bodies is the lower one of several: where it is blank, a row is the upper one's own. O(rows) up
  /// to the first row that tells.
  func isLower(_ column: FieldColumn) -> Bool {
    let units = registers.units
    guard !units.isFlat, !match.unitColumns.isEmpty else { return false }
    for row in raw.lines.indices where column.state(row: row) == .value {
      guard let own = units.resolve(column.text(row: row)).unit else { continue }
      for other in match.unitColumns {
        guard let one = units.resolve(raw.texts[other][raw.codes[other][row]]).unit, one != own else { continue }
        return units.isBelow(own, one)
      }
    }
    return false
  }

  /// The codes of a further column of bodies by row, blank cells under a filled one being merged as in `fillDown`.
  private func merged(_ column: Int) -> RowCodes {
    let codes = raw.codes[column]
    guard let first = codes.first, first != 0, codes.count(where: { $0 == 0 }) * 2 > codes.count else { return codes }
    var last = first
    return RowCodes(
      codes.map { code in
        if code != 0 { last = code }
        return last
      })
  }
}
