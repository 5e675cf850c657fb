import Glibc
import Tallies

/// What tells, without reading a file, that it is the same as before.
struct FileStamp: Sendable, Hashable {
  var inode: UInt64
  var bytes: Int64
  /// When its bytes were changed last, and when anything of it was, in nanoseconds.
  var modified: Int64
  var changed: Int64

  /// Nil where there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    inode = UInt64(status.st_ino)
    bytes = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// The stamp of a file that no change from now on can leave as it is: clocks of file systems tick, so that a file that
  /// changed in this very tick may change again under the same times. Waits for the next tick, some milliseconds at
  /// most; nil where there is no such file, or where that did not come, as on drives that count seconds.
  static func settled(_ path: String) -> FileStamp? {
    for _ in 0..<patience {
      guard let stamp = FileStamp(path: path), let left = stamp.nanosecondsToSettle else { return nil }
      if left <= 0 { return stamp }
      if left > patience * 1_000_000 { return nil }
      usleep(1000)
    }
    return nil
  }

  /// Milliseconds that are waited for at most.
  private static let patience: Int64 = 20

  /// How long it takes until a change could no longer fall into the tick of the last one.
  private var nanosecondsToSettle: Int64? {
    var now = timespec()
    // The clock that the system's own file systems take their times from.
    guard clock_gettime(CLOCK_REALTIME_COARSE, &now) == 0 else { return nil }
    // Round numbers tell of drives that count in twos of seconds, or in hundredths of them.
    let tick: Int64 = changed % 1_000_000_000 == 0 ? 2_000_000_000 : changed % 1_000_000 == 0 ? 10_000_000 : 1
    return changed &+ tick &- Self.nanoseconds(now)
  }

  init(inode: UInt64, bytes: Int64, modified: Int64, changed: Int64) {
    self.inode = inode
    self.bytes = bytes
    self.modified = modified
    self.changed = changed
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension ByteWriter {
  mutating func write(_ stamp: FileStamp) {
    write(stamp.inode)
    write(stamp.bytes)
    write(stamp.modified)
    write(stamp.changed)
  }
}

extension ByteReader {
  mutating func stamp() throws(KeptFormFault) -> FileStamp {
    FileStamp(inode: try number(), bytes: try number(), modified: try number(), changed: try number())
  }
}
