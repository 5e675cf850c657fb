import Foundation
import TestSupport
import Testing

/// The commands of the README, run on the sample city: what `make` calls, and the questions that it names.
@Suite struct ReadmeTests {
  private static let sample = "\(Document.repository)/inputs/sample"
  private static let readmes = [Document("README.md"), Document("README.zh.md")]

  /// `make report PERIOD=2026-Q3` comes down to this; every file of the table of outputs comes of it.
  @Test func aQuarterHasAllThatTheTableLists() throws {
    let outputs = try TemporaryFolder()
    for readme in Self.readmes { #expect(readme.makes.contains(["report", "PERIOD=2026-Q3"]), "\(readme.path)") }
    let ran = try BuiltProgram.run(
      "report", "--inputs", Self.sample, "--outputs", outputs.path, "--period", "2026-Q3")
    #expect(ran.code == 0, "\(ran.messages)")
    #expect(ran.output == "\(outputs.path)/2026-Q3\n")
    let files = try FileManager.default.subpathsOfDirectory(atPath: "\(outputs.path)/2026-Q3")
    for readme in Self.readmes {
      let rows = readme.text.split(separator: "\n").filter { $0.hasPrefix("| `") }
      #expect(rows.count == 10, "\(readme.path)")
      for name in rows.compactMap({ $0.split(separator: "`").dropFirst().first }) {
        // `…` and `*` stand for anything.
        let (first, last) = (name.prefix { !"…*".contains($0) }, name.drop { !"…*".contains($0) }.dropFirst())
        #expect(
          files.contains { last.isEmpty ? $0 == name : $0.hasPrefix(first) && $0.hasSuffix(last) },
          "\(readme.path): \(name)")
      }
    }
  }

  /// By subcommand: a question, and words of the answer.
  private static let questions: [String: (arguments: [String], words: String)] = [
    "list": ([], "service.hours\t服务时长"),
    "explain": (["service.hours", "--period", "2026-10"], "服务时长"),
    "trace": (["2026-10", "service.hours", "--unit", "城东街道"], "志愿服务/"),
    "compare": (["2026-10", "2026-09"], "service.hours\t服务时长"),
  ]

  @Test func theQuestionsAreAnswered() throws {
    for readme in Self.readmes {
      let lines = readme.text.split(separator: "\n", omittingEmptySubsequences: false)
      let at = try #require(lines.firstIndex { $0.contains("`.build/release/taizhang list`") })
      let paragraph = lines[at...].prefix { !$0.isEmpty }.joined(separator: " ")
      let spans = paragraph.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      let named = Set(spans.compactMap { $0.split(separator: " ").last.map(String.init) })
      #expect(named == Set(Self.questions.keys).union(["new"]), "\(readme.path)")
    }
    for (name, question) in Self.questions.sorted(by: { $0.key < $1.key }) {
      let ran = try BuiltProgram.run([name, "--inputs", Self.sample] + question.arguments)
      #expect(ran.code == 0, "\(name): \(ran.messages)")
      #expect(ran.output.contains(question.words), "\(name): \(ran.output.prefix(400))")
    }
    // Which templates there are is tested with the questions.
    #expect(try BuiltProgram.run("new", "settings").code == 0)
  }
}
