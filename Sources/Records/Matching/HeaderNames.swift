import Catalog
import Diagnostics

/// The header names that every kind accepts, folded, with an office's own added.
public struct HeaderNames: Sendable {
  /// By kind and field: folded names, the preferred first.
  let names: [[[FoldedName]]]

  /// Throws where the settings add names to a kind or field that does not exist.
  public init(kinds: [Kind], settings: Settings) throws(Diagnostic) {
    var all: [[[FoldedName]]] = kinds.map { $0.fields.map { $0.names.map { FoldedName($0) } } }
    for (kindName, fields) in settings.headers.sorted(by: { $0.key < $1.key }) {
      guard let k = kinds.firstIndex(where: { $0.id == kindName || $0.title.zh == kindName }) else {
        throw Self.unknown(kindName, among: kinds.map(\.id))
      }
      for (fieldName, more) in fields.sorted(by: { $0.key < $1.key }) {
        let folded = FoldedName(fieldName)
        guard
          let f = kinds[k].fields.firstIndex(where: { field in
            field.id == fieldName || field.names.contains { FoldedName($0) == folded }
          })
        else { throw Self.unknown(fieldName, among: kinds[k].fields.map(\.label.zh)) }
        all[k][f] += more.map { FoldedName($0) }
      }
    }
    names = all
  }

  /// Every name that a header may bear, for finding headers.
  public var all: Set<String> {
    Set(names.joined().joined().map(\.description))
  }

  private static func unknown(_ name: String, among known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "settings.headers", at: Place(file: "settings.yaml"),
      seen: Text(zh: "headers 中的“\(name)”不存在", en: "`\(name)` under headers does not exist"),
      fix: NearestName.of(name, in: known).first.map { Text(zh: "是否应为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Text(zh: "可用：\(known.joined(separator: "、"))", en: "allowed: \(known.joined(separator: ", "))"))
  }
}
