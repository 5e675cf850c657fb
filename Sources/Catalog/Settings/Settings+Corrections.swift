import Diagnostics

extension Settings {
  /// Whether a file's name says that it adds what was late, and no word says that it corrects.
  public func onlyAdds(_ path: String) -> Bool {
    let file = FoldedName(path.split(separator: "/").last ?? "").description
    let words = corrections.filter { file.contains(FoldedName($0).description) }
    return !words.isEmpty && words.allSatisfy { word in additions.contains { FoldedName($0) == FoldedName(word) } }
  }
}
