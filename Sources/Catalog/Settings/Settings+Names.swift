import Diagnostics

/// The names in settings: those of ledgers, fields and workbooks, each held to what there is.
extension Settings {
  /// `expected reports`: by kind's id. Only what is reported again and again is expected: no register.
  static func expectedReports(_ node: DefinitionNode, _ kinds: [Kind]) throws(Diagnostic) -> [String: Cycle] {
    let logs = kinds.filter { $0.form == .log }
    var expected: [String: Cycle] = [:]
    let sort = Text(zh: "按期报的台账", en: "ledger that is reported from time to time")
    let example = "\(logs.first?.id ?? "…"): \(Cycle.month.name)"
    for (at, every) in try node.entries(of: logs.map(\.nameable), sort, example: example) {
      expected[logs[at].id] = try cycle(every)
    }
    return expected
  }

  /// `headers`: by kind's id and field's id.
  static func headers(
    _ node: DefinitionNode, _ kinds: [Kind]
  ) throws(Diagnostic) -> [String: [String: [String]]] {
    var headers: [String: [String: [String]]] = [:]
    let shown = kinds.first { $0.form == .log } ?? kinds.first
    let example = "\(shown?.id ?? "…"): {\(Self.example(of: shown))}"
    for (at, fields) in try node.entries(of: kinds.map(\.nameable), Self.ledger, example: example) {
      let kind = kinds[at]
      let named = kind.fields.map { Nameable(shown: $0.label, names: [$0.label.zh, $0.id, $0.label.en] + $0.names) }
      let sort = Text(zh: "字段", en: "field of \(kind.id)")
      var owners: [FoldedName: String] = [:]
      for (field, names) in try fields.entries(of: named, sort, example: Self.example(of: kind)) {
        let words = try names.words(example: "[…]")
        let label = kind.fields[field].label
        for word in words {
          guard let owner = owners.updateValue(label.zh, forKey: FoldedName(word)), owner != label.zh else { continue }
          throw names.wrong(
            Text(
              zh: "表头“\(word)”同时给了“\(owner)”和“\(label.zh)”",
              en: "the header `\(word)` is given to “\(owner)” and “\(label.zh)”"),
            Text(zh: "请只留给一个字段", en: "leave it to one of them"))
        }
        headers[kind.id, default: [:]][kind.fields[field].id] = words
      }
    }
    return headers
  }

  /// A field of a kind with another name for it, as `headers` takes them.
  private static func example(of kind: Kind?) -> String {
    guard let field = kind?.fields.first else { return "…" }
    return "\(field.label.zh): [\(field.names.dropFirst().first ?? "…")]"
  }

  /// `workbooks` and `privacy`, once the plans are known: ids from here on.
  mutating func name(_ plans: [WorkbookPlan], asIn own: DefinitionNode) throws(Diagnostic) {
    if let node = own.child("workbooks"), workbooks != nil {
      guard !node.list().isEmpty else {
        let (title, id) = (plans.first?.title.zh ?? "…", plans.first?.id ?? "…")
        throw node.wrong(
          Text(zh: "一个工作簿也没有选", en: "no workbook is chosen"),
          Text(zh: "全部请写 all，否则列出要哪些，例如 [\(title)]", en: "write all for all, or those that are wanted, such as [\(id)]")
        )
      }
      workbooks = try Self.ids(node, plans)
    }
    if let node = own.child("privacy")?.child("unmask") { unmasked = try Self.ids(node, plans) }
  }

  private static func ids(_ node: DefinitionNode, _ plans: [WorkbookPlan]) throws(Diagnostic) -> [String] {
    let named = plans.map { Nameable(shown: $0.title, names: [$0.title.zh, $0.id, $0.title.en]) }
    var ids: [String] = []
    for item in node.list() {
      ids.append(plans[try item.position(among: named, Text(zh: "工作簿", en: "workbook"))].id)
    }
    return ids
  }

  private static let ledger = Text(zh: "台账", en: "ledger")

  private static func cycle(_ node: DefinitionNode) throws(Diagnostic) -> Cycle {
    let word = try node.string()
    if let cycle = Cycle.allCases.first(where: { $0.name == word }) { return cycle }
    let names = Cycle.allCases.map(\.name)
    throw node.wrong(
      Text(zh: "不认识的周期“\(word)”", en: "`\(word)` is no cycle"),
      NearestName.of(word, in: names).first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Text(zh: "可用：\(names.joined(separator: "、"))", en: "allowed: \(names.joined(separator: ", "))"))
  }
}

extension Kind {
  fileprivate var nameable: Nameable {
    Nameable(shown: Text(zh: "\(id)（\(title.zh)）", en: id), names: [id, title.zh, title.en])
  }
}
