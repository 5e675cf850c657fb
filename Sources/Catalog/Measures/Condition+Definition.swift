import Diagnostics

extension Condition {
  /// Reads `[not] field <= value`, `field is filled`, `field is empty` or `field in measure`.
  init(_ node: DefinitionNode, kind: Kind) throws(Diagnostic) {
    var words = try node.listed().split(separator: " ").map(String.init)
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
    let type = kind.fields[field].type
    if let bound = PeriodBound(rawValue: rest), type == .date {
      self.init(.bound(field: field, comparison, bound), isNegated: isNegated)
    } else if let other = kind.field(named: rest), kind.fields[other].type == type,
      type.isNumeric || comparison.isEquality
    {
      self.init(.field(field, comparison, other), isNegated: isNegated)
    } else {
      try Self.check(value: rest, comparison, of: kind.fields[field], node)
      let amount = try Self.amount(rest, of: kind.fields[field], node)
      self.init(
        amount.map { .number(field: field, comparison, $0) } ?? .value(field: field, comparison, rest),
        isNegated: isNegated)
    }
  }

  /// The amount that a number, which was checked, means of a field: that as which its cells are read. Nil of words.
  private static func amount(_ text: String, of field: Field, _ node: DefinitionNode) throws(Diagnostic) -> Int64? {
    let number: Exact?
    switch field.type {
    case .percent: number = try ScoreNumber.fractions([ScoreNumber(signed: text, node)]).first
    case .number, .money, .duration: number = Exact(signedDecimal: text)
    case .date, .time, .choice, .text, .code, .unit, .units, .idNumber: number = nil
    }
    return number.map { Int64(clamping: ($0 * field.type.scale).rounded(places: 0)) }
  }

  /// A value must be one that the field can have, and only numbers have an order.
  private static func check(
    value: String, _ comparison: Comparison, of field: Field, _ node: DefinitionNode
  ) throws(Diagnostic) {
    switch field.type {
    case .date, .time:
      throw node.wrong(
        Text(zh: "“\(field.id)”不能与“\(value)”比较", en: "`\(field.id)` cannot be compared with `\(value)`"),
        Text(
          zh: "可用：start、end、as of（日期）或另一同类型字段",
          en: "allowed: start, end, as of (for dates), or another field of its type"))
    case .percent where value.hasSuffix("%"): break
    case .number, .percent, .money, .duration:
      let example = field.type == .percent ? "60%" : "60"
      if Exact(signedDecimal: value) != nil { return }
      throw node.wrong(
        Text(
          zh: "“\(field.id)”是数值，不能与“\(value)”比较", en: "`\(field.id)` is a number and cannot be compared with `\(value)`"
        ),
        Text(
          zh: "例如 \(field.id) >= \(example)，或另一同类型字段",
          en: "such as `\(field.id) >= \(example)`, or another field of its type"))
    case .choice, .text, .code, .unit, .units, .idNumber:
      guard comparison.isEquality else {
        throw node.wrong(
          Text(zh: "文字“\(field.id)”没有大小", en: "the words of `\(field.id)` have no order"),
          Text(zh: "请用 = 或 !=", en: "use = or !="))
      }
      guard field.takes(value) else {
        throw node.wrong(
          Text(zh: "“\(value)”不是“\(field.id)”的可选值", en: "`\(value)` is none of the choices of `\(field.id)`"),
          Text(
            zh: "可用：\(field.choices.joined(separator: "、"))", en: "allowed: \(field.choices.joined(separator: ", "))"))
      }
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
