import Diagnostics

/// A paragraph of a narrative.
public struct ParagraphPlan: Sendable, Hashable {
  /// The words that it begins with, or empty.
  public var heading: Text
  /// Each is left out by itself where a figure in it is undefined.
  public var sentences: [Text]
  /// Whether it stands at the right, as who signs and seals.
  public var isRight = false
}
