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
    // Of rows by themselves only those may be listed that lost something.
    guard form != nil else { return }
    for rule in kind.portions {
      guard let less = rule.less, let column = match.columnOfField[less], records.columns[less] != nil,
        records.columns[rule.whole] != nil
      else { continue }
      var made = records.columns[rule.field] ?? FieldColumn()
      if made.codes.isEmpty { made.codes = RowCodes(repeating: 0, count: raw.lines.count) }
      var codes: [Int64: UInt32] = [:]
      for row in raw.lines.indices where made.value(code: Int(made.codes[row])) == FieldColumn.blank {
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
      }
      guard !codes.isEmpty else { continue }
      records.columns[rule.field] = made
      let (part, of, off) = (kind.fields[rule.field].label, kind.fields[rule.whole].label, kind.fields[less].label)
      records.log.add(
        Diagnostic(
          .note, "portion.lessened", at: place(headerLine, column),
          seen: Text(
            zh: "“\(part.zh)”按“\(of.zh)”减“\(off.zh)”计", en: "“\(part.en)” is “\(of.en)” less “\(off.en)”"),
          fix: Text(both: "")), column: header[column])
    }
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
