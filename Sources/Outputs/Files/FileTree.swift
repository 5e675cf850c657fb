import Diagnostics
import Glibc

/// Folders and what lies in them. Links are never followed.
enum FileTree {
  /// What stands at a path.
  enum Entry { case nothing, folder, file }

  static func entry(at path: String) -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Makes a folder and those above it where they are missing. One reached through a link serves as well.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    if mkdir(path, 0o777) == 0 { return }
    let failure = SystemError.last
    switch failure.number {
    case ENOENT:
      guard let above = folder(of: path) else { throw failure.diagnostic(.writing, path) }
      try makeFolder(above)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError.last.diagnostic(.writing, path) }
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw SystemError(number: ENOTDIR).diagnostic(.writing, path)
      }
    default: throw failure.diagnostic(.writing, path)
    }
  }

  /// The names in a folder, in the order of their bytes; none where there is no folder.
  static func names(in folder: String) throws(Diagnostic) -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw SystemError.last.diagnostic(.reading, folder)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files below a folder, as paths relative to it, in the order of their bytes.
  static func files(below folder: String) throws(Diagnostic) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) {
      if entry(at: "\(folder)/\(name)") == .folder {
        for inner in try files(below: "\(folder)/\(name)") { found.append("\(name)/\(inner)") }
      } else {
        found.append(name)
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder with all that lies in it. Nothing there is no error.
  static func remove(_ path: String) throws(Diagnostic) {
    switch entry(at: path) {
    case .nothing: return
    case .file: guard unlink(path) == 0 else { throw SystemError.last.diagnostic(.removing, path) }
    case .folder:
      for name in try names(in: path) { try remove("\(path)/\(name)") }
      guard rmdir(path) == 0 else { throw SystemError.last.diagnostic(.removing, path) }
    }
  }

  /// The folder that a path lies in; nil at the top.
  static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? nil : String(path[..<slash])
  }
}
