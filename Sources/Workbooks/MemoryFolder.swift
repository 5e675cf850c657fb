#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that lies in memory, for the parts of a workbook: the library writes each to a file of its own, some thirty
/// a workbook, and packs them when it closes. On a disk, making and removing them takes a fifth of the whole.
enum MemoryFolder {
  private static let name: StaticString = "/dev/shm"
  /// Of the free room, what one workbook may take: others are written at the same time, and the library does not tell
  /// when the room is gone.
  private static let share = 16

  /// The folder where it has plenty of room for so many bytes; nil for the system's own. The text lives forever.
  static func path(forBytes bytes: Int) -> UnsafeMutablePointer<CChar>? {
    let path = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    var room = statvfs()
    guard statvfs(path, &room) == 0, access(path, W_OK | X_OK) == 0 else { return nil }
    let (free, isMore) = Int(clamping: room.f_bavail).multipliedReportingOverflow(by: Int(clamping: room.f_frsize))
    guard isMore || free / share >= bytes else { return nil }
    return UnsafeMutablePointer(mutating: path)
  }
}
