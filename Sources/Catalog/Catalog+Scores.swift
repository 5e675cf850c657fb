extension Catalog {
  /// The measure of the assessment's total; nil where no definition names one.
  public var score: Measure? { measures.first { $0.value == .score } }

  /// The indicators whose points a figure of the assessment is made of: all of the total, the one of its own points, none
  /// of any other figure.
  public func indicators(of id: String) -> [ScoreIndicator] {
    guard let score, let index = settings.index else { return [] }
    if id == score.id { return index.indicators }
    let stem = score.id.prefix { $0 != "." }
    return index.indicators.filter { "\(stem).\($0.id)" == id }
  }
}
