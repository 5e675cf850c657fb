import Diagnostics
import Glibc

/// An open file of the system, closed when it goes out of use.
struct FileDescriptor: ~Copyable {
  /// Negative once it is closed.
  private var number: CInt
  /// The path as shown in messages.
  let shownAs: String

  private init(number: CInt, shownAs: String) {
    self.number = number
    self.shownAs = shownAs
  }

  deinit {
    if number >= 0 { _ = Glibc.close(number) }
  }

  /// Opens a file for reading.
  init(reading path: String) throws(Diagnostic) { try self.init(reading: RawPath(path)) }

  /// The same by any path; a link there is an error where it is not to be followed.
  init(reading path: RawPath, followsLinks: Bool = true) throws(Diagnostic) {
    let number = path.withCString { open($0, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)) }
    guard number >= 0 else { throw SystemError.last.diagnostic(.reading, path.shown) }
    self.init(number: number, shownAs: path.shown)
  }

  /// Makes a new file for writing; one that is there already is an error, as is a link.
  init(creating path: String) throws(Diagnostic) { try self.init(creating: RawPath(path)) }

  init(creating path: RawPath) throws(Diagnostic) {
    let number = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) }
    guard number >= 0 else { throw SystemError.last.diagnostic(.writing, path.shown) }
    self.init(number: number, shownAs: path.shown)
  }

  /// Opens or makes a file that serves as a lock only.
  init(locking path: String) throws(Diagnostic) {
    let number = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw SystemError.last.diagnostic(.writing, path) }
    self.init(number: number, shownAs: path)
  }
}

extension FileDescriptor {
  /// Takes the exclusive lock without waiting. False where another holds it.
  func lock() throws(Diagnostic) -> Bool {
    while flock(number, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: return false
      default: throw SystemError.last.diagnostic(.writing, shownAs)
      }
    }
    return true
  }

  /// Whether the file has no name any more.
  var isUnlinked: Bool {
    var status = stat()
    return fstat(number, &status) == 0 && status.st_nlink == 0
  }

  /// A second descriptor of the same open file; a lock lasts until both are closed.
  func duplicate() throws(Diagnostic) -> FileDescriptor {
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw SystemError.last.diagnostic(.writing, shownAs) }
    return FileDescriptor(number: copy, shownAs: shownAs)
  }

  /// Reads the next bytes into a buffer; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError.last.diagnostic(.reading, shownAs) }
    }
  }

  /// Reads the bytes from a place on into a buffer, as many as there are at once; 0 at the end.
  func read(from place: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    while true {
      let count = Glibc.pread(number, buffer.baseAddress, buffer.count, off_t(place))
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError.last.diagnostic(.reading, shownAs) }
    }
  }

  /// How many bytes it has.
  func size() throws(Diagnostic) -> Int {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError.last.diagnostic(.reading, shownAs) }
    return Int(status.st_size)
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(number, part.baseAddress, part.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw SystemError.last.diagnostic(.writing, shownAs)
      }
    }
  }

  /// Sets the permissions, whatever the process's mask.
  func setMode(_ mode: mode_t) throws(Diagnostic) {
    guard fchmod(number, mode) == 0 else { throw SystemError.last.diagnostic(.writing, shownAs) }
  }

  /// Sets when it was read last and changed last.
  func setTimes(read: timespec, changed: timespec) throws(Diagnostic) {
    guard futimens(number, [read, changed]) == 0 else { throw SystemError.last.diagnostic(.writing, shownAs) }
  }

  /// Closes it, and hears of what could not be written after all (a full disk over the network).
  consuming func close() throws(Diagnostic) {
    let result = Glibc.close(number)
    let error = SystemError.last
    number = -1
    if result != 0 && error.number != EINTR { throw error.diagnostic(.writing, shownAs) }
  }
}
