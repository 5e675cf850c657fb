import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// Asks about hours of earlier times whose row does not say up to when: where they hold records that are here as well, as
  /// running totals of a platform do, these count twice.
  mutating func notePriorHours() {
    guard kind.form == .people, let hours = kind.field(.priorHours), let until = kind.field(.priorUntil),
      let column = records.columns[hours]
    else { return }
    let filled = column.states.indices.filter { column.states[$0] == .value && column.value(code: $0) > 0 }
    var rows: [Int] = []
    CodeSet(filled, count: column.count).forEachRow(of: column.codes) { row, _ in
      if faults[row] == nil, records.value(until, row: row) == FieldColumn.blank { rows.append(row) }
    }
    guard let first = rows.first else { return }
    let (a, b) = (kind.fields[hours].label, kind.fields[until].label)
    let at = match.columnOfField[hours]
    records.log.add(
      Diagnostic(
        .warning, "prior.open", at: Place(file: records.path, line: raw.lines[first], column: at.map { $0 + 1 } ?? 0),
        seen: Text(
          zh: "有“\(a.zh)”而没有“\(b.zh)”，按它加上台账中的全部时长计",
          en: "“\(a.en)” without “\(b.en)”: all hours of the ledgers are added to it"),
        fix: Text(
          zh: "其中如已含台账中的时长，请填“\(b.zh)”，以免重复计算",
          en: "where it holds hours that are here, fill in “\(b.en)”, or they count twice")),
      column: at.map { header[$0] } ?? "", times: rows.count)
  }
}
