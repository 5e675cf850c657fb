import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// Turns faults into rejects, with the row as it was read.
  mutating func reject(_ cells: (Int) -> [String]) {
    for row in faults.keys.sorted() {
      let reasons = (faults[row] ?? []).sorted { $0.field < $1.field }
      records.isRejected[row] = true
      let columns = reasons.compactMap { match.columnOfField[$0.field] }
      let column = columns.first { $0 < ownColumns }.map { $0 + 1 } ?? 0
      records.rejects.append(
        FileRecords.Reject(
          row: row, line: raw.lines[row], column: column,
          reasons: reasons.map { ($0.refusal.seen, $0.refusal.fix) },
          cells: records.withUnit(cells(row), row: row, kind, match)))
      for reason in reasons {
        let at = match.columnOfField[reason.field]
        records.log.add(
          Diagnostic(
            .error, reason.refusal.id,
            at: place(raw.lines[row], at), seen: reason.refusal.seen, fix: reason.refusal.fix),
          column: at.map { header[$0] } ?? "")
      }
    }
  }
}
