internal import CGmtime
internal import CParts
internal import CXlsxWriter
import Catalog
import Sheets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes workbooks as XLSX files. Equal workbooks give equal bytes. Several may be written at once on several threads.
public struct WorkbookWriter: Sendable {
  /// A writer.
  public init() {
    // The library asks gmtime for the created date: without ours, one thread could be given another's.
    precondition(taizhang_gmtime_is_per_thread() == 1, "gmtime must answer each thread apart")
    // Links what the library writes its parts with.
    _ = taizhang_memory_files()
  }

  /// Writes one workbook to a file whose folder exists.
  /// - Throws: what breaks Excel's limits, before anything is written; then what the library says.
  public func write(_ book: Workbook, to path: String) throws(WorkbookError) {
    try book.check()
    try Self.checkFolder(of: path)
    let locale = NumericLocale()
    try Self.write(book, path)
    _ = consume locale
  }

  private static func write(_ book: Workbook, _ path: String) throws(WorkbookError) {
    let handle = try BookHandle(path: path)
    try setProperties(of: handle.pointer, book)
    let formats = FormatTable(handle.pointer)
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    // All sheets first: links and charts may point at later ones.
    for sheet in book.sheets {
      guard let made = workbook_add_worksheet(handle.pointer, sheet.name) else { throw .sheetName(sheet.name) }
      sheets.append(made)
    }
    for (sheet, target) in zip(book.sheets, sheets) {
      try SheetWriting(sheet: sheet, target: target, book: handle.pointer, formats: formats).write()
    }
    if let first = book.sheets.firstIndex(where: { !$0.isHidden }) { worksheet_activate(sheets[first]) }
    try handle.close()
  }

  private static func setProperties(
    of pointer: UnsafeMutablePointer<lxw_workbook>, _ book: Workbook
  ) throws(WorkbookError) {
    var strings = CStrings()
    var properties = lxw_doc_properties()
    properties.title = strings.keep(String(CText.clean(book.title).prefix(255)))
    properties.author = strings.keep(String(CText.clean(book.author).prefix(255)))
    properties.company = strings.keep(String(CText.clean(book.author).prefix(255)))
    properties.created = time_t(book.created.dayNumber) * 86_400
    try WorkbookError.check(workbook_set_properties(pointer, &properties))
    _ = consume strings
  }

  private static func checkFolder(of path: String) throws(WorkbookError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var status = stat()
    guard stat(folder.isEmpty ? "/" : folder, &status) == 0, (status.st_mode & S_IFMT) == S_IFDIR else {
      throw .folderMissing(folder)
    }
  }
}
