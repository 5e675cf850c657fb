/// What a waiting person is told.
public enum Progress: Sendable {
  case usingSample(String)
  case reading(files: Int)
  case read(rows: Int, files: Int)
  case tallying(periods: [String])
  case writing(period: String, workbooks: Int)
  case wrote(folder: String, workbooks: Int)
  /// Nothing is another than when these folders were written.
  case unchanged(files: Int, folders: [String])
}
