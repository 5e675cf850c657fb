import Diagnostics

extension Settings {
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
