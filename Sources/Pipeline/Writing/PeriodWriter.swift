import Catalog
import Diagnostics
import Figures
import Ledger
import Outputs
import Sheets

/// Writes everything of one period: figures, returned rows, workbooks, manifest.
struct PeriodWriter {
  let catalog: Catalog
  let figures: Figures
  let ledger: Ledger
  let result: Pipeline.Result
  let engine: FigureEngine
  /// The office's own settings and definitions.
  var settings: [Manifest.Setting] = []

  /// What was written of a period.
  struct Written {
    var folder: String
    /// All files, by relative path.
    var files: [String]
    /// What is said of others in the folder.
    var note: Diagnostic?
  }

  /// Writes the period's folder whole, or leaves what was there.
  func write(
    to outputs: borrowing OutputsFolder, options: RunOptions, progress: @Sendable (Progress) -> Void
  ) async throws(Diagnostic) -> Written {
    let staged = try outputs.stage(period: figures.period.id)
    let earlier = try EarlierSet(at: staged.destination)
    let path = staged.path
    async let figuresFile = writeFigures(to: path, jobs: options.jobs)
    let returned = returned()
    try staged.write(returned, in: catalog.settings.language, besides: result.files.map(\.path))
    let context = context()
    let books = await PlannedBook.all(context, jobs: options.jobs)
    async let page = page(context, books, hasReturned: !returned.isEmpty)
    if options.jobs < 2 { _ = await page }
    progress(.writing(period: figures.period.id, workbooks: books.count))
    for folder in Set(books.compactMap(\.folder)).sorted() { try staged.makeFolder(folder) }
    let written = try await PlannedBook.write(books, into: path, jobs: options.jobs)
    for list in written.lists { try staged.write(list.bytes, to: list.name) }
    try staged.write(try await page.get(), to: PageFile.name)
    var digests = written.digests
    digests[Self.figuresName] = try await figuresFile.get()
    let folder = staged.destination
    let made = try staged.commit(
      try manifest(), known: digests, keeping: earlier.foreign, orDoubtful: earlier.doubtful)
    progress(.wrote(folder: folder, workbooks: books.count))
    let files = made.outputs.map(\.path) + [IssuedFolder.manifestName]
    return Written(folder: folder, files: files, note: earlier.note(on: folder, written: files))
  }

  private static let figuresName = IssuedFolder.figuresName

  /// The overview page, made while workbooks are written.
  private func page(_ context: ReportContext, _ books: [PlannedBook], hasReturned: Bool) -> Result<[UInt8], Diagnostic>
  {
    let folder = hasReturned ? ReturnedFile.folder : nil
    let page = PageBuilder.page(context, books: books.map(\.draft), returned: folder)
    do throws(Diagnostic) { return .success(try PageFile(page).bytes()) } catch { return .failure(error) }
  }

  /// Writes the figures while workbooks are written.
  private func writeFigures(to path: String, jobs: Int) async -> Result<FileDigest, Diagnostic> {
    let parts = FiguresFile(figures: figures, catalog: catalog).parts(jobs: jobs)
    async let digest = Self.digest(parts)
    if jobs < 2 { _ = await digest }
    do throws(Diagnostic) {
      try StagedPeriod.write(parts, asNew: "\(path)/\(Self.figuresName)")
    } catch {
      return .failure(error)
    }
    return await digest
  }

  private static func digest(_ parts: [[UInt8]]) -> Result<FileDigest, Diagnostic> {
    do throws(Diagnostic) { return .success(try FileDigest(of: parts)) } catch { return .failure(error) }
  }

  /// The rejected rows of each file that has some.
  private func returned() -> [ReturnedFile] {
    var files: [ReturnedFile] = []
    for file in ledger.files {
      let rows = file.records.rejects.filter { file.fates[$0.row] == .rejected }.map { reject in
        ReturnedFile.Row(reason: reject.reason, fix: reject.fix, line: reject.line, cells: reject.cells)
      }
      guard !rows.isEmpty else { continue }
      files.append(
        ReturnedFile(
          source: file.records.path, table: file.records.table + 1, above: file.records.above,
          header: file.records.header, rows: rows, below: file.records.below))
    }
    return files
  }

  private func manifest() throws(Diagnostic) -> Manifest {
    Manifest(
      period: figures.period.id, days: ["\(figures.period.first)", "\(figures.period.last)"], asOf: "\(figures.asOf)",
      program: Program.name, definitions: try FileDigest.sha256(Array(catalog.source.utf8)), settings: settings,
      inputs: result.files.map { file in
        Manifest.Input(
          path: file.path, bytes: file.bytes, sha256: file.sha256, kind: file.kind, encoding: file.encoding,
          rows: Manifest.Rows(
            counted: file.rows[.counted], notApproved: file.rows[.notApproved], duplicate: file.rows[.duplicate],
            superseded: file.rows[.superseded], rejected: file.rows[.rejected], notARecord: file.rows[.notARecord]))
      })
  }
}
