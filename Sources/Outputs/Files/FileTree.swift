import Diagnostics
import Glibc

/// Folders and what lies in them. Links are never followed.
enum FileTree {
  /// What stands at a path.
  enum Entry { case nothing, folder, file }

  static func entry(at path: String) -> Entry { entry(at: RawPath(path)) }

  static func entry(at path: RawPath) -> Entry {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes a folder and those above it where they are missing. One reached through a link serves as well.
  static func makeFolder(_ path: String) throws(Diagnostic) { try makeFolder(RawPath(path)) }

  /// The same; gives those that were missing, the innermost first.
  @discardableResult
  static func makeFolder(_ path: RawPath) throws(Diagnostic) -> [RawPath] {
    func make() -> CInt { path.withCString { mkdir($0, 0o777) } }
    if make() == 0 { return [path] }
    let failure = SystemError.last
    switch failure.number {
    case ENOENT:
      guard let above = path.folder else { throw failure.diagnostic(.writing, path.shown) }
      let made = try makeFolder(above)
      guard make() == 0 || errno == EEXIST else { throw SystemError.last.diagnostic(.writing, path.shown) }
      return [path] + made
    case EEXIST:
      var status = stat()
      guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw SystemError(number: ENOTDIR).diagnostic(.writing, path.shown)
      }
      return []
    default: throw failure.diagnostic(.writing, path.shown)
    }
  }

  /// The names in a folder, in the order of their bytes; none where there is no folder.
  static func names(in folder: RawPath) throws(Diagnostic) -> [RawPath] {
    guard let stream = folder.withCString({ opendir($0) }) else {
      if errno == ENOENT { return [] }
      throw SystemError.last.diagnostic(.reading, folder.shown)
    }
    defer { closedir(stream) }
    var names: [RawPath] = []
    while let entry = readdir(stream) {
      let name = RawPath(bytes: withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
      if name.bytes != [0x2E] && name.bytes != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted()
  }

  /// The files below a folder, as paths relative to it, in the order of their bytes.
  static func files(below folder: RawPath) throws(Diagnostic) -> [RawPath] {
    var found: [RawPath] = []
    for name in try names(in: folder) {
      let path = folder.appending(name)
      if entry(at: path) == .folder {
        for inner in try files(below: path) { found.append(name.appending(inner)) }
      } else {
        found.append(name)
      }
    }
    return found.sorted()
  }

  /// Removes a file, or a folder with all that lies in it. Nothing there is no error.
  static func remove(_ path: String) throws(Diagnostic) { try remove(RawPath(path)) }

  static func remove(_ path: RawPath) throws(Diagnostic) {
    switch entry(at: path) {
    case .nothing: return
    case .file:
      guard path.withCString({ unlink($0) }) == 0 else { throw SystemError.last.diagnostic(.removing, path.shown) }
    case .folder:
      for name in try names(in: path) { try remove(path.appending(name)) }
      guard path.withCString({ rmdir($0) }) == 0 else { throw SystemError.last.diagnostic(.removing, path.shown) }
    }
  }

  /// The folder that a path lies in; nil at the top.
  static func folder(of path: String) -> String? { RawPath(path).folder?.text }
}
