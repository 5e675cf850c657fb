public import Diagnostics

/// A file that could not be read, or not any further: why, where, and what to do.
public struct ReadingFailure: Error, Sendable {
  /// What to tell the user.
  public var diagnostic: Diagnostic

  /// A failure with its words.
  public init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  /// An error at a place.
  init(_ cause: String, at place: Place, seen: Text, fix: Text) {
    diagnostic = Diagnostic(.error, cause, at: place, seen: seen, fix: fix)
  }
}
