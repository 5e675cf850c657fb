import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs

/// Writes everything of one period: figures, returned rows, workbooks, manifest.
struct PeriodWriter {
  let catalog: Catalog
  let figures: Figures
  let ledger: Ledger
  let result: Pipeline.Result

  /// Writes the period's folder whole, or leaves what was there. Returns the folder's path.
  func write(
    to outputs: borrowing OutputsFolder, options: RunOptions, progress: @Sendable (Progress) -> Void
  ) async throws(Diagnostic) -> String {
    let staged = try outputs.stage(period: figures.period.id)
    try staged.write(figuresFile(), to: "figures.csv")
    for file in returned() { try staged.write(file, in: catalog.settings.language) }
    let folder = staged.destination
    try staged.commit(try manifest())
    progress(.wrote(folder: folder, workbooks: 0))
    return folder
  }

  /// `figures.csv`.
  private func figuresFile() -> [UInt8] {
    var csv = CSVText()
    csv.append(["period", "unit", "category", "measure", "value", "status"])
    for row in figures.rows(catalog: catalog) {
      csv.append([
        row.period, figures.units[row.unit].name, row.category, row.measure, row.figure.value?.decimal() ?? "",
        row.figure.status.rawValue,
      ])
    }
    return csv.bytes
  }

  /// The rejected rows of each file that has some.
  private func returned() -> [ReturnedFile] {
    var files: [ReturnedFile] = []
    for file in ledger.files {
      let rows = file.records.rejects.filter { file.fates[$0.row] == .rejected }.map { reject in
        ReturnedFile.Row(
          reason: Text(
            zh: reject.reasons.map(\.seen.zh).joined(separator: "；"), en: reject.reasons.map(\.seen.en).joined(separator: "; ")),
          fix: Text(
            zh: reject.reasons.map(\.fix.zh).joined(separator: "；"), en: reject.reasons.map(\.fix.en).joined(separator: "; ")),
          line: reject.line, cells: reject.cells)
      }
      guard !rows.isEmpty else { continue }
      let source = file.records.table == 0 ? file.records.path : "\(file.records.path)-\(file.records.table + 1)"
      files.append(ReturnedFile(source: source, header: file.records.header, rows: rows))
    }
    return files
  }

  private func manifest() throws(Diagnostic) -> Manifest {
    Manifest(
      period: figures.period.id, program: Program.name, definitions: try FileDigest.sha256(Array(catalog.source.utf8)),
      inputs: result.files.map { file in
        Manifest.Input(
          path: file.path, bytes: file.bytes, sha256: file.sha256, kind: file.kind, encoding: file.encoding,
          rows: Manifest.Rows(
            counted: file.rows[.counted], notApproved: file.rows[.notApproved], duplicate: file.rows[.duplicate],
            superseded: file.rows[.superseded], rejected: file.rows[.rejected], notARecord: file.rows[.notARecord]))
      })
  }
}

/// The program's own name.
public enum Program {
  public static let version = "0.1.0"
  public static let name = "taizhang \(version)"
}
