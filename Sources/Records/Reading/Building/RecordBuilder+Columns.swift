import Catalog
import Definitions
import Diagnostics
import Values

/// What the columns of a file lack, and what they have too much.
extension RecordBuilder {
  /// The reporting body where no column says it, or nobody filled the column in.
  mutating func supplyUnit() {
    guard let field = kind.field(.unit), kind.fields[field].type == .unit else { return }
    guard sections.isEmpty else { return supplySections(field) }
    guard let unit = surroundings.unit else { return }
    // A unit column that nobody filled in says as little as none.
    let isUnfilled = records.columns[field].map { $0.codes.allSatisfy { $0 == 0 } && !$0.codes.isEmpty } ?? false
    let isPart = !match.needsUnit && !isUnfilled && namesOnlyParts(field, of: unit)
    guard match.needsUnit || isUnfilled || isPart else { return }
    tookUnit = isPart
    var column = FieldColumn()
    let code = column.add(value: 0, text: unit)
    column.codes = RowCodes(repeating: code, count: raw.lines.count)
    records.columns[field] = column
    if isPart {
      noteParts(field, unit)
      return
    }
    records.log.add(
      Diagnostic(
        surroundings.larger == nil && doubtfulTitle == nil ? .note : .warning, "unit.supplied",
        at: Place(file: records.path, line: headerLine),
        seen: supplied(unit, isUnfilled: isUnfilled),
        fix: isUnfilled
          ? Text(zh: "如不正确，请填写单位", en: "fill in the unit if that is wrong")
          : Text(zh: "如不正确，请加上单位列", en: "add a unit column if that is wrong")), times: max(raw.lines.count, 1))
  }

  /// The units that headings between the rows name; where one names none, and above the first, that of the table.
  private mutating func supplySections(_ field: Int) {
    var column = FieldColumn()
    var codes: [String: UInt32] = ["": 0]
    column.codes = RowCodes(repeating: 0, count: raw.lines.count)
    var next = sections[...]
    var unit = surroundings.unit ?? ""
    let ranks = Set(sections.filter { !$0.unit.isEmpty }.map(\.rank))
    for row in raw.lines.indices {
      while let section = next.first, section.row <= row {
        next.removeFirst()
        // A heading that names no unit, marked as none that does, stands within such.
        guard !section.unit.isEmpty || ranks.contains(section.rank) else { continue }
        unit = section.unit.isEmpty ? surroundings.unit ?? "" : section.unit
      }
      let code = codes[unit] ?? column.add(value: 0, text: unit)
      codes[unit] = code
      column.codes[row] = code
    }
    records.columns[field] = column
    let names = Set(sections.map(\.unit)).count { !$0.isEmpty }
    records.log.add(
      Diagnostic(
        .note, "unit.supplied", at: Place(file: records.path, line: headerLine),
        seen: Text(
          zh: "没有单位列，各行按上方的小标题计入\(names)个单位",
          en: "there is no unit column; the headings between the rows name \(names.counted("unit")), and were taken"),
        fix: Text(zh: "如不正确，请加上单位列", en: "add a unit column if that is wrong")), times: max(raw.lines.count, 1))
  }

  /// Where the reporting body comes from, in words.
  private func supplied(_ unit: String, isUnfilled: Bool) -> Text {
    if let part = surroundings.unknownPart {
      return Text(
        zh: "表上写的“\(part)”不在名录中，按文件名或文件夹取“\(unit)”",
        en: "“\(part)” on the table is not in the register; “\(unit)” was taken from the path")
    }
    if let larger = surroundings.larger {
      return Text(
        zh: "文件名或文件夹中的“\(larger)”不在名录中，按“\(unit)”计",
        en: "“\(larger)” in the path is not in the register; “\(unit)” was taken")
    }
    if let above = doubtfulTitle {
      return Text(
        zh: "标题以“\(unit)”开头，按“\(unit)”计；文件名或文件夹说的是“\(above)”",
        en: "the title begins with “\(unit)”, which was taken; the path says “\(above)”")
    }
    return isUnfilled
      ? Text(
        zh: "单位列没有填写，按填报单位或文件名取“\(unit)”",
        en: "the unit column is empty; “\(unit)” was taken from the title or the path")
      : Text(
        zh: "没有单位列，按填报单位或文件名取“\(unit)”",
        en: "there is no unit column; “\(unit)” was taken from the title or the path")
  }

