import Catalog
import Diagnostics
import Values

/// The inputs folder: the files to read, in their order, and the office's own settings and definitions.
struct InputFolder: Sendable {
  /// The folder that is read: the one named, or the sample in it.
  let root: String
  /// Whether the sample is read because nothing else is there.
  let isSample: Bool
  /// Relative paths of the tables to read, in natural order.
  let files: [String]
  let settings: DefinitionFile?
  let definitions: [DefinitionFile]
  /// What is to be said of the folder: everything in it that is not read, and why, such as spreadsheets.
  let remarks: [Diagnostic]

  /// Lists a folder and reads the office's own files.
  ///
  /// - Parameter outputs: where results are written; what lies there is never read.
  init(path: String, outputs: String) throws(Diagnostic) {
    var path = path
    while path.count > 1 && path.last == "/" { path.removeLast() }
    guard FolderNames.sort(of: path) == .folder else {
      throw Diagnostic(
        .error, "inputs.missing", at: Place(file: path.isEmpty ? "--inputs" : path),
        seen: FolderNames.sort(of: path) == nil
          ? Text(zh: "找不到这个文件夹", en: "there is no such folder")
          : Text(zh: "这是一个文件，不是文件夹", en: "this is a file and no folder"),
        fix: Text(
          zh: "请建立它并放入 CSV，或用 --inputs 指定", en: "make it and drop your CSV files in, or name another by --inputs"))
    }
    var tree = try InputTree(path, outputs: outputs)
    let sample = "\(path)/sample"
    isSample = tree.isEmpty && FolderNames.sort(of: sample) == .folder
    root = isSample ? sample : path
    if isSample { tree = try InputTree(sample, outputs: outputs) }
    files = tree.tables.sorted(by: FileOrder.precedes)
    let own = try OwnFiles(root)
    settings = own.settings
    definitions = own.definitions
    let unused = isSample ? OwnFiles.unused(path) : []
    remarks = tree.remarks.sorted { FileOrder.precedes($0.place.file, $1.place.file) } + own.remarks + unused
  }

  /// How many files or folders could not be read, though they may hold tables.
  var unread: Int { unreadPaths.count }

  /// Which these are.
  var unreadPaths: [String] {
    remarks.filter { remark in
      guard remark.severity == .error else { return false }
      return remark.cause != "file.type" || InputTree.isSpreadsheet(remark.place.file)
    }.map(\.place.file)
  }
}
