import Diagnostics

extension Kind {
  static let keys = [
    "kind", "title", "aliases", "form", "key", "key without number", "ascending", "doubts", "head counts", "parts",
    "of others", "not titled", "fields",
  ]

  /// Reads a `kind-*.yaml`. Throws what is wrong, with its line and what is allowed there.
  init(definition node: DefinitionNode) throws(Diagnostic) {
    _ = try node.mapping(Self.keys)
    id = try node.required("kind").identifier(example: "loan")
    title = try node.required("title").text()
    aliases = try node.child("aliases")?.strings() ?? []
    form = try node.child("form")?.choice(KindForm.self) ?? .log
    headCounts = try node.child("head counts")?.strings() ?? []
    isOfOthers = try node.child("of others")?.bool() ?? false
    otherNames = try node.child("not titled")?.strings() ?? []
    place = node.place
    let fields = try Self.fields(node.required("fields").list())
    self.fields = fields
    key = try Self.indices(of: node.items("key"), in: fields)
    keyWithoutNumber = try node.items("key without number").map { item throws(Diagnostic) in
      try Self.indices(of: item.list(), in: fields)
    }
    ascending = try node.items("ascending").map { item throws(Diagnostic) in try Self.chain(item, in: fields) }
    (doubts, portions, single) = ([], [], [])
    for item in node.items("doubts") { try readDoubt(item) }
    parts = try node.child("parts").map { item throws(Diagnostic) in try Parts(item, fields: fields) }
    try checkRoles(node)
    try checkNames(node)
  }

  private static func fields(_ items: [DefinitionNode]) throws(Diagnostic) -> [Field] {
    var fields: [Field] = []
    for item in items {
      let field = try Field(item)
      if fields.contains(where: { $0.id == field.id }) {
        throw item.wrong(
          Text(zh: "字段“\(field.id)”出现了两次", en: "field `\(field.id)` stands twice"),
          Text(zh: "请改名或删去一处", en: "rename or remove one"))
      }
      fields.append(field)
    }
    return fields
  }

  /// Fields of which no value exceeds the next.
  private static func chain(_ node: DefinitionNode, in fields: [Field]) throws(Diagnostic) -> [Int] {
    let chain = try indices(of: node.list(), in: fields)
    let types = Set(chain.map { fields[$0].type })
    guard chain.count > 1, types.count == 1, types.allSatisfy(\.isNumeric) else {
      throw node.wrong(
        Text(
          zh: "ascending 的每一项应是两个以上同类型的数或日期字段",
          en: "each item of `ascending` is two or more numbers, or dates, of one type"),
        Text(zh: "例如 [[借出日期的代号, 归还日期的代号]]", en: "such as [[the id of a date, that of a later one]]"))
    }
    return chain
  }

  /// One of `doubts`: a field that names several, a number out of another, or words that another field contradicts.
  private mutating func readDoubt(_ node: DefinitionNode) throws(Diagnostic) {
    if node.child("several") != nil {
      _ = try node.mapping(["field", "several"])
      if try node.required("several").bool() {
        single.append(try Self.index(of: try node.required("field"), in: fields))
      }
    } else if node.child("of") == nil {
      doubts.append(try Doubt(node, fields: fields))
    } else {
      portions.append(try Portion(node, fields: fields))
    }
  }

  private static func indices(of names: [DefinitionNode], in fields: [Field]) throws(Diagnostic) -> [Int] {
    try names.map { name throws(Diagnostic) in try index(of: name, in: fields) }
  }

  static func index(of node: DefinitionNode, in fields: [Field]) throws(Diagnostic) -> Int {
    let name = try node.string()
    if let index = fields.firstIndex(where: { $0.id == name }) { return index }
    let near = NearestName.of(name, in: fields.map(\.id))
    throw node.wrong(
      Text(zh: "没有字段“\(name)”", en: "there is no field `\(name)`"),
      near.isEmpty
        ? Text(
          zh: "可用：\(fields.map(\.id).joined(separator: "、"))",
          en: "allowed: \(fields.map(\.id).joined(separator: ", "))")
        : Text(zh: "是否应为“\(near[0])”？", en: "did you mean `\(near[0])`?"))
  }
}

extension Doubt {
  /// `{field: status, says: [words], without: date}`; without `without`, the words are doubtful by themselves.
  init(_ node: DefinitionNode, fields: [Field]) throws(Diagnostic) {
    _ = try node.mapping(["field", "says", "without"])
    field = try Kind.index(of: try node.required("field"), in: fields)
    says = Set(try node.required("says").strings().map { FoldedName($0).description })
    without = nil
    if let other = node.child("without") { without = try Kind.index(of: other, in: fields) }
  }
}

extension Portion {
  /// `{field: points, of: full_marks, less: points_off}`
  init(_ node: DefinitionNode, fields: [Field]) throws(Diagnostic) {
    func number(_ key: String) throws(Diagnostic) -> Int {
      let name = try node.required(key)
      let index = try Kind.index(of: name, in: fields)
      try Measure.check(fields[index], isOf: [.number], name)
      return index
    }
    _ = try node.mapping(["field", "of", "less"])
    field = try number("field")
    whole = try number("of")
    less = node.child("less") == nil ? nil : try number("less")
  }
}