  /// The body of the path, where a title that begins with one below it may only say whom the table tells of: it goes on
  /// with neither the ledger's name, nor a month, nor what a body does. 东风村困难群众慰问金登记表 may be the town's.
  private var doubtfulTitle: String? {
    guard let (unit, rest) = surroundings.above else { return nil }
    let names = [kind.title.zh] + kind.aliases + NameWords.known.doings
    // 五保户 begins with no number.
    let behind = rest.drop(while: \.isNumber).first
    let isTime = rest.first.map { $0.isNumber && ($0.isASCII || behind.map("年月季".contains) ?? false) } ?? true
    let isOwn =
      isTime
      || names.contains { FoldedName(rest).description.hasPrefix(FoldedName($0).description) }
    return isOwn ? nil : unit
  }

  /// Whether a column named like a part of a body (科室) names none that is registered, while the body itself is.
  private func namesOnlyParts(_ field: Int, of unit: String) -> Bool {
    guard match.hasPartOfUnit, !registers.units.isFlat, let column = records.columns[field],
      case .unit = registers.units.resolve(unit)
    else { return false }
    return column.texts.indices.allSatisfy {
      column.states[$0] != .value || registers.units.resolve(column.texts[$0]) == .unknown
    }
  }

  private mutating func noteParts(_ field: Int, _ unit: String) {
    let column = match.columnOfField[field] ?? 0
    records.log.add(
      Diagnostic(
        .note, "unit.supplied", at: place(headerLine, column),
        seen: Text(
          zh: "“\(header[column])”列的名称都不在名录中，按填报单位或文件名取“\(unit)”",
          en: "nothing in “\(header[column])” is in the register; “\(unit)” was taken from the title or the path"),
        fix: Text(zh: "要分别统计，请把它们写入单位名录", en: "to count them apart, put them in the register")),
      column: header[column], times: max(raw.lines.count, 1))
  }

  /// Columns that no field explains are out of the figures, and named.
  mutating func nameUnknownColumns() {
    let lacking = kind.fields.indices.filter { match.columnOfField[$0] == nil }.map { kind.fields[$0] }
    for column in match.unknownColumns
    where !nameTwin(column) && !nameChoice(column, lacking) && !nameValues(column, lacking) && !nameLessAlone(column) {
      // 序号 is near to 编号, but a row's place is no number to know it by.
      let isSerial = UnknownColumn.serials.contains(FoldedName(header[column]).description)
      let isOther = isOfOtherMeaning(column)
      let near = isSerial || isOther ? [] : likely(column, lacking)
      // What counts as 1 where there is no column is missed only by a column that is named nearly so.
      let sums =
        lacking.filter { field in
          mayHold(column, field)
            && (field.isSummed
              || (field.role == .priorHours && FurtherDuration.isOne(FoldedName(header[column]).description)))
            && !field.isRequired
            && (field.standard == nil || near.first.map(field.names.contains) ?? false)
        } + wholes(column).filter { mayHold(column, $0) }
      if !sums.isEmpty, !isOther, !match.headCounts.contains(column),
        ColumnAmounts.hold(in: raw, column: column, header: header[column])
      {
        nameLeftOut(
          column, "column.uncounted", cells: Text(zh: "数字", en: "numbers"), near: near.first, sums.map(\.label))
        continue
      }
      let days = lacking.filter(\.isDecidingDay)
      if !days.isEmpty, mayTellDays(column) {
        nameUnusedDays(column, near: near.first, days)
        continue
      }
      records.log.add(
        Diagnostic(
          .note, "column.unknown", at: place(headerLine, column),
          seen: Text(
            zh: "不认识的列“\(header[column])”，未参与统计", en: "the column “\(header[column])” is not known and was left out"),
          fix: near.first.map { didYouMean($0, lacking) } ?? Text(both: "")),
        column: header[column])
    }
  }

