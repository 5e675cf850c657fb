/// A paragraph of the narrative.
public struct PageParagraph: Sendable, Hashable {
  /// Empty where it has none.
  public var heading: String
  /// Its sentences.
  public var text: String
}
