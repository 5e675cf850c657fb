import Diagnostics
internal import Glibc

/// An open file, read at any offset; closed at the end of its life.
struct FileBytes: ~Copyable {
  private let descriptor: CInt
  /// How long the file was when it was opened, in bytes.
  let size: Int
  /// The path as shown to the user.
  let name: String

  /// Opens a regular file.
  init(path: String, shownAs name: String) throws(ReadingFailure) {
    // A pipe without a writer would hold the run up for ever before it can be told that it is no file.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    self.name = name
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      size = 0
      throw Self.failure(name, errno)
    }
    size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ReadingFailure(
        "file.kind", at: Place(file: name),
        seen: Text(zh: "不是普通文件", en: "not a regular file"),
        fix: Text(zh: "请给出一个CSV文件的路径", en: "give the path of a CSV file"))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// How many bytes to ask for: not much more than there are. One more than there should be shows the end without
  /// another call.
  borrowing func worthReading(_ count: Int, at offset: Int) -> Int { min(count, max(0, size - offset) + 1) }

  /// Fills a buffer from an offset; gives back how many bytes there were, fewer than asked for only at the end.
  borrowing func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(ReadingFailure) -> Int {
    var done = 0
    while done < buffer.count {
      let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw Self.failure(name, errno)
      }
      done += got
    }
    return done
  }

  /// Appends up to `count` bytes from an offset to an array; gives back whether the file ends with them.
  borrowing func append(_ count: Int, at offset: Int, to bytes: inout [UInt8]) throws(ReadingFailure) -> Bool {
    let wanted = worthReading(count, at: offset)
    var failure: ReadingFailure?
    let block = [UInt8](unsafeUninitializedCapacity: wanted) { room, got in
      do throws(ReadingFailure) {
        got = try read(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[..<wanted]), at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if bytes.isEmpty { bytes = block } else { bytes += block }
    return block.count < wanted
  }

  private static func failure(_ name: String, _ code: CInt) -> ReadingFailure {
    let reason = String(cString: strerror(code))
    let place = Place(file: name)
    switch code {
    case ENOENT:
      return ReadingFailure(
        "file.missing", at: place, seen: Text(zh: "找不到这个文件", en: "no such file"),
        fix: Text(zh: "请核对路径和文件名", en: "check the path and the name"))
    case EACCES, EPERM:
      return ReadingFailure(
        "file.forbidden", at: place, seen: Text(zh: "没有读取权限", en: "no permission to read it"),
        fix: Text(zh: "请让文件的所有者开放读取权限", en: "ask its owner for the right to read it"))
    default:
      return ReadingFailure(
        "file.unreadable", at: place, seen: Text(zh: "读取失败（\(reason)）", en: "reading failed (\(reason))"),
        fix: Text(zh: "请检查磁盘或网络位置后重试", en: "check the disk or network place and try again"))
    }
  }
}
