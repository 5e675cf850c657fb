import Glibc

/// Reads an open file line by line, however long the lines are.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  /// From where on `bytes` were not given out, and up to where they were looked at for the end of a line.
  private var (start, seen) = (0, 0)
  private var isAtEnd = false

  /// Takes the file over, and closes it in the end.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The next line without its end; nil behind the last. One without an end is a line.
  ///
  /// - Parameters:
  ///   - milliseconds: after how long without anything new `idle` is called, again and again.
  mutating func next(every milliseconds: Int32 = -1, _ idle: () -> Void = {}) -> ArraySlice<UInt8>? {
    while true {
      if let end = bytes[seen...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, seen) = (end + 1, end + 1) }
        return bytes[start..<end]
      }
      seen = bytes.count
      if isAtEnd {
        guard start < bytes.count else { return nil }
        defer { start = bytes.count }
        return bytes[start...]
      }
      bytes.removeFirst(start)
      seen -= start
      start = 0
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if milliseconds >= 0, poll(&waited, 1, milliseconds) == 0 {
        idle()
      } else {
        fill()
      }
    }
  }

  private mutating func fill() {
    var got = 0
    let block = [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, filled in
      repeat { got = read(descriptor, room.baseAddress, room.count) } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
    bytes += block
    isAtEnd = got <= 0
  }
}
