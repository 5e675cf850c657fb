import ArgumentParser
import Diagnostics

/// A call that could not be understood: what was typed, what to write, and how the command is used.
struct WrongUse {
  /// In Chinese, then in English, then the usage.
  let lines: [String]

  /// - Parameters:
  ///   - message: what the parser, or a command, says is wrong.
  ///   - whole: that with the usage.
  ///   - typed: the arguments.
  init(_ message: String, _ whole: String, typed: [String]) {
    let usage = whole.split(separator: "\n").drop { !$0.hasPrefix("Usage: ") && !$0.hasPrefix("Help: ") }
    if Self.isBilingual(message) {
      lines = [message] + usage.flatMap { HelpLines.wrapped(HelpWords.usage($0)) }
    } else if let unknown = ParserFault.command(message, typed: typed) {
      lines = Self.lines(unknown) + [HelpWords.more(Taizhang._commandName)]
    } else {
      lines = Self.lines(ParserFault.diagnostic(message)) + usage.flatMap { HelpLines.wrapped(HelpWords.usage($0)) }
    }
  }

  /// What a command says for itself is in both languages.
  private static func isBilingual(_ message: String) -> Bool {
    Language.allCases.allSatisfy { message.contains(": \(Severity.error.word[$0]): ") }
  }

  fileprivate static func lines(_ diagnostic: Diagnostic) -> [String] {
    Language.allCases.map { diagnostic.line(in: $0) }
  }
}

extension ValidationError {
  /// A value that an option or an argument cannot have, and what may stand there.
  init(_ argument: String, seen: Text, fix: Text) {
    let diagnostic = Diagnostic(.error, "option.wrong", at: Place(file: argument), seen: seen, fix: fix)
    self.init(WrongUse.lines(diagnostic).joined(separator: "\n"))
  }
}
