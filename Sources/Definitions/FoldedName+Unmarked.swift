public import Diagnostics

extension FoldedName {
  /// Words in brackets by which forms say how a column is to be filled in, and nothing of what it holds.
  public static let marks = Set(NameWords.known.fillings)

  private static let examples = NameWords.known.examples

  /// The name without what marks columns that must be filled in, `*活动名称`, `服务时长(小时)(必填)`, `服务时长(必填,小时)`, and without
  /// what makes it a question of a form: `1、姓名`, `2.您的所在单位：`, `Q3_服务日期`.
  public var unmarked: FoldedName {
    guard let first = description.utf8.first, let last = description.last else { return self }
    let isAsked = (0x30...0x39).contains(first) || first == 0x71 || description.hasPrefix("您的")
    guard first == 0x2A || last == "*" || ")]】}".contains(last) || isAsked else { return self }
    let text = isAsked ? Self.withoutQuestion(description[...]) : description[...]
    let name = Self.withoutStars(Self.withoutMarks(Self.withoutStars(text)))
    return FoldedName(name)
  }

  /// Without the number of a question before it, the address of who is asked, and the colon behind it.
  private static func withoutQuestion(_ text: Substring) -> Substring {
    var rest = text
    let number = rest.first == "q" ? rest.dropFirst() : rest
    let after = number.drop { $0.isASCII && $0.isNumber }
    if after.count < number.count, number.count - after.count < 3, let mark = after.first, "、._:".contains(mark),
      let next = after.dropFirst().first, next.isLetter || !next.isNumber
    {
      rest = after.dropFirst()
    }
    if rest.hasPrefix("您的"), rest.count > 2 { rest = rest.dropFirst(2) }
    // A bare label with a colon heads what stands beside it, and no column.
    if rest.count < text.count, rest.last == ":", rest.count > 1 { rest = rest.dropLast() }
    return rest
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
    let isUnit = words.contains { $0.hasPrefix("单位:") }
    let others = words.filter { word in
      !marks.contains(String(word)) && !examples.contains { word.hasPrefix($0) }
    }.map { $0.hasPrefix("单位:") ? $0.dropFirst(3) : $0 }
    let rest = withoutMarks(text[..<open])
    if others.count == words.count && !isUnit { return rest + text[open...] }
    return others.isEmpty ? rest : rest + "(" + others.joined(separator: ",") + ")"
  }
}
