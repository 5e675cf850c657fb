import Foundation
import Testing

/// A page of documentation, and the code that it quotes.
struct Document: CustomTestStringConvertible {
  /// Relative to the repository.
  let path: String
  let text: String

  var testDescription: String { path }

  /// The repository that the tests stand in.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init(_ path: String) {
    self.path = path
    text = Self.words(path)
  }

  /// The text of a file of the repository; empty where there is none.
  static func words(_ path: String) -> String {
    FileManager.default.contents(atPath: "\(repository)/\(path)").map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(repository)/\(path)") }

  /// The pages that users and those who work on it read.
  static let all: [Document] = {
    let guides = (try? FileManager.default.contentsOfDirectory(atPath: "\(repository)/Guides")) ?? []
    return
      (["README.md", "README.zh.md", "CONTRIBUTING.md", "inputs/README.md"]
      + guides.filter { $0.hasSuffix(".md") }.sorted().map { "Guides/\($0)" }).map(Document.init)
  }()

  private var prose: [Substring] {
    var isFenced = false
    return text.split(separator: "\n").filter { line in
      if line.hasPrefix("```") { isFenced.toggle() }
      return !isFenced
    }
  }

  /// What stands in backticks, and the lines of indented blocks.
  var code: [String] {
    prose.flatMap { line -> [String] in
      if line.hasPrefix("    ") { return [line.trimmingCharacters(in: .whitespaces)] }
      let parts = line.split(separator: "`", omittingEmptySubsequences: false)
      return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    }
  }

  /// The files that its links lead to, relative to the repository.
  var links: [String] {
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    return text.components(separatedBy: "](").dropFirst().compactMap { part in
      let target = part.prefix { $0 != ")" && $0 != "#" }
      return target.isEmpty || target.contains("://") ? nil : folder + target
    }
  }

  /// The words of each quoted call of the program, its own name left out.
  var calls: [[String]] {
    code.compactMap { code in
      let words = code.split(separator: " ").map(String.init)
      guard let name = words.first, name == "taizhang" || name.hasSuffix("/taizhang"), words.count > 1 else {
        return nil
      }
      return Array(words.dropFirst())
    }
  }

  /// The words of each quoted call of make.
  var makes: [[String]] {
    code.filter { $0.hasPrefix("make ") }.map { $0.split(separator: " ").dropFirst().map(String.init) }
  }
}
