internal import Glibc

/// A conversion to UTF-8 by the C library, closed at the end of its life.
struct Iconv: ~Copyable {
  private let handle: iconv_t

  /// Nil where the library does not know the encoding.
  init?(from encoding: String) {
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Why a conversion stopped.
  enum Stop {
    case end, incomplete, broken
  }

  /// Appends the text of `bytes` from `start` on to `text`; gives back where it stopped and why.
  borrowing func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to text: inout [UInt8]
  ) -> (at: Int, stop: Stop) {
    guard let base = bytes.baseAddress, start < bytes.count else { return (bytes.count, .end) }
    var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base + start)
      .assumingMemoryBound(to: CChar.self)
    var left = bytes.count - start
    var stop = Stop.end
    var tooSmall = true
    while tooSmall {
      tooSmall = false
      // No encoding read here makes more than three bytes of UTF-8 out of two; others come round again.
      let room = left * 3 / 2 + 16
      var roomLeft = room
      var (result, code): (Int, CInt) = (0, 0)
      let part = [UInt8](unsafeUninitializedCapacity: room) { target, count in
        var output = UnsafeMutableRawPointer(target.baseAddress)?.assumingMemoryBound(to: CChar.self)
        result = Int(bitPattern: UInt(bitPattern: iconv(handle, &input, &left, &output, &roomLeft)))
        code = errno
        count = room - roomLeft
      }
      text += part
      guard result == -1 else { continue }
      switch code {
      case E2BIG: tooSmall = true
      case EINVAL: stop = .incomplete
      default: stop = .broken
      }
    }
    return (bytes.count - left, stop)
  }
}
