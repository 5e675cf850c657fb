import Foundation

/// A look into an XLSX file.
struct Archive {
  let url: URL

  /// The text of a part, such as `xl/styles.xml`.
  func part(_ name: String) throws -> String { try run(["-p", url.path, name.replacing("[", with: "\\[")]) }

  /// The names of all parts.
  var parts: [String] {
    get throws { try run(["-Z1", url.path]).split(separator: "\n").map(String.init) }
  }

  /// All parts by name, unpacked at once.
  var texts: [String: String] {
    get throws {
      let scratch = try Scratch()
      _ = try run(["-q", "-d", scratch.url.path, url.path])
      var texts: [String: String] = [:]
      for name in FileManager.default.enumerator(atPath: scratch.url.path) ?? FileManager.DirectoryEnumerator() {
        guard let name = name as? String else { continue }
        let file = scratch.url.appendingPathComponent(name)
        if let data = try? Data(contentsOf: file) { texts[name] = String(decoding: data, as: UTF8.self) }
      }
      return texts
    }
  }

  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// A folder that goes when the test ends.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("workbooks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
