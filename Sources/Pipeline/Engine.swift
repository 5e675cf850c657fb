/// Who reads large files; what comes out is the same.
public enum Engine: Sendable, Hashable {
  /// This process.
  case native
  /// The workers of Apache Spark, each running this program; `master` as Spark takes it, nil for Spark's own configuration.
  case spark(master: String?)
}
