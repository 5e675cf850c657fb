import Foundation

/// A folder of its own for one test, gone with it.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes one below the system's folder for temporary files.
  public init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("taizhang-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making its folder.
  public func put(_ words: String, at relative: String) throws {
    try put(Data(words.utf8), at: relative)
  }

  /// Writes a file of any bytes, making its folder.
  public func put(_ bytes: Data, at relative: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  /// A file's words.
  public func words(at relative: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(relative)")), as: UTF8.self)
  }

  /// Every file below it, by relative path, with its bytes.
  public func files() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder = ObjCBool(false)
      let file = "\(path)/\(name)"
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      found[name] = try Data(contentsOf: URL(fileURLWithPath: file))
    }
    return found
  }
}
