import Catalog
import Diagnostics
import Values

/// The units of measure that stand outside a cell, or in one where a field of its own is there for them.
extension RecordBuilder {
  /// Gives the columns whose header names no unit those that a line around the table names.
  ///
  /// Money, durations and percentages of one table are all in the unit of their type. A scale of other numbers is taken
  /// where there is one column that it can be of; else it is asked about. One that a header names is of that column.
  mutating func stateUnits() {
    guard !surroundings.units.words.isEmpty else { return }
    let filled = kind.fields.indices.filter { field in
      guard [.money, .number, .duration, .percent].contains(kind.fields[field].type),
        let column = match.columnOfField[field], raw.ways[column].isKept
      else { return false }
      return raw.texts[column].texts.contains { !Cell.isEmpty($0) }
    }
    let open = filled.filter { field in
      guard let column = match.columnOfField[field], HeaderUnit.isNone(unitOfField[field]) else { return false }
      return raw.texts[column].texts.contains { PercentParser.bareNumber($0) != nil }
    }
    let scales = surroundings.units.words.filter { word in
      StatedUnits.isScale(word) && !unitOfField.contains { $0 == word }
    }
    for field in open {
      let type = kind.fields[field].type
      let words = surroundings.units.words.filter { word in
        let types = StatedUnits.types(of: word)
        guard types.contains(type) else { return false }
        if types == [type] && type != .number { return true }
        return scales.contains(word) && filled.filter { types.contains(kind.fields[$0].type) } == [field]
      }
      guard !words.isEmpty else { continue }
      // Two units of one type contradict each other, and nobody knows them together.
      unitOfField[field] = words.joined(separator: "、")
      isStated.insert(field)
    }
    for word in scales { askAbout(word, open, among: filled) }
  }

  /// A scale that could be of several columns.
  private mutating func askAbout(_ word: String, _ open: [Int], among filled: [Int]) {
    let types = StatedUnits.types(of: word)
    let meant = filled.filter { types.contains(kind.fields[$0].type) }
    guard types.contains(.number), meant.count > 1, let one = meant.first(where: open.contains) else { return }
    let zh = meant.map { kind.fields[$0].label.zh }.joined(separator: "、")
    let en = meant.map { kind.fields[$0].label.en }.joined(separator: ", ")
    records.log.add(
      Diagnostic(
        .warning, "unit.several", at: Place(file: records.path, line: headerLine),
        seen: Text(
          zh: "表上写有“单位：\(word)”，不能确定指哪一列（\(zh)），都按原样计",
          en: "a line says that the unit is “\(word)”; of which column is not certain (\(en)), and all count as written"
        ),
        fix: Text(
          zh: "请写在列名后的括号里，如“\(kind.fields[one].label.zh)（\(word)）”",
          en: "write it in brackets behind the column's name")))
  }

  /// A unit in a cell, or else in the header, goes into the field by which a measure converts. What the cell says wins.
  mutating func carryMeasures() {
    for (field, unit) in measuredIn.sorted(by: { $0.key < $1.key }) {
      guard let column = match.columnOfField[field], raw.ways[column].isKept, let numbers = records.columns[field]
      else { continue }
      let header = unitOfField[field].flatMap(NumberParser.measure(ofHeaderUnit:))
      let words = raw.texts[column].texts.enumerated().map { code, text in
        numbers.states[code] == .value ? NumberParser.measure(in: text) : nil
      }
      guard header != nil || words.contains(where: { $0 != nil }) else { continue }
      var units = records.columns[unit] ?? FieldColumn()
      if units.codes.isEmpty { units.codes = RowCodes(repeating: 0, count: raw.lines.count) }
      var codes: [String: UInt32] = [:]
      for row in raw.lines.indices where numbers.state(row: row) == .value {
        let written = units.text(row: row)
        guard let word = words[Int(raw.codes[column][row])] ?? (written.isEmpty ? header : nil),
          FoldedName(word) != FoldedName(written)
        else { continue }
        let code = codes[word] ?? units.add(value: 0, text: word)
        codes[word] = code
        units.codes[row] = code
        noteMeasure(word, instead: written, row: row, field, unit)
      }
      records.columns[unit] = units
    }
  }

  private mutating func noteMeasure(_ word: String, instead written: String, row: Int, _ field: Int, _ unit: Int) {
    let (column, label) = (match.columnOfField[field] ?? 0, kind.fields[unit].label)
    let isOther = !written.isEmpty
    records.log.add(
      Diagnostic(
        isOther ? .warning : .note, isOther ? "measure.other" : "measure.carried",
        at: place(raw.lines[row], column),
        seen: isOther
          ? Text(
            zh: "格内写的是“\(word)”，“\(label.zh)”却是“\(written)”，以格内为准",
            en: "the cell says “\(word)”, “\(label.en)” says “\(written)”; the cell was taken")
          : Text(zh: "“\(label.zh)”按格内或列名取“\(word)”", en: "“\(label.en)” is “\(word)”, as the cell or the header says"),
        fix: isOther ? Text(zh: "请核对", en: "please check") : Text(both: "")), column: header[column])
  }
}

extension Catalog {
  /// By kind and field whose amounts some measure converts: the field that says what they are measured in.
  var conversions: [[Int: Int]] {
    kinds.indices.map { kind in
      var fields: [Int: Int] = [:]
      for measure in measures where measure.kind == kind {
        guard case .sum(let field) = measure.value, let unit = measure.conversion?.field,
          kinds[kind].fields[field].type == .number, !kinds[kind].fields[unit].type.isNumeric
        else { continue }
        fields[field] = unit
      }
      return fields
    }
  }
}
