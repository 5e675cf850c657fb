import Diagnostics

/// Why nothing could be made.
public struct RunFailure: Error, Sendable {
  /// At least one, the first the most telling.
  public var diagnostics: [Diagnostic]

  /// A failure with its reasons.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
