import Diagnostics

extension Measure {
  static let keys = [
    "id", "title", "names", "category title", "unit", "kind", "value", "where", "dated by", "credit", "by", "total",
    "convert", "times", "else", "whole", "among", "category of", "better", "format", "hidden", "derive", "words",
  ]

  /// Reads one entry of a `measures-*.yaml`, against the kinds that are known.
  init(_ node: DefinitionNode, kinds: [Kind]) throws(Diagnostic) {
    _ = try node.mapping(Self.keys)
    id = try node.required("id").identifier(example: "loan.books")
    title = try node.required("title").text()
    names = try node.child("names")?.strings() ?? []
    categoryTitle = try node.child("category title")?.categoryTitle() ?? Text(both: "")
    unit = try node.child("unit")?.text() ?? Text(both: "")
    place = node.place
    kind = try node.child("kind").map { name throws(Diagnostic) in try Self.kind(name, in: kinds) }
    let known = kind.map { kinds[$0] }
    value = try Self.value(try node.required("value"), known)
    try Self.checkKeys(node, of: value)
    otherwise = try node.child("else").map { item throws(Diagnostic) in try Self.value(item, known) }
    whole = try node.child("whole").map { item throws(Diagnostic) in try Self.value(item, known) }
    times = Int64(try node.child("times")?.int(in: 1...1_000_000, example: 100) ?? 1)
    among = try node.child("among")?.string()
    categoryOf = try node.child("category of")?.string()
    better = try node.child("better")?.choice(Better.self) ?? .more
    isHidden = try node.child("hidden")?.bool() ?? false
    hasTotal = try node.child("total")?.bool() ?? true
    words = try node.child("words")?.text() ?? Text(both: "")
    format = try node.child("format")?.choice(FigureFormat.self) ?? Self.standardFormat(value, known)
    (conditions, by, datedBy, credit, conversion, derivations) = ([], [], nil, nil, nil, [])
    if let known { try readRecords(node, of: known) }
    try checkTotal(node)
    derivations = try Self.derivations(node) ?? Self.standardDerivations(value, datedBy: datedBy, known)
  }

  /// Which records of its kind it counts, when, whose, and by what.
  private mutating func readRecords(_ node: DefinitionNode, of kind: Kind) throws(Diagnostic) {
    conditions = try node.items("where").map { item throws(Diagnostic) in try Condition(item, kind: kind) }
    for item in node.items("by") {
      let field = try Self.field(item, kind, of: [.choice])
      guard !by.contains(field) else {
        throw item.wrong(
          Text(zh: "by 中“\(kind.fields[field].id)”写了两次", en: "`by` names `\(kind.fields[field].id)` twice"),
          Text(zh: "请删去一个", en: "name it once"))
      }
      by.append(field)
    }
    if !value.isRatio {
      datedBy = try Self.date(node.child("dated by"), kind)
      let named = try node.child("credit").map { item throws(Diagnostic) in
        try Self.field(item, kind, of: [.unit, .units])
      }
      credit = named ?? kind.field(.unit)
    }
    conversion = try node.child("convert").map { item throws(Diagnostic) in try UnitConversion(item, kind: kind) }
  }

  private func checkTotal(_ node: DefinitionNode) throws(Diagnostic) {
    guard !hasTotal, by.isEmpty, let total = node.child("total") else { return }
    throw total.wrong(
      Text(zh: "没有合计（total: false），又没有分类，什么数也得不出", en: "without a total and without categories there is no figure"),
      Text(zh: "请写明 by，或删去 total", en: "name the fields of `by`, or remove `total`"))
  }

  private static func derivations(_ node: DefinitionNode) throws(Diagnostic) -> Set<Derivation>? {
    try node.child("derive").map { listed throws(Diagnostic) in
      Set(try listed.list().map { item throws(Diagnostic) in try item.choice(Derivation.self) })
    }
  }

  static func kind(_ node: DefinitionNode, in kinds: [Kind]) throws(Diagnostic) -> Int {
    let name = try node.string()
    if let index = kinds.firstIndex(where: { $0.id == name }) { return index }
    let all = kinds.map(\.id)
    throw node.wrong(
      Text(zh: "没有名为“\(name)”的台账", en: "there is no kind `\(name)`"),
      NearestName.of(name, in: all).first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Text(zh: "可用：\(all.joined(separator: "、"))", en: "allowed: \(all.joined(separator: ", "))"))
  }

