import Diagnostics

/// Why nothing could be made.
public struct RunFailure: Error, Sendable {
  /// At least one, the first the most telling.
  public var diagnostics: [Diagnostic]

  /// A failure with its reasons.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Whether the command line asked for what there is not: no period, no such register.
  public var isWrongUse: Bool { diagnostics.allSatisfy { Self.wrongUses.contains($0.cause) } }

  private static let wrongUses: Set<String> = ["period.unknown", "register.absent"]
}
