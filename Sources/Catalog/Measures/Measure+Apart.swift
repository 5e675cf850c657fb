import Diagnostics

extension Sequence where Element == Measure {
  /// The measure without a total, and its category, that words name by the category alone: 知晓率 for 满意度·调查项目=知晓率, as its
  /// figures are titled. Nil where the words name none.
  public func apart(_ words: String, kinds: [Kind], language: Language) -> (measure: Measure, category: String)? {
    for measure in self where !measure.hasTotal && measure.by.count == 1 {
      guard let kind = measure.kind, let field = measure.by.first.map({ kinds[kind].fields[$0] }) else { continue }
      let wanted = FoldedName(words)
      let isListed =
        field.choices.contains { FoldedName($0) == wanted } || field.synonyms.keys.contains { FoldedName($0) == wanted }
      guard isListed,
        let category = try? measure.category(named: "\(field.id)=\(words)", kinds: kinds, language: language)
      else { continue }
      return (measure, category)
    }
    return nil
  }
}

extension Measure {
  /// What is wrong where a measure without a total is named without a category, and what to write.
  public func lacksCategory(_ kinds: [Kind]) -> UnknownCategory? {
    guard !hasTotal, let kind, let first = by.first.map({ kinds[kind].fields[$0] }) else { return nil }
    let example = first.choices.first ?? ""
    return UnknownCategory(
      seen: Text(
        zh: "“\(title.zh)”只按“\(first.label.zh)”分别统计，没有合计",
        en: "`\(title.en)` is counted for each `\(first.label.en)` by itself and has no total"),
      fix: Text(
        zh: "请写明哪一项，如 \(title.zh)·\(first.label.zh)=\(example)",
        en: "name one, such as \(id)·\(first.label.en)=\(example)"))
  }
}
