/// A number out of another: points out of full marks.
public struct Portion: Sendable, Hashable {
  /// The field that holds the number.
  public var field: Int
  /// The field of what it is out of.
  public var whole: Int
  /// The field of what is taken off the whole, which tells the number where a record has none; nil where nothing does.
  public var less: Int?
}
