import Diagnostics

/// Why nothing could be made.
public struct RunFailure: Error, Sendable {
  /// At least one, the first the most telling.
  public var diagnostics: [Diagnostic]
  /// What was found before: where nothing could be counted, why.
  public var found: DiagnosticLog

  /// A failure with its reasons.
  public init(_ diagnostics: [Diagnostic], found: DiagnosticLog = DiagnosticLog()) {
    (self.diagnostics, self.found) = (diagnostics, found)
  }

  /// Whether the command line asked for what there is not: no period, no such register.
  public var isWrongUse: Bool { diagnostics.allSatisfy { Self.wrongUses.contains($0.cause) } }

  private static let wrongUses: Set<String> = ["period.unknown", "register.absent"]
}
