extension FoldedName {
  /// Words in brackets by which forms say how a column is to be filled in, and nothing of what it holds.
  public static let marks = Set(
    ["必填", "必填项", "选填", "选填项", "可选", "可空", "可不填", "如有", "数字", "阿拉伯数字", "required", "optional"])

  /// The name without what marks columns that must be filled in: `*活动名称`, `服务时长(小时)(必填)`, `服务时长(必填,小时)`.
  public var unmarked: FoldedName {
    guard let first = description.utf8.first, let last = description.last else { return self }
    guard first == 0x2A || last == "*" || ")]】}".contains(last) else { return self }
    let name = Self.withoutStars(Self.withoutMarks(Self.withoutStars(description[...])))
    return FoldedName(name)
  }

  private static func withoutStars(_ text: Substring) -> Substring {
    let rest = text.drop { $0 == "*" }
    return rest.dropLast(rest.reversed().prefix { $0 == "*" }.count)
  }

  /// Without marks in the brackets at the end; where nothing else stands in these, without them.
  private static func withoutMarks(_ text: Substring) -> Substring {
    guard let last = text.last, ")]】}".contains(last), let open = text.lastIndex(where: { "([【{".contains($0) }),
      open != text.startIndex
    else { return text }
    let words = text[text.index(after: open)...].dropLast().split { ",、;/|".contains($0) }
    let others = words.filter { !marks.contains(String($0)) }
    let rest = withoutMarks(text[..<open])
    if others.count == words.count { return rest + text[open...] }
    return others.isEmpty ? rest : rest + "(" + others.joined(separator: ",") + ")"
  }
}
