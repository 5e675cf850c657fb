import Diagnostics

/// What a measure's entries owe to its value and to the fields that they name.
extension Measure {
  /// Says so where a key stands that the value has no use for, rather than passing over it.
  static func checkKeys(_ node: DefinitionNode, of value: MeasureValue) throws(Diagnostic) {
    let useless: [String]
    switch value {
    case .ratio:
      useless = ["where", "dated by", "credit", "convert", "among"]
      if let by = node.child("by"), node.child("kind") == nil {
        throw by.wrong(
          Text(zh: "by 的字段不知属于哪种台账", en: "of which kind the fields of `by` are is not said"),
          Text(zh: "请写明 kind", en: "name the kind"))
      }
    case .sum: useless = ["else", "whole", "times"]
    case .count, .distinct, .meanDays, .stars, .starsPromoted, .missingReports, .score:
      useless = ["else", "whole", "times", "convert"]
    }
    for key in useless {
      guard let child = node.child(key) else { continue }
      throw child.wrong(
        Text(zh: "这种算法用不到“\(key)”", en: "a measure of this value has no use for `\(key)`"),
        Text(zh: "请删去，或移到它所引用的指标上", en: "remove it, or move it to the measures that this one names"))
    }
  }

  /// The field that a node names, which must be of one of the types.
  static func field(_ node: DefinitionNode, _ kind: Kind, of types: [FieldType]) throws(Diagnostic) -> Int {
    let index = try Kind.index(of: node, in: kind.fields)
    try check(kind.fields[index], isOf: types, node)
    return index
  }

  static func check(_ field: Field, isOf types: [FieldType], _ node: DefinitionNode) throws(Diagnostic) {
    guard !types.contains(field.type) else { return }
    let allowed = types.map(\.rawValue)
    throw node.wrong(
      Text(
        zh: "字段“\(field.id)”是 \(field.type.rawValue) 类型，不能用在这里",
        en: "the field `\(field.id)` is of type \(field.type.rawValue), which does not fit here"),
      Text(
        zh: "这里可用的类型：\(allowed.joined(separator: "、"))", en: "types that do: \(allowed.joined(separator: ", "))"))
  }
}

extension MeasureValue {
  /// Whether it is read off a roster of the period, not tallied from records.
  public var isRoster: Bool {
    switch self {
    case .stars, .starsPromoted, .missingReports, .score: true
    case .count, .sum, .distinct, .ratio, .meanDays: false
    }
  }

  /// Whether it is one measure divided by another.
  public var isRatio: Bool {
    if case .ratio = self { return true }
    return false
  }
}