  /// Whether a column of amounts could be a field's by what its name says they are: yuan are no number of things, nor are
  /// marks out of some, or hours.
  private func mayHold(_ column: Int, _ field: Field) -> Bool {
    guard NamedSort.allows(header[column], field.type) else { return false }
    guard field.type == .number, NamedSort.marks(in: header[column]) != nil else { return true }
    return kind.portions.contains { kind.fields[$0.field].id == field.id }
  }

  /// What a column of amounts may be that others are out of: none of them exceeds it.
  private func wholes(_ column: Int) -> [Field] {
    kind.portions.compactMap { rule in
      guard match.columnOfField[rule.whole] == nil, kind.fields[rule.whole].standard != nil,
        statedWholes[rule.whole] == nil,
        let part = match.columnOfField[rule.field],
        ColumnAmounts.exceed(in: raw, column: column, other: part)
      else { return nil }
      return kind.fields[rule.whole]
    }
  }

  /// The nearest names of fields that the column's cells could be of. Amounts of names of two characters (扣分, 满分) are not
  /// told by one of these; the part of a heading is not the heading; a name of another ledger is no misspelt one.
  private func likely(_ column: Int, _ lacking: [Field]) -> [String] {
    let name = FoldedName(header[column]).description
    return NearestName.of(header[column], in: lacking.flatMap(\.names)).filter { near in
      guard let field = lacking.first(where: { $0.names.contains(near) }) else { return true }
      guard NamedSort.allows(header[column], near: near, of: field.type) else { return false }
      if header[column].contains(" ") && name.hasPrefix(FoldedName(near).description) { return false }
      guard field.type.isAmount else { return true }
      return max(near.count, name.count) > 2 && match.typesElsewhere[column]?.contains(field.type) != true
        && ColumnAmounts.mayHold(in: raw, column: column)
    }
  }

  /// Asks for the nearest name; where that is of a person's number, for the name too, which stands for the person as well.
  private func didYouMean(_ near: String, _ lacking: [Field]) -> Text {
    let isPerson = lacking.contains { $0.role == .person && $0.names.contains(near) }
    let other = isPerson ? lacking.first { $0.role == .personName }?.names.first : nil
    let names = [near] + [other].compactMap(\.self)
    return Text(
      zh: "是否应为\(names.map { "“\($0)”" }.joined(separator: "或"))？",
      en: "did you mean \(names.map { "“\($0)”" }.joined(separator: " or "))?")
  }

  /// What to do about a column of what each was given, where what all were given is lacking.
  private static let ofEach = Text(
    zh: "像是每人、每户的数，要统计请另加一列总数", en: "it seems to be of each one: add a column of the sum")

  /// A column of amounts or days in a file that lacks some that count: it may be just that, under a name of its own.
  ///
  /// - Parameters:
  ///   - cause: what it is told under.
  ///   - cells: what the column holds.
  ///   - lacking: what the file lacks.
  mutating func nameLeftOut(_ column: Int, _ cause: String, cells: Text, near: String?, _ lacking: [Text]) {
    let (zh, en) = (lacking.map { "“\($0.zh)”" }.joined(), lacking.map { "“\($0.en)”" }.joined(separator: ", "))
    records.log.add(
      Diagnostic(
        .warning, cause, at: place(headerLine, column),
        seen: Text(
          zh: "不认识的列“\(header[column])”，其中的\(cells.zh)未参与统计",
          en: "the column “\(header[column])” is not known, and its \(cells.en) were left out"),
        fix: NamedSort.isOfEach(header[column])
          ? Self.ofEach
          : near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?") }
            ?? Text(
              zh: "本文件没有\(zh)；若就是其中一项，请改用该列名，或在 inputs/settings.yaml 的 headers 中写明",
              en: "the file has no \(en); if it is one of these, call it so, or name it under `headers` in "
                + "inputs/settings.yaml")),
      column: header[column])
  }
}
