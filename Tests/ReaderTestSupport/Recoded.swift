import Glibc

/// Text in other encodings, by the C library.
public enum Recoded {
  /// The bytes of a text in an encoding that iconv knows.
  public static func bytes(_ text: String, as encoding: String) -> [UInt8] {
    guard let handle = iconv_open(encoding, "UTF-8") else { return [] }
    defer { iconv_close(handle) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let capacity = output.count
    var left = input.count
    var room = capacity
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = iconv(handle, &from, &left, &to, &room)
      }
    }
    return output[..<(capacity - room)].map { UInt8(bitPattern: $0) }
  }
}
