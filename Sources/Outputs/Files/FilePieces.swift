import Diagnostics
import Glibc

/// A file that is read in pieces, from any place.
public struct FilePieces: ~Copyable {
  private let file: FileDescriptor
  /// How many bytes it has.
  public let count: Int

  /// Opens a file.
  /// - Throws: where it cannot be read.
  public init(_ path: String) throws(Diagnostic) {
    let opened = try FileDescriptor(reading: path)
    count = try opened.size()
    file = opened
  }

  /// So many bytes from a place on; fewer where the file ends before.
  /// - Throws: where it cannot be read.
  public func bytes(from place: Int, count: Int) throws(Diagnostic) -> [UInt8] {
    guard count > 0, place >= 0 else { return [] }
    var failure: Diagnostic?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Diagnostic) {
        while filled < count {
          let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let read = try file.read(from: place + filled, into: rest)
          guard read > 0 else { return }
          filled += read
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }
}
