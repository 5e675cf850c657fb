import Diagnostics

extension ScoreIndex {
  /// Throws where an indicator's points would be called like a measure, whose figures they would overwrite.
  func checkIDs(_ measures: [Measure]) throws(Diagnostic) {
    guard let score = measures.first(where: { $0.value == .score }) else { return }
    let stem = score.id.prefix { $0 != "." }
    for indicator in indicators {
      guard let taken = measures.first(where: { $0.id == "\(stem).\(indicator.id)" }) else { continue }
      throw Diagnostic(
        .error, "settings.index", at: indicator.place,
        seen: Text(
          zh: "指标编号“\(indicator.id)”与指标 \(taken.id) 重名",
          en: "the indicator `\(indicator.id)` is called like the measure `\(taken.id)`"),
        fix: Text(zh: "请改用另一编号", en: "give it another id"))
    }
  }

  /// Throws where an indicator is of what cannot be measured: the score itself, or reports where none are expected.
  func checkMeasured(_ measures: [Measure], expectsReports: Bool) throws(Diagnostic) {
    for indicator in indicators {
      guard let measure = measures.first(where: { $0.id == indicator.measure }) else { continue }
      if measure.value == .score {
        throw Diagnostic(
          .error, "settings.index", at: indicator.place,
          seen: Text(
            zh: "“\(measure.title.zh)”由测评体系算出，不能再作其中的指标",
            en: "`\(measure.title.en)` is what the index comes to, and cannot be an indicator of it"),
          fix: Text(zh: "请改用别的指标", en: "choose another measure"))
      }
      if measure.value == .missingReports, !expectsReports {
        throw Diagnostic(
          .error, "settings.index", at: indicator.place, seen: measure.unexpected.seen, fix: measure.unexpected.fix)
      }
    }
  }
}

extension Measure {
  /// What is wrong where missing reports are to be judged and the settings expect none, and what to do.
  public var unexpected: (seen: Text, fix: Text) {
    (
      Text(
        zh: "设置中没有写应报送的台账，“\(title.zh)”无从统计",
        en: "the settings expect no reports, and `\(title.en)` cannot be counted"),
      Text(
        zh: "请在设置中加上 expected reports，写明哪种台账每月（month）或每季（quarter）报送",
        en: "add `expected reports` to the settings: which ledger is due each month or quarter")
    )
  }
}
