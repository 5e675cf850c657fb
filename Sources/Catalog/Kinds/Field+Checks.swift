import Diagnostics

/// What the entries of a field owe to each other.
extension Field {
  /// Some value must lie within the bounds.
  func checkBounds(_ node: DefinitionNode, scale: Int64) throws(Diagnostic) {
    guard let most, let key = node.child("most") else { return }
    let isEmpty = above.map { $0 >= most } ?? false || least.map { $0 > most } ?? false
    guard isEmpty else { return }
    let shown = Exact(Int128(most), over: Int128(scale))?.decimal() ?? ""
    throw key.wrong(
      Text(
        zh: "字段“\(id)”不大于 \(shown)，却又须更大，没有数能通过",
        en: "field `\(id)` is at most \(shown) and must be more: no value can pass"),
      Text(zh: "请改 above、least 或 most", en: "change `above`, `least` or `most`"))
  }

  /// What an empty cell counts as must be a value that the field takes; an amount written with its unit is read later.
  func checkStandard(_ node: DefinitionNode, scale: Int64) throws(Diagnostic) {
    guard let standard, !standard.isEmpty, let key = node.child("default") else { return }
    guard [.number, .money, .duration, .percent].contains(type) else { return }
    let example = Text(zh: "例如 default: \"1\"", en: "such as default: \"1\"")
    guard let number = Exact(signedDecimal: standard) else {
      guard type == .number || !standard.contains(where: \.isNumber) else { return }
      throw key.wrong(
        Text(zh: "默认值“\(standard)”不是数字", en: "the default `\(standard)` is no number"), example)
    }
    let value = Int64(clamping: (number * scale).rounded(places: 0))
    let isOutside =
      above.map { value <= $0 } ?? false || least.map { value < $0 } ?? false || most.map { value > $0 } ?? false
    guard isOutside else { return }
    throw key.wrong(
      Text(
        zh: "默认值“\(standard)”不在字段“\(id)”自己的范围内",
        en: "the default `\(standard)` is out of the bounds of field `\(id)`"),
      Text(zh: "请与 above、least、most 一致", en: "make it agree with `above`, `least` and `most`"))
  }
}

extension FieldType {
  /// Says so where a key stands that a field of the type has no use for, rather than passing over it.
  func checkKeys(_ node: DefinitionNode) throws(Diagnostic) {
    let isAmount = isNumeric && self != .date && self != .time
    let useless =
      (self == .date ? [] : ["happens", "deadline", "months"])
      + (isAmount ? [] : ["above", "least", "most", "doubtful above"])
      + (isNumeric ? ["choices", "synonyms", "titled", "headed", "apart in titles"] : [])
    for key in useless {
      guard let child = node.child(key) else { continue }
      throw child.wrong(
        Text(zh: "\(rawValue) 类型的字段用不到“\(key)”", en: "a field of type \(rawValue) has no use for `\(key)`"),
        Text(zh: "请删去，或改 type", en: "remove it, or change `type`"))
    }
  }
}
