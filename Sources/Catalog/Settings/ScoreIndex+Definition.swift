import Diagnostics

extension ScoreIndex {
  /// Reads the settings' `index`. Throws where a measure or its category is unknown or the weights do not come to 100.
  init(
    _ node: DefinitionNode, _ measures: [Measure], _ kinds: [Kind], _ language: Language
  ) throws(Diagnostic) {
    _ = try node.mapping(["title", "source", "periods", "parts"])
    title = try node.child("title")?.string() ?? ""
    source = try node.child("source")?.string() ?? ""
    periods = try node.child("periods").map(PeriodName.list)
    parts = []
    for item in try node.required("parts").list() {
      _ = try item.mapping(["name", "indicators"])
      var indicators: [ScoreIndicator] = []
      for entry in try item.required("indicators").list() {
        indicators.append(try ScoreIndicator(entry, measures, kinds, language))
      }
      parts.append(ScorePart(name: try item.required("name").string(), indicators: indicators))
    }
    try checkWeights(node)
    try checkUnique()
    try checkIDs(measures)
  }

  private func checkWeights(_ node: DefinitionNode) throws(Diagnostic) {
    let total = indicators.reduce(Exact.zero) { $0 + $1.weight }
    guard total == Exact(100) else {
      let isOver = total > Exact(100)
      let off = (isOver ? total - Exact(100) : Exact(100) - total).decimal()
      throw node.wrong(
        Text(zh: "各指标权重之和为 \(total.decimal())，应为 100", en: "the weights come to \(total.decimal()), not to 100"),
        isOver
          ? Text(zh: "多出 \(off)，请调低权重", en: "take \(off) off them")
          : Text(zh: "还差 \(off)，请调高权重", en: "add \(off) to them"))
    }
  }

  private func checkUnique() throws(Diagnostic) {
    var seen: Set<String> = []
    for indicator in indicators where !seen.insert(indicator.id).inserted {
      throw Diagnostic(
        .error, "settings.index", at: indicator.place,
        seen: Text(zh: "指标编号“\(indicator.id)”出现了两次", en: "the indicator `\(indicator.id)` stands twice"),
        fix: Text(zh: "请改用另一编号", en: "give it another id"))
    }
  }
}

extension ScoreIndicator {
  static let keys = ["id", "name", "measure", "weight", "rule", "target", "steps", "points", "floor", "lead"]

  /// Those that belong to one rule or another.
  private static let ruleKeys = ["target", "steps", "points", "floor"]

  enum RuleName: String, CaseIterable {
    case ratio, steps, deduct, rank

    /// What may be said of it.
    var keys: [String] {
      switch self {
      case .ratio: ["target"]
      case .steps: ["steps"]
      case .deduct: ["points", "floor"]
      case .rank: []
      }
    }
  }

  init(
    _ node: DefinitionNode, _ measures: [Measure], _ kinds: [Kind], _ language: Language
  ) throws(Diagnostic) {
    _ = try node.mapping(Self.keys)
    let counted = try Counted(try node.required("measure"), measures, kinds, language)
    let found = counted.measure
    measure = found.id
    category = counted.category
    id = try node.child("id")?.string() ?? found.id
    name = try node.child("name")?.string() ?? counted.name
    lead = try node.child("lead")?.string() ?? ""
    weight = try node.required("weight").points()
    place = node.place
    rule = try Self.rule(node, of: found, weight: weight)
  }

  /// What an indicator counts: a measure, or a category of one.
  private struct Counted {
    let measure: Measure
    var category = ""
    /// What it is called where nothing else is said.
    let name: String

    /// `id`, `title`, `measure·category`, or the title of a category's own measure.
    init(
      _ node: DefinitionNode, _ measures: [Measure], _ kinds: [Kind], _ language: Language
    ) throws(Diagnostic) {
      let written = try node.string()
      let parts = written.split(separator: "·", maxSplits: 1).map(String.init)
      let shown = measures.filter { !$0.isHidden }
      let words = parts.first ?? ""
      let called = shown.called(words)
      let isWhole = parts.count < 2
      let apart = isWhole && called?.hasTotal != true ? shown.apart(words, kinds: kinds, language: language) : nil
      guard let found = apart?.measure ?? called else {
        throw node.wrong(
          Text(zh: "没有指标“\(written)”", en: "there is no measure `\(written)`"),
          NearestName.of(words, in: shown.flatMap { [$0.id, $0.title.zh] }).first.map {
            Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?")
          } ?? Text(zh: "可用的指标见“指标口径”", en: "the measures are listed in the definitions sheet"))
      }
      measure = found
      name = apart == nil ? found.title.zh : words
      if let apart {
        category = apart.category
      } else if isWhole, let lacking = found.lacksCategory(kinds) {
        throw node.wrong(lacking.seen, lacking.fix)
      } else if !isWhole {
        do { category = try found.category(named: parts[1], kinds: kinds, language: language) } catch {
          throw node.wrong(error.seen, error.fix)
        }
      }
    }
  }

