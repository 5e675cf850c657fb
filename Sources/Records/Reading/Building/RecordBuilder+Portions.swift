import Catalog
import Definitions
import Diagnostics

extension RecordBuilder {
  /// Takes what a column's numbers are out of from the brackets behind its name, where they say it: 得分（满分10分）. It stands
  /// in for the field that says so row by row, where that is empty.
  mutating func stateWholes() {
    for rule in kind.portions {
      guard let brackets = unitOfField[rule.field],
        let whole = StatedWhole.value(in: brackets, names: kind.fields[rule.whole].names)
      else { continue }
      unitOfField[rule.field] = nil
      statedWholes[rule.whole] = whole
      let (part, named) = (kind.fields[rule.field].label, kind.fields[rule.whole].label)
      records.log.add(
        Diagnostic(
          .note, "portion.stated", at: Place(file: records.path, line: headerLine),
          seen: Text(
            zh: "“\(part.zh)”的列名写有“\(brackets)”，“\(named.zh)”按 \(FixedWords.decimal(whole)) 计",
            en: "the header of “\(part.en)” says “\(brackets)”: “\(named.en)” is \(FixedWords.decimal(whole))"),
          fix: Text(both: "")))
    }
  }

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

  /// Asks about rows of several people or times, where a record is one person's: 人数 12.
  mutating func doubtHeadCounts() {
    for column in match.headCounts where raw.ways[column].isKept {
      let texts = raw.texts[column].texts
      let several = (0..<texts.count).filter { code in
        NumberParser.parse(texts[code]).value.map { $0 > FixedPoint.number } ?? false
      }
      CodeSet(several, count: texts.count).forEachRow(of: raw.codes[column]) { row, code in
        doubt(
          row, "person.several",
          Text(
            zh: "“\(header[column])”为“\(Quote.shown(texts[code]))”，本行按一个人一次计",
            en: "“\(header[column])” is “\(Quote.shown(texts[code]))”; the row counts as one person, once"),
          column: column,
          fix: Text(zh: "宜每人每次一行", en: "give each person and time a row"))
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

  /// Words of a state in which a record does not count.
  private static let undone = NameWords.known.voids
  /// States that hold such a word, and in which it counts.
  private static let fine = NameWords.known.fine
  /// How many characters a state has at most.
  private static let longestState = 20

  /// Asks about rows that a column of states which nobody knows calls void.
  mutating func doubtStatuses() {
    for column in match.statuses where raw.ways[column].isKept {
      let texts = raw.texts[column].texts
      let undone = (0..<texts.count).filter { code in
        let text = texts[code]
        // What is told at length tells more than a state. Words of one character are all that is said.
        return text.count <= Self.longestState && !Self.fine.contains(where: text.contains)
          && Self.undone.contains { word in
            if word.hasPrefix("=") { return text == word.dropFirst() }
            return word.count > 1 ? text.contains(word) : text == word
          }
      }
      // Those who left a register are told by the day on which they did.
      let left = kind.form == .people ? kind.field(.until).map { kind.fields[$0].label } : nil
      let label = kind.fields(.approval).first { match.columnOfField[$0] == nil }.map { kind.fields[$0].label }
      CodeSet(undone, count: texts.count).forEachRow(of: raw.codes[column]) { row, code in
        doubt(
          row, "column.status",
          Text(
            zh: "“\(header[column])”为“\(Quote.shown(texts[code]))”，但不认识这一列，照常计入",
            en: "“\(header[column])” is “\(Quote.shown(texts[code]))”, but the column is not known, and the row counts"),
          column: column,
          fix: label.map {
            Text(
              zh: "若不应计，请删去这一行，或加一列“\($0.zh)”注明",
              en: "take the row out if it should not count, or add a column “\($0.en)” that says so")
          } ?? left.map {
            Text(zh: "若已不在册，请填写“\($0.zh)”", en: "fill in “\($0.en)” of those who left")
          } ?? Text(zh: "请核对", en: "please check"))
      }
    }
  }
}
