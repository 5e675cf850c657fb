/// A word that needs a date beside it: a status that says closed, with no day of closing.
public struct Doubt: Sendable, Hashable {
  /// The field that bears the word.
  public var field: Int
  /// The words, folded.
  public var says: Set<String>
  /// The field that is empty where it should not be; nil where the word is doubtful by itself.
  public var without: Int?
}
