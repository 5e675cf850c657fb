import Diagnostics

/// Something that a definition may name: a ledger, a field, a workbook.
struct Nameable {
  /// How it is listed where no name is near.
  var shown: Text
  /// All names that it goes by, compared folded.
  var names: [String]
}

extension DefinitionNode {
  /// Which of some things the word here names. Throws where it is none of them, with the nearest name or with all of
  /// them.
  ///
  /// - Parameter sort: what the things are called.
  func position(among things: [Nameable], _ sort: Text) throws(Diagnostic) -> Int {
    let word = try string()
    let folded = FoldedName(word)
    if let at = things.firstIndex(where: { $0.names.contains { FoldedName($0) == folded } }) { return at }
    let near = NearestName.of(word, in: things.flatMap(\.names)).first
    throw wrong(
      Text(zh: "没有\(sort.zh)“\(word)”", en: "there is no \(sort.en) `\(word)`"),
      near.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Text(
          zh: "可用：\(things.map(\.shown.zh).joined(separator: "、"))",
          en: "allowed: \(things.map(\.shown.en).joined(separator: ", "))"))
  }

  /// The entries of a mapping whose keys name things: each thing's position, and the entry. Throws where a key names
  /// none of them, or two name the same.
  func entries(
    of things: [Nameable], _ sort: Text, example: String
  ) throws(Diagnostic) -> [(at: Int, value: DefinitionNode)] {
    var entries: [(at: Int, value: DefinitionNode)] = []
    for (key, value) in try pairs(example: example) {
      let at = try key.position(among: things, sort)
      guard !entries.contains(where: { $0.at == at }) else {
        throw key.wrong(
          Text(zh: "\(sort.zh)“\(try key.string())”出现了两次", en: "the \(sort.en) `\(try key.string())` stands twice"),
          Text(zh: "请只保留一处", en: "keep one of them"))
      }
      entries.append((at, value))
    }
    return entries
  }
}