  private static func rule(
    _ node: DefinitionNode, of measure: Measure, weight: Exact
  ) throws(Diagnostic) -> Rule {
    let name = try node.required("rule").choice(RuleName.self)
    try check(node, saysOnly: name)
    switch name {
    case .ratio: return .ratio(target: try target(node, of: measure))
    case .rank:
      try measure.checkDirection(try node.required("rule"))
      return .rank
    case .deduct:
      try measure.checkDeduct(try node.required("rule"))
      return .deduct(points: try node.required("points").points(), floor: try floor(node, weight: weight))
    case .steps: return .steps(try steps(try node.required("steps"), of: measure))
    }
  }

  /// Refuses what belongs to another rule.
  private static func check(_ node: DefinitionNode, saysOnly rule: RuleName) throws(Diagnostic) {
    for key in ruleKeys where !rule.keys.contains(key) {
      guard let foreign = node.child(key) else { continue }
      throw foreign.wrong(
        Text(zh: "计分方式 \(rule.rawValue) 不用 \(key)", en: "the rule `\(rule.rawValue)` has no `\(key)`"),
        rule.keys.isEmpty
          ? Text(zh: "请删去", en: "remove it")
          : Text(zh: "可用：\(rule.keys.joined(separator: "、"))", en: "allowed: \(rule.keys.joined(separator: ", "))"))
    }
  }

  private static func target(_ node: DefinitionNode, of measure: Measure) throws(Diagnostic) -> Exact {
    try measure.checkDirection(try node.required("rule"))
    let written = try node.required("target")
    let target = try ScoreNumber.bounds([ScoreNumber(written)], of: measure)[0]
    guard !target.isZero || measure.better == .less else {
      throw written.wrong(
        Text(zh: "目标为 0，算不出完成比例", en: "of a target of 0 there is no share"),
        Text(zh: "请写大于 0 的数", en: "write a number above 0"))
    }
    return target
  }

  private static func floor(_ node: DefinitionNode, weight: Exact) throws(Diagnostic) -> Exact {
    let floor = try node.child("floor")?.points() ?? .zero
    guard floor <= weight else {
      throw try node.required("floor").wrong(
        Text(zh: "保底 \(floor.decimal()) 分超过了权重", en: "a floor of \(floor.decimal()) exceeds the weight"),
        Text(zh: "应为 0 到 \(weight.decimal())", en: "0 to \(weight.decimal()) is expected"))
    }
    return floor
  }

  /// `{90%: 100%, 80%: 66%}`, the highest bound first.
  private static func steps(
    _ node: DefinitionNode, of measure: Measure
  ) throws(Diagnostic) -> [(bound: Exact, share: Exact)] {
    var (bounds, shares): ([ScoreNumber], [ScoreNumber]) = ([], [])
    for (bound, share) in try node.mapping(nil, example: "{90%: 100%, 80%: 66%}") {
      bounds.append(try ScoreNumber(bound, share))
      shares.append(try ScoreNumber(share))
    }
    let limits = try ScoreNumber.bounds(bounds, of: measure)
    for (at, limit) in limits.enumerated() where limits[..<at].contains(limit) {
      throw bounds[at].node.wrong(
        Text(zh: "“\(bounds[at].text)”这一档出现了两次", en: "the step `\(bounds[at].text)` stands twice"),
        Text(zh: "请只保留一处", en: "keep one of them"))
    }
    guard !limits.isEmpty else {
      throw node.wrong(
        Text(zh: "一档也没有写", en: "no step is given"),
        Text(zh: "例如 {90%: 100%, 80%: 66%}", en: "such as {90%: 100%, 80%: 66%}"))
    }
    let given = try ScoreNumber.shares(shares)
    try measure.check(steps: zip(limits, given).map { ($0, $1) }, written: Array(zip(bounds, shares)))
    return zip(limits, given).map { ($0, $1) }.sorted { $0.bound > $1.bound }
  }
}

extension Exact {
  /// Reads `12`, `2.5`, `90%`; nil for anything else.
  public init?(percentOrDecimal text: some StringProtocol) {
    var digits = String(text)
    var denominator: Int128 = 1
    if digits.hasSuffix("%") {
      digits.removeLast()
      denominator = 100
    }
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count <= 12, parts[0].count <= 12, fraction.allSatisfy(\.isNumber),
      let number = Int128(parts[0] + fraction)
    else { return nil }
    for _ in fraction { denominator *= 10 }
    guard let value = Exact(number, over: denominator) else { return nil }
    self = value
  }
}