  /// `count` · `sum f` · `distinct f` · `ratio a b` · `mean days d1 d2`
  private static func value(_ node: DefinitionNode, _ kind: Kind?) throws(Diagnostic) -> MeasureValue {
    let words = try node.string().split(separator: " ").map(String.init)
    func field(_ name: String, of types: [FieldType] = FieldType.allCases) throws(Diagnostic) -> Int {
      guard let kind else {
        throw node.wrong(
          Text(zh: "缺少 kind，无法查找字段“\(name)”", en: "without `kind` there is no field `\(name)`"),
          Text(zh: "请写明 kind", en: "name the kind"))
      }
      let index = try Condition.field(name, kind, node)
      try check(kind.fields[index], isOf: types, node)
      return index
    }
    switch (words.first, words.count) {
    case ("stars", 2) where words[1] == "promoted": return .starsPromoted
    case ("stars", 2) where (Int(words[1]) ?? 0) > 0: return .stars(Int(words[1]) ?? 0)
    case ("score", 1): return .score
    case ("missing", 2) where words[1] == "reports": return .missingReports
    case ("count", 1) where kind != nil: return .count
    case ("sum", 2): return .sum(field: try field(words[1], of: [.number, .money, .duration, .percent]))
    case ("distinct", 2...):
      var fields: [Int] = []
      for name in words.dropFirst() { fields.append(try field(name)) }
      return .distinct(fields: fields)
    case ("ratio", 3): return .ratio(words[1], words[2])
    case ("mean", 4) where words[1] == "days":
      return .meanDays(from: try field(words[2], of: [.date]), to: try field(words[3], of: [.date]))
    default:
      throw node.wrong(
        Text(zh: "看不懂的算法“\(words.joined(separator: " "))”", en: "not a measure: `\(words.joined(separator: " "))`"),
        Text(
          zh: "可用：count、sum 字段、distinct 字段、ratio 指标 指标、mean days 日期 日期、stars N、stars promoted、missing reports、score",
          en:
            "allowed: count, sum field, distinct field, ratio measure measure, mean days date date, stars N, stars promoted, missing reports, score"
        ))
    }
  }

  /// The field of `dated by`, nil for `none`, the kind's own date where nothing is said.
  private static func date(_ node: DefinitionNode?, _ kind: Kind) throws(Diagnostic) -> Int? {
    guard let node else { return kind.form == .log ? kind.field(.date) : nil }
    if try node.string() == "none" { return nil }
    return try field(node, kind, of: [.date])
  }

  private static func standardFormat(_ value: MeasureValue, _ kind: Kind?) -> FigureFormat {
    switch value {
    case .count, .distinct: .integer
    case .sum(let field):
      switch kind?.fields[field].type {
      case .duration: .decimal
      case .money: .money
      default: .integer
      }
    case .ratio: .percent
    case .meanDays: .decimal
    case .stars, .starsPromoted, .missingReports: .integer
    case .score: .decimal
    }
  }

  private static func standardDerivations(_ value: MeasureValue, datedBy: Int?, _ kind: Kind?) -> Set<Derivation> {
    if value.isRoster { return [] }
    if case .ratio = value { return [.previous, .lastYear, .yearToDate, .rank] }
    if case .meanDays = value { return [.previous, .lastYear, .yearToDate, .rank] }
    if kind?.form == .units { return [] }
    return datedBy == nil ? [.previous, .lastYear, .share, .rank] : [.previous, .lastYear, .yearToDate, .share, .rank]
  }
}

extension UnitConversion {
  /// `{field: …, factors: {word: factor}}`
  init(_ node: DefinitionNode, kind: Kind) throws(Diagnostic) {
    _ = try node.mapping(["field", "factors"])
    field = try Kind.index(of: try node.required("field"), in: kind.fields)
    factors = [:]
    for (word, factor) in try node.required("factors").mapping(nil, example: "{毫升: 1, 升: 1000}") {
      let value = Int64(try factor.int(in: 1...1_000_000, example: 1000))
      guard factors.updateValue(value, forKey: FoldedName(word).description) == nil else {
        throw factor.wrong(
          Text(zh: "“\(word)”出现了两次（不分大小写、全角半角和空格）", en: "`\(word)` stands twice, whatever its case, width and blanks"),
          Text(zh: "请删去一处", en: "remove one"))
      }
    }
    guard !factors.isEmpty else {
      throw try node.required("factors").wrong(
        Text(zh: "没有写任何换算", en: "no factor is given"), Text(zh: "例如 {毫升: 1, 升: 1000}", en: "such as {毫升: 1, 升: 1000}"))
    }
  }
}

extension DefinitionNode {
  /// What the measure of a category is called, which must say the category.
  fileprivate func categoryTitle() throws(Diagnostic) -> Text {
    let title = try text()
    guard Language.allCases.allSatisfy({ title[$0].contains("{category}") }) else {
      throw wrong(
        Text(zh: "各分类会叫同一个名称“\(title.zh)”", en: "all categories would be called `\(title.en)`"),
        Text(
          zh: "请用 {category} 代表分类，如 {category}\(title.zh)",
          en: "let {category} stand for it, as in {category} \(title.en)"))
    }
    return title
  }
}
