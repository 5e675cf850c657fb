/// A file or folder of the period.
public struct PageLink: Sendable, Hashable {
  /// What the reader sees.
  public var label: String
  /// Where it lies below the period's folder, not encoded.
  public var path: String
}
