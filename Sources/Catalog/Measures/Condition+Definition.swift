import Diagnostics

extension Condition {
  /// Reads `[not] field <= value`, `field is filled`, `field is empty` or `field in measure`.
  init(_ node: DefinitionNode, kind: Kind) throws(Diagnostic) {
    var words = try node.string().split(separator: " ").map(String.init)
    var isNegated = false
    if words.first == "not" {
      isNegated = true
      words.removeFirst()
    }
    guard words.count >= 3 else { throw Self.malformed(node) }
    let field = try Self.field(words[0], kind, node)
    let rest = words[2...].joined(separator: " ")
    if words[1] == "is" {
      guard rest == "filled" || rest == "empty" else { throw Self.malformed(node) }
      self.init(.filled(field: field), isNegated: isNegated != (rest == "empty"))
      return
    }
    if words[1] == "in" {
      self.init(.member(field: field, of: rest), isNegated: isNegated)
      return
    }
    guard let comparison = Comparison(rawValue: words[1]) else { throw Self.malformed(node) }
    if let bound = PeriodBound(rawValue: rest), kind.fields[field].type == .date {
      self.init(.bound(field: field, comparison, bound), isNegated: isNegated)
    } else if let other = kind.field(named: rest) {
      self.init(.field(field, comparison, other), isNegated: isNegated)
    } else if kind.fields[field].type == .date {
      throw node.wrong(
        Text(zh: "日期“\(words[0])”不能与“\(rest)”比较", en: "the date `\(words[0])` cannot be compared with `\(rest)`"),
        Text(zh: "可用：start、end、as of 或另一日期字段", en: "allowed: start, end, as of, or another date field"))
    } else {
      self.init(.value(field: field, comparison, rest), isNegated: isNegated)
    }
  }

  static func field(_ name: String, _ kind: Kind, _ node: DefinitionNode) throws(Diagnostic) -> Int {
    if let field = kind.field(named: name) { return field }
    let near = NearestName.of(name, in: kind.fields.map(\.id))
    let all = kind.fields.map(\.id).joined(separator: ", ")
    throw node.wrong(
      Text(zh: "“\(kind.id)”没有字段“\(name)”", en: "`\(kind.id)` has no field `\(name)`"),
      near.isEmpty
        ? Text(zh: "可用：\(all)", en: "allowed: \(all)")
        : Text(zh: "是否应为“\(near[0])”？", en: "did you mean `\(near[0])`?"))
  }

  private static func malformed(_ node: DefinitionNode) -> Diagnostic {
    node.wrong(
      Text(zh: "看不懂的条件", en: "not a condition"),
      Text(
        zh: "写法：字段 = 值、字段 <= as of、字段 is filled、字段 in 指标，前面可加 not",
        en: "write: field = value, field <= as of, field is filled, field in measure, with `not` before it if needed"))
  }
}
