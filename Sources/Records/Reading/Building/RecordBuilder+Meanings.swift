import Catalog
import Diagnostics
import Values

/// Columns whose name may mean something else than the field for which they are taken.
extension RecordBuilder {
  /// Leaves a column out where every row that fills it in is of what makes it mean something else; asks about such rows
  /// among others.
  mutating func settleMeanings() {
    for rule in match.otherMeanings {
      guard let column = match.columnOfField[rule.field], let numbers = records.columns[rule.field],
        let sorts = records.columns[rule.other]
      else { continue }
      let means = sorts.states.indices.map { sorts.states[$0] == .value && rule.says(sorts.texts[$0]) }
      let filled = raw.lines.indices.filter { numbers.state(row: $0) == .value && numbers.value(row: $0) != 0 }
      let other = filled.filter { means[Int(sorts.codes[$0])] }
      guard let first = other.first else { continue }
      let (name, label, sort) = (
        Quote.shown(header[column]), kind.fields[rule.field].label, Quote.shown(sorts.text(row: first))
      )
      guard other.count == filled.count else {
        for row in other {
          doubt(
            row, "doubt.meaning",
            Text(
              zh: "这一行是“\(Quote.shown(sorts.text(row: row)))”，“\(name)”可能不是“\(label.zh)”",
              en: "this row is “\(Quote.shown(sorts.text(row: row)))”, and “\(name)” may not be “\(label.en)”"),
            column: column,
            fix: Text(zh: "已计入；若不是，请清空这一格", en: "it counts; empty the cell if it is not"))
        }
        continue
      }
      records.columns[rule.field] = nil
      records.log.add(
        Diagnostic(
          .warning, "column.meaning", at: place(headerLine, column),
          seen: Text(
            zh: "各行都是“\(sort)”之类，“\(name)”应不是“\(label.zh)”，未作“\(label.zh)”统计",
            en: "all rows are of “\(sort)” and the like, so that “\(name)” is hardly “\(label.en)”; it was left out"),
          fix: Text(
            zh: "若就是，请把列名改为“\(label.zh)”", en: "if it is, call the column “\(label.en)”")),
        column: header[column])
    }
  }

  /// Whether a column tells what another means where it is not taken for its field.
  func isOfOtherMeaning(_ column: Int) -> Bool { kind.otherMeanings.contains { $0.names(header[column]) } }
}
