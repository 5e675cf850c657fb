import Glibc

@testable import Outputs

/// A folder of its own for one test, gone with it.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() {
    var template = Array("/tmp/taizhang-outputs-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit { if path != "/tmp" { try? FileTree.remove(path) } }

  /// Writes a file, making its folder.
  func put(_ words: String, at relative: String) throws {
    let file = "\(path)/\(relative)"
    if let folder = FileTree.folder(of: file) { try FileTree.makeFolder(folder) }
    let descriptor = try FileDescriptor(creating: file)
    var bytes = Array(words.utf8)
    try bytes.withUnsafeMutableBytes { try descriptor.write(UnsafeRawBufferPointer($0)) }
  }

  /// A file's words; nil where there is none.
  func words(at relative: String) throws -> String? {
    guard FileTree.entry(at: "\(path)/\(relative)") == .file else { return nil }
    let file = try FileDescriptor(reading: "\(path)/\(relative)")
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  func files() throws -> [String] { try FileTree.files(below: RawPath(path)).map(\.shown) }
}

let emptyManifest = Manifest(period: "2026-10", program: "taizhang 0", definitions: "d", inputs: [])
