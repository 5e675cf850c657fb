import Diagnostics

extension Settings {
  /// Words of `additions` are some of those that tell corrections: another would never be asked for.
  static func check(additions node: DefinitionNode, of corrections: [String]) throws(Diagnostic) {
    let known = Set(corrections.map { FoldedName($0) })
    for item in node.list() where !known.contains(FoldedName(try item.string())) {
      let word = try item.string()
      throw item.wrong(
        Text(zh: "“\(word)”不在 corrections 之中", en: "`\(word)` is none of `corrections`"),
        Text(
          zh: "请在 corrections 中也写上，现有：\(corrections.joined(separator: "、"))",
          en: "add it to `corrections`, which are: \(corrections.joined(separator: ", "))"))
    }
  }

  /// Whether a correction's name, or where that says nothing the folders around it, say that it adds what was late, and no
  /// word says that it corrects.
  public func onlyAdds(_ path: String) -> Bool {
    var parts = path.split(separator: "/").map { FoldedName($0).description }
    let file = parts.popLast() ?? ""
    func words(in names: [String]) -> [String] {
      corrections.filter { word in names.contains { $0.contains(FoldedName(word).description) } }
    }
    let own = words(in: [file])
    let told = own.isEmpty ? words(in: parts) : own
    return !told.isEmpty && told.allSatisfy { word in additions.contains { FoldedName($0) == FoldedName(word) } }
  }
}
