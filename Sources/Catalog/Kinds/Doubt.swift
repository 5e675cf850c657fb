/// A word that needs a date beside it: a status that says closed, with no day of closing; or that denies the one beside it.
public struct Doubt: Sendable, Hashable {
  /// What is looked for in the field.
  public enum Sort: Sendable, Hashable {
    /// Its words.
    case says
    /// What says of a state that it is not done, where the other field holds a day.
    case denies
    /// What says of a row that it came to nothing, and its words.
    case undone
  }

  /// The field that bears the word.
  public var field: Int
  /// What is looked for.
  public var sort = Sort.says
  /// The words, folded.
  public var says: Set<String>
  /// The field that is empty where it should not be, or that the word denies; nil where the word is doubtful by itself.
  public var without: Int?
}
