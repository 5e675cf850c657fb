import Diagnostics

extension DefinitionNode {
  /// A whole number within bounds; `example` is a good one.
  func int(in range: ClosedRange<Int>, example: Int) throws(Diagnostic) -> Int {
    let value = try int()
    if range.contains(value) { return value }
    let (least, most) = (range.lowerBound, range.upperBound)
    throw wrong(
      most == .max
        ? Text(
          zh: "此处应是不小于 \(least) 的整数，不能是 \(value)",
          en: "a whole number of at least \(least) is expected here, not \(value)")
        : Text(
          zh: "此处应是 \(least) 到 \(most) 的整数，不能是 \(value)",
          en: "a whole number from \(least) to \(most) is expected here, not \(value)"),
      Text(zh: "例如 \(example)", en: "such as \(example)"))
  }

  /// A word that is not blank, without the quotation marks of Chinese around it, which YAML takes for a part of it.
  func name(example: String) throws(Diagnostic) -> String {
    let word = unquoted(try string())
    if !FoldedName(word).isEmpty { return word }
    throw wrong(
      Text(zh: "此处不能为空", en: "this cannot be blank"), Text(zh: "例如 \(example)", en: "such as \(example)"))
  }

  private func unquoted(_ word: String) -> String {
    guard isPlain, word.count > 2, let first = word.first, let last = word.last else { return word }
    let inside = word.dropFirst().dropLast()
    guard Self.quotes.contains(where: { $0.contains(first) && $0.contains(last) }),
      !inside.contains(where: { $0 == first || $0 == last })
    else { return word }
    return String(inside)
  }

  private static let quotes = ["“”", "‘’", "「」", "『』", "＂"]

  /// What other definitions call a thing by: letters, digits, `_`, `-` and `.`, as all else has a meaning where it is named.
  func identifier(example: String) throws(Diagnostic) -> String {
    let word = try name(example: example)
    if word.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) }) { return word }
    throw wrong(
      Text(zh: "代号“\(word)”中有不可用的字符", en: "the id `\(word)` holds characters that are not allowed"),
      Text(zh: "可用字母、数字、_、- 和 .，例如 \(example)", en: "letters, digits, _, - and . are, as in \(example)"))
  }

  /// A list of words of which none is blank, or one alone.
  func words(example: String) throws(Diagnostic) -> [String] {
    var out: [String] = []
    for item in list() {
      _ = try item.listed()
      out.append(try item.name(example: example))
    }
    return out
  }

  /// A word of a list. YAML parts lists at ASCII commas only: one without quotes that holds the marks which part lists in
  /// Chinese was meant as several.
  func listed() throws(Diagnostic) -> String {
    let word = try string()
    let marks: Set<Character> = ["，", "、", "；", ";"]
    guard isPlain, let mark = word.first(where: marks.contains) else { return word }
    let parts = word.split(whereSeparator: marks.contains).map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    let list = "[\(parts.joined(separator: ", "))]"
    throw wrong(
      Text(zh: "“\(word)”里的“\(mark)”不能分开各项", en: "the `\(mark)` in `\(word)` does not part the words of a list"),
      Text(
        zh: "请用半角逗号：\(list)；确是一个词的，加引号：\"\(word)\"",
        en: "use ASCII commas: \(list); put one word that holds it into quotes: \"\(word)\""))
  }

  /// `{zh: …, en: …}`, or one word for both languages.
  func text() throws(Diagnostic) -> Text {
    guard isMapping else { return Text(both: try string()) }
    _ = try mapping(["zh", "en"])
    return Text(zh: try required("zh").string(), en: try required("en").string())
  }
}
