import Diagnostics

/// What a run is asked for.
public struct RunOptions: Sendable {
  /// The folder to read.
  public var inputs: String
  /// The folder to write into.
  public var outputs: String
  /// Names of periods; empty for the newest month in which things happened.
  public var periods: [String]
  /// The option by which periods are asked for, as messages name it; nil where they stand by themselves.
  public var periodOption: String? = "--period"
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
