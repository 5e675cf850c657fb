/// A label and what it names.
public struct PageFact: Sendable, Hashable {
  /// The label, without a colon.
  public var label: String
  /// What stands behind it.
  public var value: String
}
