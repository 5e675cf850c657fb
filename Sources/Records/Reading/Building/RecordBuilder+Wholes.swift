import Catalog
import Diagnostics
import Values

/// What numbers are out of, where no column says so row by row.
extension RecordBuilder {
  /// Takes what a column's numbers are out of from the brackets behind its name, where they say it: 得分（满分10分）; or else
  /// from those of a title: 评分表（满分50分）. It stands in for the field that says so row by row, where that is empty.
  mutating func stateWholes() {
    for rule in kind.portions {
      let part = kind.fields[rule.field].label
      if let brackets = unitOfField[rule.field],
        let whole = StatedWhole.value(in: brackets, names: kind.fields[rule.whole].names)
      {
        unitOfField[rule.field] = nil
        statedWholes[rule.whole] = whole
        note(
          whole, of: rule.whole,
          Text(
            zh: "“\(part.zh)”的列名写有“\(brackets)”", en: "the header of “\(part.en)” says “\(brackets)”"))
      } else if form == nil, match.columnOfField[rule.field] != nil, match.columnOfField[rule.whole] == nil {
        stateWhole(of: rule.field, rule.whole)
      }
    }
  }

  /// The same of a field without brackets of its own.
  private mutating func stateWhole(of field: Int, _ whole: Int) {
    let standard = kind.fields[whole].standard.flatMap { NumberParser.parse($0).value }
    let names = kind.fields[whole].names
    let titles = TableTitle.all(in: records.above)
    let said = titles.flatMap(\.brackets).compactMap { text in
      StatedWhole.value(in: text, names: names).map { (text, $0) }
    }
    if let first = said.first {
      guard first.1 != standard, said.allSatisfy({ $0.1 == first.1 }) else { return }
      statedWholes[whole] = first.1
      note(first.1, of: whole, Text(zh: "标题写有“\(first.0)”", en: "the title says “\(first.0)”"))
    } else {
      doubtMarks(of: field, whole, standard)
    }
  }

  private mutating func note(_ value: Int64, of whole: Int, _ seen: Text) {
    let named = kind.fields[whole].label
    records.log.add(
      Diagnostic(
        .note, "portion.stated", at: Place(file: records.path, line: headerLine),
        seen: Text(
          zh: "\(seen.zh)，“\(named.zh)”按 \(FixedWords.decimal(value)) 计",
          en: "\(seen.en): “\(named.en)” is \(FixedWords.decimal(value))"),
        fix: Text(both: "")))
  }

  /// Asks about marks that stand beside those of their items, 环境卫生（20分） and 控烟（30分）, of which the sum is not what the
  /// marks count as being out of.
  private mutating func doubtMarks(of field: Int, _ whole: Int, _ standard: Int64?) {
    guard let column = match.columnOfField[field], let standard else { return }
    let marks = match.unknownColumns.compactMap { NamedSort.marks(in: header[$0]) }
    let sum = marks.reduce(Int64(0)) { $0.addingReportingOverflow($1).partialValue }
    guard marks.count > 1, sum > 0, sum != standard else { return }
    let most = raw.ways[column].isKept ? raw.texts[column].texts.compactMap { NumberParser.parse($0).value }.max() : nil
    guard let most, most <= sum else { return }
    let (part, named) = (kind.fields[field].label, kind.fields[whole].label)
    let (out, of) = (FixedWords.decimal(sum), FixedWords.decimal(standard))
    records.log.add(
      Diagnostic(
        .warning, "portion.marks", at: place(headerLine, column),
        seen: Text(
          zh: "各项列名中的分值合计 \(out) 分，而“\(part.zh)”的“\(named.zh)”按 \(of) 计",
          en: "the marks in the items' headers come to \(out), but “\(named.en)” of “\(part.en)” is \(of)"),
        fix: Text(
          zh: "若满分是 \(out)，请把列名写成“\(part.zh)（\(kind.fields[whole].names.first ?? "")\(out)分）”",
          en: "if it is \(out), call the column “\(part.zh)（\(kind.fields[whole].names.first ?? "")\(out)分）”")),
      column: header[column])
  }
}
