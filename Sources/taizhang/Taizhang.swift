import ArgumentParser
import Glibc
import Pipeline

/// The command line.
@main
struct Taizhang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taizhang",
    abstract: "台账汇总：读取 CSV 台账，统计并生成领导用的工作簿。 Reads ledgers as CSV and writes workbooks for leaders.",
    version: Program.name,
    subcommands: [
      Report.self, Check.self, Read.self, List.self, Explain.self, TraceCommand.self, Compare.self, Issue.self,
      New.self, TallyCommand.self,
    ],
    defaultSubcommand: Report.self)

  static func main() async {
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      end(with: error)
    }
  }

  /// Prints the help that was asked for, or what is wrong with the call, in both languages, which the parser does not
  /// speak; then ends.
  private static func end(with error: any Error) -> Never {
    let said = fullMessage(for: error)
    switch exitCode(for: error) {
    case .success where !said.isEmpty:
      do { try StandardOutput.write([HelpWords.bilingual(said)], in: SharedOptions.language(nil)) } catch {
        exit(withError: error)
      }
      exit(withError: ExitCode.success)
    case .validationFailure where !said.isEmpty:
      let typed = Array(CommandLine.arguments.dropFirst())
      for line in WrongUse(message(for: error), said, typed: typed).lines { Terminal.say(line) }
      exit(withError: ExitCode.validationFailure)
    default: exit(withError: error)
    }
  }
}
