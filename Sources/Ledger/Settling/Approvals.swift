/// What a table says of whether its records were approved.
public struct Approvals: Sendable {
  /// How many rows do not count for it.
  public var rows: Int
  /// The line of the first of these, or 0.
  public var line: Int
  /// What they say, in the order met, a few words at most.
  public var words: [String]
  /// Whether any row counts that says something.
  public var isAnyApproved: Bool

  /// What a table was found to say.
  public init(rows: Int, line: Int, words: [String], isAnyApproved: Bool) {
    self.rows = rows
    self.line = line
    self.words = words
    self.isAnyApproved = isAnyApproved
  }
}
