import Glibc

/// A file that lives as long as this value.
public final class TemporaryFile: Sendable {
  /// Where it is.
  public let path: String

  /// A file of these bytes.
  public init(_ bytes: [UInt8]) {
    var template = Array("/tmp/taizhang-reader-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if wrote <= 0 { break }
      done += wrote
    }
    close(descriptor)
  }

  /// A file of this text in UTF-8.
  public convenience init(_ text: String) { self.init(Array(text.utf8)) }

  deinit { unlink(path) }
}
