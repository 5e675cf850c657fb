import Diagnostics

/// What tells two files apart: their size and SHA-256.
public struct FileDigest: Sendable, Hashable {
  /// How many bytes.
  public var bytes: Int
  /// 64 hexadecimal digits.
  public var sha256: String

  /// The digest of a file of these parts, one behind the other.
  public init(of parts: [[UInt8]]) throws(Diagnostic) {
    var hasher = try SHA256Hasher()
    for part in parts { part.withUnsafeBytes { hasher.update($0) } }
    self.init(bytes: parts.reduce(0) { $0 + $1.count }, sha256: try hasher.finish())
  }

  init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The digest of bytes in memory.
  public static func sha256(_ bytes: [UInt8]) throws(Diagnostic) -> String {
    var hasher = try SHA256Hasher()
    bytes.withUnsafeBytes { hasher.update($0) }
    return try hasher.finish()
  }

  /// The digest of a file, read in blocks that stay near the processor.
  /// - Throws: where it cannot be read.
  public static func ofFile(_ path: String) throws(Diagnostic) -> FileDigest {
    let file = try FileDescriptor(reading: path)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { block.deallocate() }
    var hasher = try SHA256Hasher()
    var total = 0
    while true {
      let count = try file.read(into: block)
      if count == 0 { return FileDigest(bytes: total, sha256: try hasher.finish()) }
      hasher.update(UnsafeRawBufferPointer(rebasing: block[..<count]))
      total += count
    }
  }
}
