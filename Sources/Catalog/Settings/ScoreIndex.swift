/// An assessment system (测评体系): parts with indicators, each with a weight and a rule; the weights come to 100.
public struct ScoreIndex: Sendable, Hashable {
  /// The name of the assessment.
  public var title: String
  /// The regulation or notice that it follows.
  public var source: String
  /// The kinds of period that are assessed; nil for those of the workbook that shows the assessment.
  public var periods: [PeriodName]?
  /// In the order of the settings.
  public var parts: [ScorePart]

  /// All indicators, in order.
  public var indicators: [ScoreIndicator] { parts.flatMap(\.indicators) }
}
