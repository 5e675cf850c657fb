import Diagnostics

extension Field {
  static let keys = [
    "id", "names", "en", "type", "role", "required", "choices", "synonyms", "ordered", "open", "default", "above",
    "least", "most", "years", "happens", "doubtful above", "deadline", "part names", "names beside", "void", "else",
    "else names", "degrees", "titled", "headed", "apart in titles", "months",
  ]

  /// Reads one entry of a kind's `fields`.
  init(_ node: DefinitionNode) throws(Diagnostic) {
    _ = try node.mapping(Self.keys)
    let names = try node.required("names").words(example: "[册数]")
    guard let first = names.first else {
      throw node.wrong(
        Text(zh: "字段没有名称", en: "the field has no name"), Text(zh: "请写 names: [名称]", en: "write names: [name]"))
    }
    let type = try node.child("type")?.choice(FieldType.self) ?? .text
    try type.checkKeys(node)
    id = try node.required("id").identifier(example: "books")
    self.names = names
    partNames = try node.child("part names")?.strings() ?? []
    namesBeside = [:]
    for (field, item) in try node.child("names beside")?.mapping(nil) ?? [] { namesBeside[field] = try item.strings() }
    standsFor = try node.child("else")?.string()
    standingNames = try node.child("else names")?.strings() ?? []
    degrees = try node.child("degrees")?.strings() ?? []
    label = Text(zh: first, en: try node.child("en")?.string() ?? first)
    self.type = type
    role = try node.child("role")?.choice(FieldRole.self)
    isRequired = try node.child("required")?.bool() ?? false
    choices = try node.child("choices")?.strings() ?? []
    synonyms = try Self.synonyms(node.child("synonyms"), of: choices)
    titled = try Self.titled(node.child("titled"), of: choices)
    headed = try Self.titled(node.child("headed"), of: choices)
    aparts = try node.child("apart in titles")?.strings().map { FoldedName($0).description } ?? []
    isOpen = try node.child("open")?.bool() ?? choices.isEmpty
    isOrdered = try node.child("ordered")?.bool() ?? false
    standard = try node.child("default").map { item throws(Diagnostic) in
      let word = try item.string()
      return type == .percent && !word.isEmpty
        ? try ScoreNumber.fractions([ScoreNumber(word, item)])[0].decimal() : word
    }
    happens = try node.child("happens")?.bool() ?? false
    isDeadline = try node.child("deadline")?.bool() ?? false
    takesMonths = try node.child("months")?.bool() ?? false
    years = try node.child("years").map { range throws(Diagnostic) in try Self.years(range) } ?? 1990...2100
    try checkOrder(node)
    if let words = node.child("void") { voids = try voids(words) }
    let scale = type.scale
    let limits = try Self.limits(node, of: type, scale: scale)
    (above, least, most, doubtfulAbove) = (limits["above"], limits["least"], limits["most"], limits["doubtful above"])
    try checkBounds(node, scale: scale)
    try checkStandard(node, scale: scale)
  }

  private func checkOrder(_ node: DefinitionNode) throws(Diagnostic) {
    guard isOrdered, type != .choice || choices.isEmpty, let ordered = node.child("ordered") else { return }
    throw ordered.wrong(
      Text(zh: "只有列出 choices 的选项才有次序", en: "only a choice that lists its `choices` has an order"),
      Text(zh: "请写 type: choice 和 choices，或删去 ordered", en: "write `type: choice` and `choices`, or remove `ordered`"))
  }

  private func voids(_ node: DefinitionNode) throws(Diagnostic) -> [String] {
    guard role == .approval else {
      throw node.wrong(
        Text(zh: "只有 role: approval 的字段才有 void", en: "only a field of `role: approval` has `void`"),
        Text(zh: "请写 role: approval，或删去 void", en: "write `role: approval`, or remove `void`"))
    }
    return try node.strings()
  }

  /// `1990-2100`
  private static func years(_ node: DefinitionNode) throws(Diagnostic) -> ClosedRange<Int> {
    let parts = try node.string().split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, parts[0] <= parts[1] else {
      throw node.wrong(Text(zh: "年份范围写法不对", en: "not a range of years"), Text(both: "1990-2100"))
    }
    return parts[0]...parts[1]
  }

  /// `{listed value: [words]}`
  private static func titled(_ node: DefinitionNode?, of choices: [String]) throws(Diagnostic) -> [String: String] {
    var titled: [String: String] = [:]
    for (value, item) in try node?.mapping(nil) ?? [] {
      try check(value, isOf: choices, item)
      for word in try item.strings() {
        guard titled.updateValue(value, forKey: FoldedName(word).description) == nil else {
          throw item.wrong(
            Text(zh: "“\(word)”出现了两次", en: "`\(word)` stands twice"), Text(zh: "请删去一处", en: "remove one"))
        }
      }
    }
    return titled
  }

  private static func check(_ value: String, isOf choices: [String], _ item: DefinitionNode) throws(Diagnostic) {
    guard !choices.contains(value) else { return }
    throw item.wrong(
      Text(zh: "“\(value)”不在 choices 之中", en: "`\(value)` is none of the choices"),
      Text(zh: "可用：\(choices.joined(separator: "、"))", en: "allowed: \(choices.joined(separator: ", "))"))
  }

  /// `{listed value: [writings]}`. Cells are compared folded: no writing may be one of another value as well.
  private static func synonyms(_ node: DefinitionNode?, of choices: [String]) throws(Diagnostic) -> [String: String] {
    var synonyms: [String: String] = [:]
    var values = Dictionary(choices.map { (FoldedName($0), $0) }, uniquingKeysWith: { first, _ in first })
    for (value, item) in try node?.mapping(nil) ?? [] {
      try check(value, isOf: choices, item)
      for writing in try item.strings() {
        guard synonyms.updateValue(value, forKey: writing) == nil, !choices.contains(writing) else {
          throw item.wrong(
            Text(zh: "“\(writing)”出现了两次", en: "`\(writing)` stands twice"), Text(zh: "请删去一处", en: "remove one"))
        }
        let meant = values.updateValue(value, forKey: FoldedName(writing)) ?? value
        guard meant == value else {
          throw item.wrong(
            Text(
              zh: "“\(writing)”不分大小写、全角半角和空格，也是“\(meant)”的写法",
              en: "`\(writing)`, whatever its case, width and blanks, stands for `\(meant)` as well"),
            Text(zh: "请删去一处", en: "remove one"))
        }
      }
    }
    return synonyms
  }

  /// By key: what bounds a field, in fixed point. Of a rate all are read together, as `100` beside `1` says what `1` is.
  private static func limits(
    _ node: DefinitionNode, of type: FieldType, scale: Int64
  ) throws(Diagnostic) -> [String: Int64] {
    let keys = ["above", "least", "most", "doubtful above"].filter { node.child($0) != nil }
    var limits: [String: Int64] = [:]
    if type == .percent {
      let written = try keys.map { key throws(Diagnostic) in
        let item = try node.required(key)
        return try ScoreNumber(signed: try item.string(), item)
      }
      for (key, value) in zip(keys, try ScoreNumber.fractions(written)) {
        limits[key] = Int64(clamping: (value * scale).rounded(places: 0))
      }
      return limits
    }
    for key in keys {
      // Beyond what anybody counts, and in the finest unit still a number.
      let bound = try node.required(key).int(in: -1_000_000_000_000...1_000_000_000_000, example: 100)
      limits[key] = Int64(bound) * scale
    }
    return limits
  }
}
