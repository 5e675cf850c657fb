import Diagnostics
import Glibc

/// A file at a second place.
enum SecondPlace {
  /// Lets a file stand at another place as well: by a second name of it where the drive and the rights allow that, else
  /// as a copy with its times and permissions. Drives of Windows and of networks know no second names, and the system
  /// refuses one to the files of a colleague. A file that is gone by then is no error.
  ///
  /// - Parameter link: tells whether there is a second name now.
  static func give(
    _ file: RawPath, _ place: RawPath, link: (RawPath, RawPath) -> Bool = SecondPlace.link
  ) throws(Diagnostic) {
    if link(file, place) { return }
    let refused = SystemError.last
    var status = stat()
    guard file.withCString({ lstat($0, &status) }) == 0 else {
      if errno == ENOENT { return }
      throw SystemError.last.diagnostic(.reading, file.shown)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try copy(file, place, status)
    case S_IFLNK: try copyLink(file, place)
    default: throw refused.diagnostic(.writing, file.shown)
    }
  }

  private static func link(_ file: RawPath, _ place: RawPath) -> Bool {
    file.withCString { file in place.withCString { Glibc.link(file, $0) } } == 0
  }

  private static func copy(_ file: RawPath, _ place: RawPath, _ status: stat) throws(Diagnostic) {
    let from = try FileDescriptor(reading: file, followsLinks: false)
    let to = try FileDescriptor(creating: place)
    // Drives without permissions refuse them.
    try? to.setMode(status.st_mode & 0o777)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    while true {
      let count = try from.read(into: block)
      if count == 0 { break }
      try to.write(UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
    try to.setTimes(read: status.st_atim, changed: status.st_mtim)
    try to.close()
  }

  private static func copyLink(_ file: RawPath, _ place: RawPath) throws(Diagnostic) {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = file.withCString { readlink($0, &target, Int(PATH_MAX)) }
    guard count >= 0 else { throw SystemError.last.diagnostic(.reading, file.shown) }
    guard place.withCString({ symlink(target, $0) }) == 0 else {
      throw SystemError.last.diagnostic(.writing, place.shown)
    }
  }
}
