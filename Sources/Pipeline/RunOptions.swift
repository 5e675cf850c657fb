import Diagnostics

/// What a run is asked for.
public struct RunOptions: Sendable {
  /// The folder to read.
  public var inputs: String
  /// The folder to write into.
  public var outputs: String
  /// Names of periods; empty for the newest month in which things happened.
  public var periods: [String]
  /// The language of messages.
  public var language: Language
  /// How many threads read and write at most, at least one.
  public var jobs: Int
  /// From how many bytes on a file is turned into tallies as it is read, rather than kept row by row; nil for never.
  /// What comes out is the same.
  public var closesFrom: Int? = 1 << 20
  /// Whether large files are kept as they were read, so that one that did not change is not read again.
  public var caches = false
  /// Who reads the large files that are not known.
  public var engine = Engine.native
  /// Whether files are hashed even where their size and times are the same as before.
  public var verifies = false

  /// What is not given is as in the README's commands.
  public init(
    inputs: String = "inputs", outputs: String = "outputs", periods: [String] = [], language: Language = .zh,
    jobs: Int = 2
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.periods = periods
    self.language = language
    self.jobs = max(1, jobs)
  }
}

/// Who reads large files; what comes out is the same.
public enum Engine: Sendable, Hashable {
  /// This process.
  case native
  /// The workers of Apache Spark, each running this program; `master` as Spark takes it, nil for Spark's own configuration.
  case spark(master: String?)
}

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

/// Why nothing could be made.
public struct RunFailure: Error, Sendable {
  /// At least one, the first the most telling.
  public var diagnostics: [Diagnostic]

  /// A failure with its reasons.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
