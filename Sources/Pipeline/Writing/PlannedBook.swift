import Catalog
import Diagnostics
import Outputs
import Sheets
import Workbooks

/// A workbook that a run writes: laid out as it is written, but where only that tells whether there is one.
struct PlannedBook: Sendable {
  /// A list that is longer than its sheet shows, whole.
  struct List: Sendable {
    var name: String
    var bytes: [UInt8]
  }

  /// What came of writing some: the lists to lie beside them, and each file's digest by its relative path.
  struct Written: Sendable {
    var lists: [List] = []
    var digests: [String: FileDigest] = [:]
  }

  let draft: WorkbookDraft
  /// Nil where it is laid out as it is written.
  private let made: Workbook?

  /// The workbooks of a period that have anything to show, in their order.
  static func all(_ context: ReportContext, jobs: Int) async -> [PlannedBook] {
    let drafts = WorkbookBuilder.drafts(context)
    let books = await Concurrently.map(drafts.filter { !$0.isSure }, jobs: jobs) { $0.workbook() }
    var next = 0
    return drafts.compactMap { draft in
      guard !draft.isSure else { return PlannedBook(draft: draft, made: nil) }
      let book = books[next]
      next += 1
      return book.sheets.isEmpty ? nil : PlannedBook(draft: draft, made: book)
    }
  }

  /// The folder part of its file name, if there is one.
  var folder: String? { draft.fileName.lastIndex(of: "/").map { String(draft.fileName[..<$0]) } }

  /// Writes workbooks on several threads; each is a file of its own.
  static func write(_ books: [PlannedBook], into path: String, jobs: Int) async throws(Diagnostic) -> Written {
    let writer = WorkbookWriter()
    let written = await Concurrently.map(books, jobs: jobs) { $0.written(by: writer, into: path) }
    var failures: [Diagnostic] = []
    var all = Written()
    for result in written {
      switch result {
      case .success(let one):
        all.lists += one.lists
        all.digests.merge(one.digests) { a, _ in a }
      case .failure(let failure): failures.append(failure)
      }
    }
    if let first = failures.min(by: { $0.place < $1.place }) { throw first }
    return all
  }

  private func written(by writer: WorkbookWriter, into path: String) -> Result<Written, Diagnostic> {
    let book = made ?? draft.workbook()
    let file = "\(path)/\(book.fileName)"
    do throws(WorkbookError) {
      try writer.write(book, to: file)
    } catch {
      if case .system(let number) = error { return .failure(SystemError.unwritten(book.fileName, number)) }
      return .failure(error.diagnostic(file: book.fileName))
    }
    do throws(Diagnostic) {
      return .success(Written(lists: Self.lists(book), digests: [book.fileName: try FileDigest.ofFile(file)]))
    } catch {
      return .failure(error)
    }
  }

  /// Each list beside its workbook, and named like its sheet.
  private static func lists(_ book: Workbook) -> [List] {
    book.sheets.filter { !$0.whole.isEmpty }.map { sheet in
      var csv = CSVText()
      for row in sheet.whole { csv.append(row.map(SpreadsheetCell.guarded)) }
      let name = "\(book.fileName.dropLast(".xlsx".count))-\(BookFileName.clean(sheet.name)).csv"
      return List(name: name, bytes: csv.bytes)
    }
  }
}
