import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// Fills the field of the whole with what a header states.
  mutating func fillWholes() {
    for (field, whole) in statedWholes.sorted(by: { $0.key < $1.key }) {
      var column = records.columns[field] ?? FieldColumn()
      if column.codes.isEmpty { column.codes = RowCodes(repeating: 0, count: raw.lines.count) }
      let code = column.add(value: whole)
      CodeSet(column) { $0 == .blank }.forEachRow(of: column.codes) { row, _ in column.codes[row] = code }
      records.columns[field] = column
    }
  }

  /// Fills in numbers that only what was taken off their whole tells: 标准分 20, 扣分 2 are 18.
  mutating func fillLessened() {
    for rule in kind.portions {
      guard let less = rule.less, let column = match.columnOfField[less], records.columns[less] != nil,
        records.columns[rule.whole] != nil
      else { continue }
      var made = records.columns[rule.field] ?? FieldColumn()
      if made.codes.isEmpty { made.codes = RowCodes(repeating: 0, count: raw.lines.count) }
      var codes: [Int64: UInt32] = [:]
      var filled = 0
      for row in raw.lines.indices
      where made.value(code: Int(made.codes[row])) == FieldColumn.blank
        && (form != nil || isEmpty(rule.field, row: row))
      {
        let (whole, off) = (records.value(rule.whole, row: row), records.value(less, row: row))
        guard whole != FieldColumn.blank, off != FieldColumn.blank else { continue }
        guard off.magnitude <= whole.magnitude, whole >= 0 else {
          let (part, of) = (kind.fields[less].label, kind.fields[rule.whole].label)
          doubt(
            row, "doubt.portion", Text(zh: "“\(part.zh)”大于“\(of.zh)”", en: "“\(part.en)” exceeds “\(of.en)”"), less)
          continue
        }
        let rest = whole - abs(off)
        let code = codes[rest] ?? made.add(value: rest)
        codes[rest] = code
        made.codes[row] = code
        filled += 1
      }
      guard !codes.isEmpty else { continue }
      records.columns[rule.field] = made
      let (part, of, off) = (kind.fields[rule.field].label, kind.fields[rule.whole].label, kind.fields[less].label)
      // Of rows by themselves only those may be listed that lost something.
      let isForm = form != nil
      records.log.add(
        Diagnostic(
          isForm ? .note : .warning, "portion.lessened", at: place(headerLine, column),
          seen: isForm
            ? Text(zh: "“\(part.zh)”按“\(of.zh)”减“\(off.zh)”计", en: "“\(part.en)” is “\(of.en)” less “\(off.en)”")
            : Text(
              zh: "没有“\(part.zh)”的\(filled)行按“\(of.zh)”减“\(off.zh)”计",
              en: "“\(part.en)” is “\(of.en)” less “\(off.en)” in \(filled.counted("row")) without it"),
          fix: isForm
            ? Text(both: "")
            : Text(
              zh: "若“\(off.zh)”为 0 的未列出，结果会偏低，请补上这些行，或填写“\(part.zh)”",
              en: "if rows of which it is 0 are not listed, the result is too low: add these, or fill in “\(part.en)”")),
        column: header[column])
    }
  }

  /// Whether nothing at all is written in a row's cell of a field: — and 未检 say that there is no number.
  private func isEmpty(_ field: Int, row: Int) -> Bool {
    guard let column = match.columnOfField[field] else { return true }
    return raw.ways[column].isKept && Cell.isEmpty(raw.texts[column].texts[Int(raw.codes[column][row])])
  }

  /// Asks about what is taken off where nothing says what it is taken off, and no number stands beside it. Whether the column
  /// is such a one.
  mutating func nameLessAlone(_ column: Int) -> Bool {
    let name = FoldedName(header[column])
    let rule = kind.portions.first { rule in
      guard let less = rule.less, match.columnOfField[less] == nil, match.columnOfField[rule.whole] == nil,
        kind.fields[less].names.contains(where: { FoldedName($0) == name })
      else { return false }
      return match.columnOfField[rule.field].map { !raw.ways[$0].isKept || !raw.says($0) } ?? true
    }
    guard let rule, ColumnAmounts.hold(in: raw, column: column, header: header[column]) else { return false }
    let (part, of) = (kind.fields[rule.field].label, kind.fields[rule.whole].label)
    records.log.add(
      Diagnostic(
        .warning, "portion.alone", at: place(headerLine, column),
        seen: Text(
          zh: "只有“\(header[column])”，没有“\(of.zh)”和“\(part.zh)”，各行的“\(part.zh)”按空白计",
          en: "there is “\(header[column])” without “\(of.en)” and “\(part.en)”, which is empty in all rows"),
        fix: Text(
          zh: "请加上一列“\(of.zh)”，写明每行从多少分扣起，或加上一列“\(part.zh)”",
          en: "add a column “\(of.zh)” that says what each row is taken off, or a column “\(part.zh)”")),
      column: header[column])
    return true
  }

  /// Asks about numbers of several rows that all lie within a tenth of what they count as being out of, which no row says:
  /// 9.5, 10 and 8 out of 100.
  private mutating func doubtTenths(_ rule: Portion, standard: Int64) {
    guard form == nil, match.columnOfField[rule.whole] == nil, statedWholes[rule.whole] == nil,
      let column = match.columnOfField[rule.field], standard >= 100 * FixedPoint.number
    else { return }
    let numbers = raw.lines.indices.map { records.value(rule.field, row: $0) }.filter { $0 != FieldColumn.blank }
    guard numbers.count >= 3, let most = numbers.max(), most > FixedPoint.number, most <= standard / 10 else { return }
    let (part, whole) = (kind.fields[rule.field].label, kind.fields[rule.whole].label)
    let (tenth, of) = (FixedWords.decimal(standard / 10), FixedWords.decimal(standard))
    let name = "\(header[column])（\(kind.fields[rule.whole].names.first ?? "")\(tenth)分）"
    records.log.add(
      Diagnostic(
        .warning, "portion.tenths", at: place(headerLine, column),
        seen: Text(
          zh: "各行的“\(part.zh)”都不超过 \(tenth)，而“\(whole.zh)”按 \(of) 计",
          en: "“\(part.en)” is at most \(tenth) in all rows, but “\(whole.en)” is \(of)"),
        fix: Text(
          zh: "若“\(whole.zh)”是 \(tenth)，请把列名写成“\(name)”；确是 \(of) 的，不用改",
          en: "if it is out of \(tenth), call the column “\(name)”; if it is \(of), leave it")),
      column: header[column])
  }

  /// Empties what is out of something that cannot be read: of how much it is a part is not known.
  mutating func leaveOutPortions() {
    for rule in kind.portions {
      guard let whole = records.columns[rule.whole], whole.states.contains(.refused),
        var part = records.columns[rule.field]
      else { continue }
      let blank = part.add(value: FieldColumn.blank, state: .blank)
      CodeSet(whole) { $0 == .refused }.forEachRow(of: whole.codes) { row, _ in part.codes[row] = blank }
      records.columns[rule.field] = part
    }
  }

  /// Notes numbers that exceed what they are out of, or that look like a fraction of it: 120 or 0.93 out of 100.
  mutating func notePortions() {
    for rule in kind.portions {
      guard records.columns[rule.field] != nil else { continue }
      let standard = kind.fields[rule.whole].standard.flatMap { NumberParser.parse($0).value }
      let (part, whole) = (kind.fields[rule.field].label, kind.fields[rule.whole].label)
      if let standard { doubtTenths(rule, standard: standard) }
      for row in raw.lines.indices {
        let (number, own) = (records.value(rule.field, row: row), records.value(rule.whole, row: row))
        guard number != FieldColumn.blank, let most = own == FieldColumn.blank ? standard : own else { continue }
        if number > most {
          doubt(
            row, "doubt.portion", Text(zh: "“\(part.zh)”大于“\(whole.zh)”", en: "“\(part.en)” exceeds “\(whole.en)”"),
            rule.field)
        } else if number > 0, number <= FixedPoint.number, most >= 10 * FixedPoint.number {
          doubt(
            row, "doubt.fraction",
            Text(
              zh: "“\(part.zh)”不超过 1，而“\(whole.zh)”为 \(most / FixedPoint.number)，像是比率",
              en: "“\(part.en)” is at most 1 out of \(most / FixedPoint.number), as if it were a rate"), rule.field)
        }
      }
    }
  }

  /// Asks about cells that name several, where a record is of one.
  mutating func doubtSeveral() {
    for field in kind.single {
      guard let column = match.columnOfField[field], raw.ways[column].isKept else { continue }
      let texts = raw.texts[column].texts
      let several = (0..<texts.count).filter { GroupName.isListed(texts[$0]) }
      CodeSet(several, count: texts.count).forEachRow(of: raw.codes[column]) { row, code in
        // They are people's as a rule.
        let name = Quote.shown(Masking.names(texts[code]))
        doubt(
          row, "name.several",
          Text(zh: "“\(name)”像是几个，本行按一个计", en: "“\(name)” looks like several and counts as one"),
          column: column, fix: Text(zh: "宜每个一行", en: "give each a row"))
      }
    }
  }
}
