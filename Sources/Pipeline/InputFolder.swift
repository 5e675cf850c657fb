import Catalog
import Diagnostics
import FoundationEssentials
import Records

/// The inputs folder: the files to read, in their order, and the office's own settings and definitions.
struct InputFolder: Sendable {
  /// The folder that is read: the one named, or the sample in it.
  let root: String
  /// Whether the sample is read because nothing else is there.
  let isSample: Bool
  /// Relative paths of the tables to read, in natural order, corrections last.
  let files: [String]
  /// Files that are no tables, such as spreadsheets, which must be said.
  let others: [String]
  let settings: DefinitionFile?
  let definitions: [DefinitionFile]

  static let tables = ["csv", "txt", "tsv"]
  static let own = ["settings.yaml", "definitions"]

  init(path: String, corrections: (String) -> Bool = { _ in false }) throws(Diagnostic) {
    var isFolder = false
    var path = path
    while path.count > 1 && path.last == "/" { path.removeLast() }
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw Diagnostic(
        .error, "inputs.missing", at: Place(file: path), seen: Text(zh: "找不到这个文件夹", en: "there is no such folder"),
        fix: Text(
          zh: "请建立它并放入 CSV，或用 --inputs 指定", en: "make it and drop your CSV files in, or name another by --inputs"))
    }
    var listed = Self.list(path)
    var root = path
    let sample = "\(path)/sample"
    isSample = listed.isEmpty && FileManager.default.fileExists(atPath: sample)
    if isSample {
      root = sample
      listed = Self.list(sample)
    }
    self.root = root
    let isTable = { (file: String) in Self.tables.contains { file.lowercased().hasSuffix(".\($0)") } }
    files = listed.filter(isTable)
    others = listed.filter { !isTable($0) }
    settings = try Self.read("\(root)/settings.yaml", name: "settings.yaml")
    var definitions: [DefinitionFile] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/definitions")) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      if let file = try Self.read("\(root)/definitions/\(name)", name: name) { definitions.append(file) }
    }
    self.definitions = definitions
  }

  /// The relative paths of all files but the office's settings, the sample, read-me files and hidden ones.
  private static func list(_ root: String) -> [String] {
    var found: [String] = []
    func walk(_ folder: String) {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? [] {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if name.hasPrefix(".") || name.hasPrefix("~$") { continue }
        if folder.isEmpty && (own.contains(name) || name == "sample" || name.hasPrefix("README")) { continue }
        var isFolder = false
        guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) else {
          found.append(path)
          continue
        }
        if isFolder { walk(path) } else { found.append(path) }
      }
    }
    walk("")
    return found.sorted(by: FileOrder.precedes)
  }

  private static func read(_ path: String, name: String) throws(Diagnostic) -> DefinitionFile? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(
        .error, "settings.unreadable", at: Place(file: path), seen: Text(zh: "读不出这个文件", en: "the file cannot be read"),
        fix: Text(zh: "请检查权限", en: "check its permissions"))
    }
    return DefinitionFile(name: name, shownAs: path, text: String(decoding: data, as: UTF8.self))
  }
}
