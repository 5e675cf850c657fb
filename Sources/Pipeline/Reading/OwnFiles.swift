import Catalog
import Diagnostics
import Rows

/// The office's own settings and definitions, in whatever encoding an editor saved them.
struct OwnFiles {
  private(set) var settings: DefinitionFile?
  private(set) var definitions: [DefinitionFile] = []
  /// What is not read, or not in UTF-8.
  private(set) var remarks: [Diagnostic] = []

  /// Reads what lies in the inputs folder.
  /// - Throws: where something of it cannot be read: without it, other figures would come out.
  init(_ root: String) throws(Diagnostic) {
    let own = "\(root)/settings.yaml"
    switch FolderNames.sort(of: own) {
    case nil: break
    case .file: settings = try read(own, name: "settings.yaml")
    case .folder, .other:
      throw Diagnostic(
        .error, "settings.kind", at: Place(file: own),
        seen: Text(zh: "这里应是一个设置文件，而不是文件夹或管道", en: "this ought to be a file of settings, and is a folder or a pipe"),
        fix: Text(zh: "请移走它，把设置存为同名的文本文件", en: "move it away, and save the settings as a text file of that name"))
    }
    let folder = "\(root)/definitions"
    guard FolderNames.sort(of: folder) == .folder else { return }
    guard let names = FolderNames(folder) else {
      throw Diagnostic(
        .error, "settings.unreadable", at: Place(file: folder),
        seen: Text(zh: "打不开这个文件夹", en: "the folder cannot be opened"),
        fix: Text(zh: "请检查权限", en: "check its permissions"))
    }
    for name in names.foreign { remarks.append(Self.noDefinition("definitions/\(name)")) }
    for name in names.plain where !(name.hasPrefix(".") || name.hasPrefix("~$") || name.hasPrefix("README")) {
      let path = "\(folder)/\(name)"
      if FolderNames.sort(of: path) == .folder {
        throw Diagnostic(
          .error, "definition.folder", at: Place(file: path),
          seen: Text(zh: "definitions 下的文件夹不读取", en: "folders below definitions are not read"),
          fix: Text(zh: "请把其中的定义直接放在 definitions 中", en: "put the definitions in it into definitions itself"))
      }
      if Self.isYAML(name) || Self.begins.contains(where: { name.lowercased().hasPrefix($0) }) {
        definitions.append(try read(path, name: name))
      } else {
        remarks.append(Self.noDefinition("definitions/\(name)"))
      }
    }
  }

  /// What is said of the office's own files where it has no ledgers yet, so that the sample is read, and by its settings.
  static func unused(_ root: String) -> [Diagnostic] {
    let definitions = FolderNames("\(root)/definitions")?.plain.filter { !$0.hasPrefix(".") && !$0.hasPrefix("README") }
    let paths =
      (FolderNames.sort(of: "\(root)/settings.yaml") == nil ? [] : ["settings.yaml"])
      + (definitions ?? []).sorted().map { "definitions/\($0)" }
    return paths.map { path in
      Diagnostic(
        .warning, "settings.unused", at: Place(file: path),
        seen: Text(
          zh: "还没有台账，读的是示例，这个文件没有用上", en: "there are no ledgers yet and the sample was read: this file was not used"),
        fix: Text(zh: "放入台账后就会用", en: "it will be, once there are ledgers"))
    }
  }

  private static let begins = ["kind-", "measures-", "workbook-"]

  /// Whether a file's name says that it holds YAML, also where Windows hid an ending and added another.
  static func isYAML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "settings.txt" || [".yaml", ".yml", ".yaml.txt", ".yml.txt"].contains { name.hasSuffix($0) }
  }

  /// Where such files belong.
  static let places = Text(
    zh: "设置请命名为 settings.yaml，定义请放进 definitions 文件夹",
    en: "name settings settings.yaml, and put definitions into definitions/")

  /// A file that is no use where it lies: if it is meant as settings, other figures would come out without it.
  static func misplaced(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "settings.name", at: Place(file: path),
      seen: Text(zh: "这里只读取名为 settings.yaml 的设置", en: "settings are read here only from a file called settings.yaml"),
      fix: places)
  }

  private static func noDefinition(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "definition.name", at: Place(file: path),
      seen: Text(zh: "不是定义文件，未读取", en: "this is no file of definitions and was not read"),
      fix: Text(
        zh: "请命名为 kind-*.yaml、measures-*.yaml 或 workbook-*.yaml，或移走",
        en: "name it kind-*.yaml, measures-*.yaml or workbook-*.yaml, or move it away"))
  }

  private mutating func read(_ path: String, name: String) throws(Diagnostic) -> DefinitionFile {
    do throws(ReadingFailure) {
      let file = try WholeText(path: path, shownAs: path)
      if file.encoding.name != TextEncodingName.utf8.name {
        remarks.append(
          Diagnostic(
            .note, "settings.encoding", at: Place(file: path),
            seen: Text(zh: "按 \(file.encoding) 编码读取", en: "read as \(file.encoding)"), fix: Text(both: "")))
      }
      return DefinitionFile(name: name, shownAs: path, text: file.text)
    } catch { throw error.diagnostic }
  }
}
