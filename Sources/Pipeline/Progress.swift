import Diagnostics

/// What a waiting person is told.
public enum Progress: Sendable {
  case usingSample(String)
  case reading(files: Int)
  /// So many files with so many bytes in all are handed to Spark.
  case handing(files: Int, bytes: Int64, master: String)
  /// Spark has had no room for the job yet.
  case waitingForWorkers
  /// Of the files that were handed over so many came back whole; of the others each is told, and why.
  case handed(taken: Int, files: Int, redone: [Diagnostic])
  case read(rows: Int, files: Int)
  case tallying(periods: [String])
  case writing(period: String, workbooks: Int)
  case wrote(folder: String, workbooks: Int)
  /// Nothing is another than when these folders were written.
  case unchanged(files: Int, folders: [String])
}
