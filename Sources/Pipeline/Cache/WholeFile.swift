import Glibc

/// Files that are read and written whole.
enum WholeFile {
  /// Nil where it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, filled in
      while filled < size {
        let got = Glibc.read(file, room.baseAddress.map { $0 + filled }, size - filled)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else {
          isWhole = false
          break
        }
        filled += got
      }
    }
    return isWhole ? bytes : nil
  }

  /// Writes beside it first, so that nobody reads half a file.
  static func write(_ bytes: [UInt8], to path: String) {
    let staged = "\(path).\(getpid())"
    let file = open(staged, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWhole = bytes.withUnsafeBytes { source in
      var done = 0
      while done < source.count {
        let put = Glibc.write(file, source.baseAddress.map { $0 + done }, source.count - done)
        if put < 0 && errno == EINTR { continue }
        guard put > 0 else { return false }
        done += put
      }
      return true
    }
    let isClosed = close(file) == 0
    if !isWhole || !isClosed || rename(staged, path) != 0 { unlink(staged) }
  }

  /// A sum by which damage is noticed: each eight bytes mixed in by a multiplication, the rest byte by byte. It guards
  /// against broken disks and halves of files, not against forgery.
  static func sum(_ bytes: [UInt8], to end: Int) -> UInt64 {
    var sums: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, UInt64(truncatingIfNeeded: end))
    bytes.withUnsafeBytes { source in
      var at = 0
      // Two chains, so that one multiplication need not wait for the other.
      while at + 16 <= end {
        let a = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let b = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
        sums.0 = (sums.0 ^ a) &* 0xFF51_AFD7_ED55_8CCD
        sums.0 ^= sums.0 >> 32
        sums.1 = (sums.1 ^ b) &* 0xC4CE_B9FE_1A85_EC53
        sums.1 ^= sums.1 >> 29
        at += 16
      }
      while at < end {
        sums.0 = (sums.0 ^ UInt64(source[at])) &* 0xFF51_AFD7_ED55_8CCD
        sums.0 ^= sums.0 >> 32
        at += 1
      }
    }
    return (sums.0 ^ sums.1 &* 0x9E37_79B9_7F4A_7C15) &* 0xC4CE_B9FE_1A85_EC53
  }
}
