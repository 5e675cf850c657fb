import Catalog
import Diagnostics
import Values

extension RecordBuilder {
  /// A required field must hold a value in every row; in a row of a correction, the record that it corrects may hold it.
  mutating func requireFields() {
    for field in kind.fields.indices where kind.fields[field].isRequired {
      guard let column = records.columns[field] else { continue }
      let isMerged = looksMerged(field)
      CodeSet(column) { $0 != .value }.forEachRow(of: column.codes) { row, code in
        let refusal = refusals[field][code]
        if refusal == nil && mayLack(field, row: row) {
          lacking[row, default: []].append(field)
        } else {
          fault(field, row: row, refusal ?? (isMerged ? empty(field).asMerged : empty(field)))
        }
      }
    }
    // All cells are needed of such rows.
    if !lacking.isEmpty && records.passed != nil { needsPassed = true }
  }

  /// Whether a column, or the one of names that stands for people's numbers, starts filled and is blank here and there below,
  /// as merged cells are.
  private func looksMerged(_ field: Int) -> Bool {
    let isPerson = kind.form == .log && kind.fields[field].role == .person
    let shown = isPerson && match.columnOfField[field] == nil ? kind.field(.personName) ?? field : field
    guard match.columnOfField[shown] != nil, let column = records.columns[shown], let first = column.codes.first,
      column.states[Int(first)] == .value
    else { return false }
    var blanks = 0
    let own = match.columnOfField[shown].flatMap { $0 < ownColumns && raw.ways[$0].isKept ? raw.texts[$0].texts : nil }
    CodeSet(column) { $0 == .blank }.forEachRow(of: column.codes) { _, code in
      // 无 and — are written by whoever fills in a form.
      if own.map({ code >= $0.count || Cell.isEmpty($0[code]) }) ?? true { blanks += 1 }
    }
    return blanks > 1 && blanks * 3 > column.codes.count
  }

  private func empty(_ field: Int) -> Refusal {
    let others = [FieldRole.personID, .personName].compactMap { kind.field($0) }.map { kind.fields[$0].label }
    if kind.form == .log, kind.fields[field].role == .person, !others.isEmpty {
      let labels = [kind.fields[field].label] + others
      return Refusal(
        id: "field.empty",
        seen: Text(
          zh: "\(labels.map { "“\($0.zh)”" }.joined(separator: "、"))都为空",
          en: "\(labels.map { "“\($0.en)”" }.joined(separator: ", ")) are all empty"),
        fix: Text(zh: "请补填其中一项", en: "fill in one of them"))
    }
    // A duration that no column tells is computed from its start and end.
    if kind.fields[field].type == .duration, match.columnOfField[field] == nil {
      let ends = [FieldRole.start, .end].compactMap { kind.field($0).flatMap { match.columnOfField[$0] } }
      if ends.count == 2, ends[0] < ownColumns {
        let label = kind.fields[field].label
        return Refusal(
          id: "field.empty",
          seen: Text(
            zh: "“\(header[ends[0]])”、“\(header[ends[1]])”不全，算不出“\(label.zh)”",
            en: "“\(header[ends[0]])” and “\(header[ends[1]])” are not both there; “\(label.en)” cannot be computed"),
          fix: Text(zh: "请补填", en: "fill them in"))
      }
    }
    return Refusal(
      id: "field.empty",
      seen: Text(zh: "“\(kind.fields[field].label.zh)”为空", en: "“\(kind.fields[field].label.en)” is empty"),
      fix: Text(zh: "请补填", en: "fill it in"))
  }

  /// Whether a row tells by its number, its unit and, for documents, its name which record it corrects, and the field is
  /// none of these.
  private func mayLack(_ field: Int, row: Int) -> Bool {
    guard records.isCorrection, kind.form == .log, let number = kind.key.first, let unit = kind.field(.unit) else {
      return false
    }
    let telling = [number, unit] + (kind.field(.document).map { [$0] } ?? [])
    return !telling.contains(field) && telling.allSatisfy { records.columns[$0]?.state(row: row) == .value }
  }

  /// Keeps the rows of a correction that may stand, though they lack required fields.
  mutating func keepIncomplete() {
    for row in lacking.keys.sorted() where !records.isRejected[row] {
      let fields = lacking[row] ?? []
      let columns = fields.map { match.columnOfField[$0] }
      let reasons = fields.map { field in
        let label = kind.fields[field].label
        return (
          seen: Text(
            zh: "“\(label.zh)”为空，也没有（或不止一条）编号和单位相同的记录可以沿用",
            en: "“\(label.en)” is empty, and there is no one record of the number and unit to take it from"),
          fix: Text(zh: "请补填", en: "fill it in")
        )
      }
      let reject = FileRecords.Reject(
        row: row, line: raw.lines[row], column: columns.compactMap { $0 }.first.map { $0 + 1 } ?? 0, reasons: reasons,
        cells: raw.cells(row: row, own: ownColumns))
      records.incomplete.append(
        FileRecords.Incomplete(
          fields: fields, columns: columns.map { $0.map { header[$0] } ?? "" }, reject: reject))
    }
  }
}

extension Refusal {
  /// The same where blank cells may be merged ones.
  fileprivate var asMerged: Refusal {
    Refusal(
      id: id, seen: seen,
      fix: Text(
        zh: "像是合并单元格，请取消合并并填充；若不是，\(fix.zh)",
        en: "these look like merged cells: take them apart and fill them; else \(fix.en)"))
  }
}
