import Catalog
import Diagnostics
import Values

extension Ledger {
  /// A row of a correction takes the fields that it leaves empty from the record that it corrects; it is rejected where there
  /// is none, or the values then contradict each other.
  mutating func complete(
    _ at: Int, _ one: FileRecords.Incomplete, _ number: Int64, _ key: LedgerKey, _ standing: Standing
  ) {
    let row = one.reject.row
    guard let entry = match(at, row, standing.numbered(number).map { ($0, standing.entries[$0]) }, key) else {
      return reject(at, one)
    }
    let old = standing.entries[entry]
    for field in one.fields { fill(field, at, row, from: old) }
    let kind = catalog.kinds[files[at].records.kind]
    for chain in kind.ascending {
      let filled = chain.filter { files[at].number($0, row: row) != FieldColumn.blank }
      for (a, b) in zip(filled, filled.dropFirst()) where files[at].number(a, row: row) > files[at].number(b, row: row)
      {
        return reject(at, contradicting(one, kind.fields[a].label, kind.fields[b].label))
      }
    }
  }

  private func contradicting(_ one: FileRecords.Incomplete, _ a: Text, _ b: Text) -> FileRecords.Incomplete {
    var one = one
    one.reject.reasons = [
      (
        seen: Text(
          zh: "与所更正记录的“\(a.zh)”和“\(b.zh)”先后不符",
          en: "“\(a.en)” and “\(b.en)” are not in order, with what the corrected record says"),
        fix: Text(zh: "请核对这两项", en: "check the two")
      )
    ]
    one.columns = [""]
    return one
  }

  private mutating func reject(_ at: Int, _ one: FileRecords.Incomplete) {
    files[at].fates[one.reject.row] = .rejected
    files[at].records.isRejected[one.reject.row] = true
    files[at].records.rejects.append(one.reject)
    files[at].records.rejects.sort { $0.row < $1.row }
    for (column, reason) in zip(one.columns, one.reject.reasons) {
      log.add(
        Diagnostic(
          .error, "field.empty", at: files[at].records.place(row: one.reject.row, column: one.reject.column),
          seen: reason.seen, fix: reason.fix), column: column)
    }
  }
}
