import Glibc
import Rows

/// The names in a folder.
struct FolderNames {
  /// Those in UTF-8, in the order of their bytes.
  private(set) var plain: [String] = []
  /// Others, by which nothing can be opened: as they were most likely meant.
  private(set) var foreign: [String] = []

  /// Nil where there is no folder, or where it may not be read.
  init?(_ folder: String) {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if let name = String(validating: bytes, as: UTF8.self) {
        if name != "." && name != ".." { plain.append(name) }
      } else {
        foreign.append(WholeText.meant(by: bytes) ?? String(decoding: bytes, as: UTF8.self))
      }
    }
    plain.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    foreign.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What may stand behind a name.
  enum Sort { case file, folder, other }

  /// What stands at a path, links followed; nil where that leads nowhere.
  static func sort(of path: String) -> Sort? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }
}
