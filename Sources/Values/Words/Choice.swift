/// What a cell of choices names.
public struct Choice: Sendable, Hashable {
  /// The listed name, or the trimmed text where it is not listed.
  public var name: String
  /// Whether the field lists it.
  public var isListed: Bool

  /// A choice by that name.
  public init(name: String, isListed: Bool) {
    self.name = name
    self.isListed = isListed
  }
}
