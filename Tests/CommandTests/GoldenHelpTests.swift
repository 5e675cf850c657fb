import Foundation
import TestSupport
import Testing

/// What `--help` prints stands in the folder `Help`; `make golden` rewrites it, and people read the diff.
@Suite struct GoldenHelpTests {
  private static let folder = "Tests/CommandTests/Help"

  @Test func everySubcommand() throws {
    let names = try Help.subcommands()
    #expect(names.count > 5)
    for name in [nil] + names.map(Optional.some) {
      let help = try Help.text(name)
      let file = "\(Self.folder)/\(name ?? "taizhang").txt"
      if ProcessInfo.processInfo.environment["TAIZHANG_GOLDEN"] == "rewrite" {
        try Data(help.utf8).write(to: URL(fileURLWithPath: "\(Document.repository)/\(file)"))
      } else {
        #expect(Document.words(file) == help, "\(file) differs; rewrite it with `make golden` if that is right")
      }
      for line in help.split(separator: "\n") { #expect(Help.columns(line) <= 80, "\(line)") }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Document.repository)/\(Self.folder)")
    #expect(Set(files) == Set(["taizhang.txt"] + names.map { "\($0).txt" }))
  }
}

/// The built program's own help.
enum Help {
  /// That of the program, or of a subcommand.
  static func text(_ name: String?) throws -> String {
    try (name.map { try BuiltProgram.run($0, "--help") } ?? BuiltProgram.run("--help")).output
  }

  /// How wide a line is on a terminal, where Chinese characters and marks take two columns.
  static func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2014 ? 2 : 1) }
  }

  /// As the program lists them.
  static func subcommands() throws -> [String] {
    let list = try text(nil).components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    return list.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }
}
