/// What a mark means: told by words and symbols, colour being an addition.
public enum PageTone: String, Sendable, Hashable {
  /// A rise of what should rise, a target met.
  case good
  /// A target nearly met.
  case near
  /// A fall of what should rise, a target missed.
  case bad
  /// Neither.
  case plain
}
