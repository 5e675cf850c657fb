import Diagnostics

/// Which rules of an index fit a measure: what contradicts it would reward doing badly.
extension Measure {
  /// Points are taken off for each of what is not wanted.
  func checkDeduct(_ rule: DefinitionNode) throws(Diagnostic) {
    let isRate = format == .percent
    guard isRate || better == .more else { return }
    throw rule.wrong(
      isRate
        ? Text(zh: "“\(title.zh)”是比率，不能逐件扣分", en: "`\(id)` is a rate: there is no each to take points off for")
        : Text(
          zh: "“\(title.zh)”越多越好，不能逐件扣分", en: "the more of `\(id)` the better: points cannot be taken off for each"),
      Text(zh: "可用：ratio、steps、rank", en: "allowed: ratio, steps, rank"))
  }

  /// Who has more, or comes nearer to a target, does better only where more or less is better.
  func checkDirection(_ rule: DefinitionNode) throws(Diagnostic) {
    guard better == .neither else { return }
    throw rule.wrong(
      Text(
        zh: "“\(title.zh)”多少不分好坏，不能按多少给分",
        en: "neither more nor less of `\(id)` is better: it cannot be scored by how much there is"),
      Text(
        zh: "可用：steps（写明哪一档得多少）、deduct；或换一个指标",
        en: "allowed: steps, which say what each gives, and deduct; or choose another measure"))
  }

  /// A better step must not give a smaller share than a worse one.
  func check(
    steps: [(bound: Exact, share: Exact)], written: [(bound: ScoreNumber, share: ScoreNumber)]
  ) throws(Diagnostic) {
    guard better != .neither else { return }
    let order = steps.indices.sorted { steps[$0].bound > steps[$1].bound }
    // From the best to the worst.
    let ranked = better == .less ? order.reversed() : order
    for (best, next) in zip(ranked, ranked.dropFirst()) where steps[next].share > steps[best].share {
      let (a, b) = (written[best], written[next])
      throw b.share.node.wrong(
        Text(
          zh: "“\(b.bound.text)”比“\(a.bound.text)”差，得分却更高（\(b.share.text)、\(a.share.text)）",
          en: "`\(b.bound.text)` is worse than `\(a.bound.text)` and gives more (\(b.share.text), \(a.share.text))"),
        better == .less
          ? Text(zh: "该指标越小越好，数小的一档应得分高", en: "less of it is better: the lower step is to give more")
          : Text(zh: "数大的一档应得分高", en: "the higher step is to give more"))
    }
  }
}
