import Diagnostics

/// Why a value cannot be used.
public struct Refusal: Error, Sendable, Hashable {
  /// The type and the reason, such as `date.impossible`; stable, the same in both languages.
  public var id: String
  /// What was seen.
  public var seen: Text
  /// What to do, with an example of a good value.
  public var fix: Text

  /// A refusal of that name and wording.
  public init(id: String, seen: Text, fix: Text) {
    self.id = id
    self.seen = seen
    self.fix = fix
  }
}
