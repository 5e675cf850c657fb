import Glibc

/// Which folder it is, by whatever path it is reached.
struct FolderIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64

  /// Nil where there is no folder.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
