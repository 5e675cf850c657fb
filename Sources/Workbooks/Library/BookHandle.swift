internal import CParts
internal import CXlsxWriter
import Sheets

/// The library's workbook, owned: closed once, or freed where something threw on the way.
struct BookHandle: ~Copyable {
  let pointer: UnsafeMutablePointer<lxw_workbook>

  /// The folder must exist: the library would report a missing one as a problem of permission.
  init(path: String) throws(WorkbookError) {
    // No constant memory (inline strings show up blank in some previewers), no zip64 (WPS cannot open it).
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: nil, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options) else { throw .library("workbook_new") }
    pointer = book
    // The default font, by which column widths are measured: Arial 10 has digits of 7 pixels as the library reckons, and
    // unlike Calibri it is on every system or has a twin of its widths.
    if let standard = book.pointee.formats?.pointee.stqh_first {
      format_set_font_name(standard, Face.figures.fontName)
      format_set_font_size(standard, 10)
      format_set_font_scheme(standard, "")
    }
  }

  /// Writes the file.
  consuming func close() throws(WorkbookError) {
    let pointer = pointer
    discard self
    let error = workbook_close(pointer)
    let refusal = taizhang_archive_failure()
    guard refusal == 0 else { throw .system(refusal) }
    guard error == LXW_NO_ERROR else { throw WorkbookError(error) }
  }

  deinit { lxw_workbook_free(pointer) }
}
