import Diagnostics
import Glibc
import Outputs
import Rows

/// What lies below the inputs folder: the tables, and a word on everything else that is not read.
struct InputTree {
  /// Relative paths of the tables, in the order that they were found in.
  private(set) var tables: [String] = []
  /// What is not read and why, in the same order.
  private(set) var remarks: [Diagnostic] = []

  private let root: String
  private let outputs: FolderIdentity?
  /// The folder that is walked and those above it.
  private var above: [FolderIdentity] = []

  static let endings = ["csv", "txt", "tsv"]
  static let own = ["settings.yaml", "definitions"]
  private static let spreadsheets = [".xls", ".xlsx", ".xlsm", ".xlsb", ".et", ".ett", ".ods", ".numbers"]

  /// Whether a file's name says that it is a spreadsheet, which holds tables that are not read.
  static func isSpreadsheet(_ path: String) -> Bool { spreadsheets.contains { path.lowercased().hasSuffix($0) } }

  /// Walks a folder; the office's settings, the sample, read-me files, hidden ones and the outputs are passed over.
  ///
  /// - Parameter outputs: where results are written, which may lie below the inputs.
  /// - Throws: where a file at the top looks as if it were meant as settings or a definition.
  init(_ root: String, outputs: String) throws(Diagnostic) {
    self.root = root
    self.outputs = FolderIdentity(outputs)
    try walk("")
  }

  /// Whether nothing was found.
  var isEmpty: Bool { tables.isEmpty && !remarks.contains { $0.severity == .error } }

  private mutating func walk(_ folder: String) throws(Diagnostic) {
    let place = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let identity = FolderIdentity(place), let names = FolderNames(place) else {
      return remarks.append(.unreadable(folder: folder.isEmpty ? root : folder))
    }
    if folder.isEmpty || identity != outputs { try walk(folder, identity, names) }
  }

  private mutating func walk(_ folder: String, _ identity: FolderIdentity, _ names: FolderNames) throws(Diagnostic) {
    if above.contains(identity) { return remarks.append(.loop(folder)) }
    if !folder.isEmpty, names.areResults {
      if above.last != outputs { remarks.append(.results(folder)) }
      return
    }
    above.append(identity)
    defer { above.removeLast() }
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    for name in names.foreign { remarks.append(.foreign(prefix + name)) }
    for name in names.plain where !Self.isPassedOver(name, atTop: folder.isEmpty) {
      let path = prefix + name
      switch FolderNames.sort(of: "\(root)/\(path)") {
      case .folder: try walk(path)
      case .other: remarks.append(.notAFile(path))
      case .file, nil:
        if Self.endings.contains(where: { name.lowercased().hasSuffix(".\($0)") }), !OwnFiles.isYAML(name) {
          tables.append(path)
        } else if folder.isEmpty, OwnFiles.isYAML(name) {
          throw OwnFiles.misplaced("\(root)/\(name)")
        } else {
          remarks.append(.notATable(path))
        }
      }
    }
  }

  private static let left: Set<String> = ["thumbs.db", "desktop.ini"]

  private static func isPassedOver(_ name: String, atTop: Bool) -> Bool {
    // What Windows and Office put beside files by themselves, hidden from who would remove it.
    let isTemporary = name.hasPrefix("~$") || (name.hasPrefix("~") && name.lowercased().hasSuffix(".tmp"))
    if name.hasPrefix(".") || isTemporary || left.contains(name.lowercased()) { return true }
    return atTop && (own.contains(name) || name == "sample" || name.hasPrefix("README"))
  }
}

extension FolderNames {
  /// Whether it is the folder of a period, as this program writes it.
  fileprivate var areResults: Bool { plain.contains("manifest.json") && plain.contains("figures.csv") }
}

extension Diagnostic {
  fileprivate static func notATable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file.type", at: Place(file: path),
      seen: Text(zh: "不是 CSV 文件，未读取", en: "this is no CSV file and was not read"),
      fix: OwnFiles.isYAML(path)
        ? OwnFiles.places : Text(zh: "请在 WPS 或 Excel 中另存为 CSV", en: "save it as CSV in WPS or Excel"))
  }

  fileprivate static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file.kind", at: Place(file: path),
      seen: Text(zh: "不是普通文件（是管道或设备），未读取", en: "this is no regular file (a pipe or a device) and was not read"),
      fix: Text(zh: "请删去它，或换成 CSV 文件", en: "remove it, or put a CSV file in its place"))
  }

  fileprivate static func unreadable(folder: String) -> Diagnostic {
    Diagnostic(
      .error, "folder.unreadable", at: Place(file: folder),
      seen: Text(zh: "打不开这个文件夹，其中的文件都未读取", en: "the folder cannot be opened; none of the files in it were read"),
      fix: Text(zh: "请让文件夹的所有者开放读取权限", en: "ask its owner for the right to read it"))
  }

  fileprivate static func foreign(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file.name", at: Place(file: path),
      seen: Text(
        zh: "文件名不是 UTF-8 编码，未读取（多为 Windows 压缩包解压所致）",
        en: "its name is not in UTF-8, as happens to zip files of Windows, and it was not read"),
      fix: Text(zh: "请重新命名，或解压时选择 GBK 编码", en: "rename it, or unpack the zip file again with names in GBK"))
  }

  fileprivate static func loop(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "folder.loop", at: Place(file: path),
      seen: Text(
        zh: "这个链接指回所在的文件夹，没有重复读取", en: "this link leads back to a folder that it lies in, which was not read again"),
      fix: Text(zh: "请删去这个链接", en: "remove the link"))
  }

  fileprivate static func results(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "folder.results", at: Place(file: path),
      seen: Text(zh: "这是以前生成的结果，未读取", en: "these are results of an earlier run, which were not read"),
      fix: Text(
        zh: "请移出此文件夹；改好的退回行，请单独放入 CSV 文件", en: "move them away; put mended rows in as CSV files of their own"))
  }
}
