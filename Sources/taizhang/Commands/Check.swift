import ArgumentParser
import Diagnostics
import Ledger
import Pipeline

/// `taizhang check`: reads all inputs, writes nothing, and says everything there is to say.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查所有输入，不写任何文件。 Reads all inputs and writes nothing.")

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let language = shared.language
    let pipeline = Pipeline(RunOptions(inputs: shared.inputs, language: language))
    let result = try await outcome(in: language) { () async throws(RunFailure) in try await pipeline.check() }
    Terminal.print(result.log, in: language, atLeast: .note, places: DiagnosticLog.kept)
    for line in result.summary(in: language) { Terminal.say(line) }
    if result.unread > 0 { throw ExitCode(2) }
    if result.files.contains(where: { $0.rows[.rejected] > 0 }) { throw ExitCode(1) }
  }
}
