import Glibc

/// A file in memory that has a path, written anew for each input.
public struct MemoryFile: ~Copyable {
  private let descriptor: CInt
  /// Where it can be opened.
  public let path: String

  /// An empty file.
  public init() {
    // Glibc's module hides memfd_create; a file without a name in /dev/shm is as good.
    var template = Array("/dev/shm/taizhang-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { fatalError("no file in memory") }
    unlink(template)
    path = "/proc/self/fd/\(descriptor)"
  }

  deinit { close(descriptor) }

  /// Replaces what it holds.
  public borrowing func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Written first, then cut: so its memory stays.
    guard bytes.isEmpty || pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count,
      ftruncate(descriptor, off_t(bytes.count)) == 0
    else { fatalError("the file in memory cannot be written") }
  }
}
