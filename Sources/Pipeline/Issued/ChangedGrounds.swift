import Catalog
import Diagnostics
import Outputs

/// What besides the inputs is not as it was when a period was issued: settings, definitions, the program.
struct ChangedGrounds {
  /// As sheets name them; none where all is as it was.
  let names: [String]

  /// Compares with what is obeyed now: `settings` are the office's own.
  init(
    since kept: IssuedFolder.Manifest, _ settings: [Manifest.Setting], _ catalog: Catalog
  ) throws(Diagnostic) {
    let language = catalog.settings.language
    var names: [String] = []
    if try FileDigest.sha256(Array(catalog.source.utf8)) != kept.definitions {
      if let before = kept.settings {
        let (then, now) = (
          Self.byPath(before.map { ($0.path, $0.sha256) }), Self.byPath(settings.map { ($0.path, $0.sha256) })
        )
        names = Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
        if names.isEmpty { names.append(Text(zh: "程序内置的口径", en: "built-in definitions")[language]) }
      } else {
        names.append(Text(zh: "设置或口径定义", en: "settings or definitions")[language])
      }
    }
    if kept.program != Program.name { names.append("\(kept.program) → \(Program.name)") }
    self.names = names
  }

  private static func byPath(_ files: [(String, String)]) -> [String: String] {
    Dictionary(files, uniquingKeysWith: { a, _ in a })
  }
}

extension InputFolder {
  /// The office's own settings and definitions with their digests.
  func obeyed() throws(Diagnostic) -> [Manifest.Setting] {
    var found: [Manifest.Setting] = []
    for file in definitions.sorted(by: { $0.name < $1.name }) {
      found.append(
        Manifest.Setting(path: "definitions/\(file.name)", sha256: try FileDigest.sha256(Array(file.text.utf8))))
    }
    if let settings {
      found.append(Manifest.Setting(path: settings.name, sha256: try FileDigest.sha256(Array(settings.text.utf8))))
    }
    return found
  }
}
