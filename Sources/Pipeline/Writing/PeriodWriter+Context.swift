import Catalog
import Diagnostics
import Figures
import Ledger
import Sheets
import Values

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
      listings: builder.listings(of: figures.period), records: records, repeated: repeated(),
      unread: result.unreadFiles)
  }

  private func rejected(_ builder: ListingBuilder) -> [RejectedRow] {
    var rows: [RejectedRow] = []
    for file in ledger.files where !file.records.rejects.isEmpty {
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
    let more = catalog.settings.headers[kind.id]
    return records.header.map { heading in
      let whole = FoldedName(heading)
      let name = whole.splitUnit.name
      return kind.fields.first { field in
        let names = field.names + (more?[field.id] ?? [])
        return names.lazy.map { FoldedName($0) }.contains { $0 == name || $0 == whole }
      }
    }
  }

  /// A cell as it came, told apart by what must be masked.
  private static func value(_ text: String, _ field: Field) -> Listing.Value {
    if field.type == .idNumber { return .personNumber(text) }
    return field.role == .personName ? .personName(text) : .text(text)
  }

  /// Rows that another one repeats or corrects, by file, fate and the file of those that stand, in the order of reading.
  private func repeated() -> [RepeatedRows] {
    var found: [RepeatedRows] = []
    var places: [[String]: Int] = [:]
    for (at, file) in ledger.files.enumerated() {
      let (path, lines) = (file.records.path, file.records.lines)
      // Where the row before was added, and whose file it is that stands for it.
      var last: (row: Int, place: Int, standing: String?)?
      for row in file.fates.indices where file.fates[row] == .duplicate || file.fates[row] == .superseded {
        let fate = file.fates[row]
        let standing = ledger.standing(for: at, row: row)
        var place = last.flatMap { last in
          last.standing == standing?.path && found[last.place].fate == fate ? last.place : nil
        }
        if place == nil {
          let key = [path, "\(fate.rawValue)", standing.map { "=" + $0.path } ?? ""]
          place = places[key] ?? found.count
          places[key] = place
        }
        let index = place ?? found.count
        if index == found.count {
          let title = catalog.kinds[file.records.kind].title
          found.append(RepeatedRows(file: path, kindTitle: title, fate: fate, standingFile: standing?.path))
        }
        let isNext = last.map { $0.place == index && file.areNeighbours($0.row, row) } ?? false
        found[index].add(line: lines[row], standing: standing?.line, isNext: isNext)
        last = (row, index, standing?.path)
      }
    }
    return found
  }
}
