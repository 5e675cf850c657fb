import Diagnostics

extension ScoreIndex {
  /// Reads the settings' `index`. Throws where a measure or its category is unknown or the weights do not come to 100.
  init(
    _ node: DefinitionNode, _ measures: [Measure], _ kinds: [Kind], _ language: Language
  ) throws(Diagnostic) {
    _ = try node.mapping(["title", "source", "parts"])
    title = try node.child("title")?.string() ?? ""
    source = try node.child("source")?.string() ?? ""
    parts = []
    for item in try node.required("parts").list() {
      _ = try item.mapping(["name", "indicators"])
      var indicators: [ScoreIndicator] = []
      for entry in try item.required("indicators").list() {
        indicators.append(try ScoreIndicator(entry, measures, kinds, language))
      }
      parts.append(ScorePart(name: try item.required("name").string(), indicators: indicators))
    }
    let total = self.indicators.reduce(Exact.zero) { $0 + $1.weight }
    guard total == Exact(100) else {
      let isOver = total > Exact(100)
      let off = (isOver ? total - Exact(100) : Exact(100) - total).decimal()
      throw node.wrong(
        Text(zh: "各指标权重之和为 \(total.decimal())，应为 100", en: "the weights come to \(total.decimal()), not to 100"),
        isOver
          ? Text(zh: "多出 \(off)，请调低权重", en: "take \(off) off them")
          : Text(zh: "还差 \(off)，请调高权重", en: "add \(off) to them"))
    }
    var seen: Set<String> = []
    for indicator in self.indicators where !seen.insert(indicator.id).inserted {
      throw Diagnostic(
        .error, "settings.index", at: indicator.place,
        seen: Text(zh: "指标编号“\(indicator.id)”出现了两次", en: "the indicator `\(indicator.id)` stands twice"),
        fix: Text(zh: "请改用另一编号", en: "give it another id"))
    }
  }
}

extension ScoreIndicator {
  static let keys = ["id", "name", "measure", "weight", "rule", "target", "steps", "points", "floor", "lead"]

  enum RuleName: String, CaseIterable { case ratio, steps, deduct, rank }

  init(
    _ node: DefinitionNode, _ measures: [Measure], _ kinds: [Kind], _ language: Language
  ) throws(Diagnostic) {
    _ = try node.mapping(Self.keys)
    let written = try node.required("measure")
    let parts = try written.string().split(separator: "·", maxSplits: 1).map(String.init)
    let words = FoldedName(parts.first ?? "")
    let shown = measures.filter { !$0.isHidden }
    guard let found = shown.first(where: { $0.id == parts.first ?? "" || FoldedName($0.title.zh) == words }) else {
      throw written.wrong(
        Text(zh: "没有指标“\(try written.string())”", en: "there is no measure `\(try written.string())`"),
        NearestName.of(parts.first ?? "", in: shown.flatMap { [$0.id, $0.title.zh] }).first.map {
          Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?")
        } ?? Text(zh: "可用的指标见“指标口径”", en: "the measures are listed in the definitions sheet"))
    }
    measure = found.id
    category = ""
    if parts.count == 2 {
      do { category = try found.category(named: parts[1], kinds: kinds, language: language) } catch {
        throw written.wrong(error.seen, error.fix)
      }
    }
    id = try node.child("id")?.string() ?? found.id
    name = try node.child("name")?.string() ?? found.title.zh
    lead = try node.child("lead")?.string() ?? ""
    weight = try node.required("weight").exact()
    place = node.place
    switch try node.required("rule").choice(RuleName.self) {
    case .ratio: rule = .ratio(target: try node.required("target").exact())
    case .rank: rule = .rank
    case .deduct:
      rule = .deduct(points: try node.required("points").exact(), floor: try node.child("floor")?.exact() ?? .zero)
    case .steps:
      var steps: [(bound: Exact, share: Exact)] = []
      for (bound, share) in try node.required("steps").mapping(nil, example: "{90%: 100%, 80%: 66%}") {
        guard let limit = Exact(percentOrDecimal: bound) else {
          throw share.wrong(
            Text(zh: "“\(bound)”不是数字", en: "`\(bound)` is no number"),
            Text(zh: "例如 steps: {90%: 100%, 80%: 66%}", en: "such as steps: {90%: 100%, 80%: 66%}"))
        }
        steps.append((limit, try share.exact()))
      }
      rule = .steps(steps.sorted { $0.bound > $1.bound })
    }
  }
}

extension DefinitionNode {
  /// A plain decimal, or one with a percent sign.
  func exact() throws(Diagnostic) -> Exact {
    guard let value = Exact(percentOrDecimal: try string()) else {
      throw wrong(
        Text(zh: "此处应是数字", en: "a number is expected here"), Text(zh: "例如 2.5 或 90%", en: "such as 2.5 or 90%"))
    }
    return value
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
