import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs
import Sheets
import Workbooks

/// Writes everything of one period: figures, returned rows, workbooks, manifest.
struct PeriodWriter {
  let catalog: Catalog
  let figures: Figures
  let ledger: Ledger
  let result: Pipeline.Result
  let engine: FigureEngine

  /// Writes the period's folder whole, or leaves what was there. Returns the folder's path.
  func write(
    to outputs: borrowing OutputsFolder, options: RunOptions, progress: @Sendable (Progress) -> Void
  ) async throws(Diagnostic) -> String {
    let staged = try outputs.stage(period: figures.period.id)
    try staged.write(figuresFile(), to: "figures.csv")
    let returned = returned()
    for file in returned { try staged.write(file, in: catalog.settings.language) }
    let context = context()
    let books = WorkbookBuilder.workbooks(context)
    let page = PageBuilder.page(context, books: books, returned: returned.isEmpty ? nil : ReturnedFile.folder)
    try staged.write(PageFile(page).bytes(), to: PageFile.name)
    progress(.writing(period: figures.period.id, workbooks: books.count))
    for folder in Set(books.compactMap(Self.folder)).sorted() { try staged.makeFolder(folder) }
    try await Self.write(books, into: staged.path, jobs: options.jobs)
    for book in books { for list in Self.lists(book) { try staged.write(list.bytes, to: list.name) } }
    let folder = staged.destination
    try staged.commit(try manifest())
    progress(.wrote(folder: folder, workbooks: books.count))
    return folder
  }

  /// The folder part of a workbook's file name, if there is one.
  private static func folder(_ book: Workbook) -> String? {
    book.fileName.lastIndex(of: "/").map { String(book.fileName[..<$0]) }
  }

  /// The lists that are longer than their sheets show, whole, each beside its workbook and named like its sheet.
  private static func lists(_ book: Workbook) -> [(name: String, bytes: [UInt8])] {
    book.sheets.filter { !$0.whole.isEmpty }.map { sheet in
      var csv = CSVText()
      for row in sheet.whole { csv.append(row.map(SpreadsheetCell.guarded)) }
      return ("\(book.fileName.dropLast(".xlsx".count))-\(Sheets.FileName.clean(sheet.name)).csv", csv.bytes)
    }
  }

  /// Writes workbooks on several threads; each is a file of its own.
  private static func write(_ books: [Workbook], into path: String, jobs: Int) async throws(Diagnostic) {
    let writer = WorkbookWriter()
    let failures = await withTaskGroup(of: Diagnostic?.self) { group in
      var next = 0
      func start() {
        guard next < books.count else { return }
        let book = books[next]
        next += 1
        group.addTask {
          do throws(WorkbookError) {
            try writer.write(book, to: "\(path)/\(book.fileName)")
            return nil
          } catch {
            return error.diagnostic(file: book.fileName)
          }
        }
      }
      for _ in 0..<max(1, jobs) { start() }
      var failures: [Diagnostic] = []
      for await failure in group {
        if let failure { failures.append(failure) }
        start()
      }
      return failures
    }
    if let first = failures.min(by: { $0.place < $1.place }) { throw first }
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
        ReturnedFile.Row(reason: reject.reason, fix: reject.fix, line: reject.line, cells: reject.cells)
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
  /// As in `--version`.
  public static let version = "0.1.0"
  /// As in manifests.
  public static let name = "taizhang \(version)"
}
