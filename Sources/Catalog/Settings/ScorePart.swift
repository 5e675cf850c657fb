/// A part of an assessment system.
public struct ScorePart: Sendable, Hashable {
  /// The part's name.
  public var name: String
  /// In the order of the settings.
  public var indicators: [ScoreIndicator]
}
