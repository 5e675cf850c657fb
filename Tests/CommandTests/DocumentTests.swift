import Foundation
import TestSupport
import Testing

/// What the documentation names is there, and what it says to run runs.
@Suite struct DocumentTests {
  @Test(arguments: Document.all)
  func linksLeadSomewhere(document: Document) {
    for link in document.links { #expect(Document.exists(link), "\(document.path): \(link)") }
  }

  /// Files and folders of the repository by their paths, and sources by their names alone.
  @Test(arguments: Document.all)
  func filesAreThere(document: Document) throws {
    let sources = Set(
      try ["Sources", "Tests"].flatMap { folder in
        try FileManager.default.subpathsOfDirectory(atPath: "\(Document.repository)/\(folder)").map {
          URL(fileURLWithPath: $0).lastPathComponent
        }
      })
    let folders = ["Sources/", "Tests/", "Guides/", "Scripts/", "Benchmarks/", "Fuzz/", ".ci/", "inputs/sample"]
    for code in document.code where !code.contains(" ") {
      // Hidden ones are made by a run, and patterns of names are no files.
      if code.contains("/.") || code.hasPrefix("Type+") { continue }
      if folders.contains(where: { code.hasPrefix($0) }) {
        // Of a pattern only the folder is known.
        let plain = code.prefix { !"*<…{:".contains($0) }
        let path = plain.count == code.count ? code : plain.split(separator: "/").dropLast().joined(separator: "/")
        #expect(Document.exists(path), "\(document.path): \(code)")
      } else if code.hasSuffix(".swift"), !code.contains("/"), !code.contains("*") {
        #expect(sources.contains(code), "\(document.path): \(code)")
      }
    }
  }

  @Test(arguments: Document.all)
  func makeKnowsItsTargets(document: Document) {
    let makefile = Document.words("Makefile")
    for words in document.makes {
      for word in words.prefix(while: { !$0.hasPrefix("#") }) {
        let name = String(word.prefix { $0 != "=" })
        #expect(
          word.contains("=")
            ? makefile.contains("$(\(name))") || makefile.contains("$(or $(\(name)),")
            : makefile.contains("\n\(name):"),
          "\(document.path): make \(words.joined(separator: " "))")
      }
    }
  }

  @Test(arguments: Document.all)
  func theProgramKnowsItsCommands(document: Document) throws {
    let names = try Help.subcommands()
    for words in document.calls {
      let command = words.first { !$0.hasPrefix("-") }
      if let command { #expect(names.contains(command), "\(document.path): \(words)") }
      let help = try Help.text(command)
      for flag in words where flag.hasPrefix("--") {
        #expect(help.contains(flag.prefix { $0 != "=" }), "\(document.path): \(words)")
      }
    }
  }

  /// Options that stand alone are the program's, or those of a script here.
  @Test(arguments: Document.all)
  func optionsAreKnown(document: Document) throws {
    let alone = document.code.filter { $0.hasPrefix("--") }.compactMap { $0.split(separator: " ").first }
    guard !alone.isEmpty else { return }
    var known = try Help.subcommands().map { try Help.text($0) }.joined()
    known += ["Makefile", "Fuzz/run", "Benchmarks/run.py"].map(Document.words).joined()
    for option in alone { #expect(known.contains(option), "\(document.path): \(option)") }
  }

  /// `make` alone lists what there is.
  @Test func makefileSaysWhatItsTargetsDo() {
    let makefile = Document.words("Makefile")
    let lines = makefile.split(separator: "\n")
    let told = lines.filter { $0.contains("## ") && !$0.hasPrefix("\t") }.compactMap { $0.split(separator: ":").first }
    for name in ["report", "test", "distribute", "check", "golden"] { #expect(told.contains(name[...])) }
  }
}
