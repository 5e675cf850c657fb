internal import CXlsxWriter

extension WorkbookError {
  init(_ error: lxw_error) {
    self = .library(lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)")
  }

  /// Throws what the library says if it says anything.
  static func check(_ error: lxw_error) throws(WorkbookError) {
    guard error == LXW_NO_ERROR else { throw WorkbookError(error) }
  }
}
