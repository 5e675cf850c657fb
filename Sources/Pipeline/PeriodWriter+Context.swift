import Catalog
import Diagnostics
import Figures
import Ledger
import Records
import Sheets

extension PeriodWriter {
  /// All that the workbooks of the period are made of.
  func context() -> ReportContext {
    let builder = ListingBuilder(ledger: ledger, catalog: catalog)
    var records: [String: Listing] = [:]
    for measure in catalog.listedMeasures(for: figures.period) {
      records[measure] = engine.listing(of: measure, period: figures.period)
    }
    return ReportContext(
      catalog: catalog, figures: figures, files: result.files, log: result.log, rejected: rejected(builder),
      listings: builder.listings(of: figures.period), records: records, repeated: repeated())
  }

  private func rejected(_ builder: ListingBuilder) -> [RejectedRow] {
    var rows: [RejectedRow] = []
    for file in ledger.files {
      let labels = Self.columns(of: file.records, catalog)
      for reject in file.records.rejects where file.fates[reject.row] == .rejected {
        let cells = zip(labels, reject.cells).compactMap { field, text -> RejectedRow.Cell? in
          guard let field, !text.isEmpty else { return nil }
          return RejectedRow.Cell(field.label, Self.value(text, field))
        }
        rows.append(
          RejectedRow(
            file: file.records.path, line: reject.line, unit: builder.line(file, row: reject.row),
            reason: reject.reason, fix: reject.fix, cells: cells))
      }
    }
    return rows
  }

  /// By column of a file: the field that its heading names, if any does.
  private static func columns(of records: FileRecords, _ catalog: Catalog) -> [Field?] {
    let kind = catalog.kinds[records.kind]
    let more = [kind.id, kind.title.zh].compactMap { catalog.settings.headers[$0] }
    return records.header.map { heading in
      let name = FoldedName(heading).splitUnit.name
      return kind.fields.first { field in
        let own = more.flatMap { headers in ([field.id] + field.names).flatMap { headers[$0] ?? [] } }
        return (field.names + own).contains { FoldedName($0) == name || FoldedName($0) == FoldedName(heading) }
      }
    }
  }

  /// A cell as it came, told apart by what must be masked.
  private static func value(_ text: String, _ field: Field) -> Listing.Value {
    if field.type == .idNumber { return .personNumber(text) }
    return field.role == .personName ? .personName(text) : .text(text)
  }

  /// Rows that another one repeats or corrects, neighbours together.
  private func repeated() -> [RepeatedRows] {
    var found: [RepeatedRows] = []
    for (at, file) in ledger.files.enumerated() {
      let lines = file.records.lines
      var row = 0
      while row < file.fates.count {
        let fate = file.fates[row]
        guard fate == .duplicate || fate == .superseded, let other = ledger.standing(for: at, row: row) else {
          row += 1
          continue
        }
        let first = row
        while isNext(row + 1, of: at, fate, other.path, line: other.line + row + 1 - first) { row += 1 }
        found.append(
          RepeatedRows(
            file: file.records.path, kindTitle: catalog.kinds[file.records.kind].title, fate: fate,
            lines: lines[first]...lines[row], count: row - first + 1, standingFile: other.path,
            standingLines: other.line...other.line + row - first))
        row += 1
      }
    }
    return found
  }

  /// Whether a row met a fate right behind the one before it, and what stands on a certain line was taken in its place.
  private func isNext(_ row: Int, of at: Int, _ fate: Fate, _ path: String, line: Int) -> Bool {
    let file = ledger.files[at]
    guard row < file.fates.count, file.fates[row] == fate, file.areNeighbours(row - 1, row),
      let other = ledger.standing(for: at, row: row)
    else { return false }
    return other == (path, line)
  }
}
