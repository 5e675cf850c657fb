import ArgumentParser
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
}
