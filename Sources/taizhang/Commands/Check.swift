import ArgumentParser
import Diagnostics
import Ledger
import Pipeline

/// `taizhang check`: reads all inputs, writes nothing, and says everything there is to say.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查所有输入，不写任何文件。 Reads all inputs and writes nothing.",
    discussion: "结束码 Exit codes: 0 无误 clean, 1 有退回 rejects, 2 有文件读不了 a file could not be read")

  /// How diagnostics are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var shared: SharedOptions

  @Option(name: .long, help: "输出格式 text 或 json。 The form of the output.")
  var format = Format.text

  func run() async throws {
    let language = shared.language
    let pipeline = Pipeline(RunOptions(inputs: shared.inputs, language: language))
    let format = format
    let result = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.check()
    } failing: { failure in
      if format == .json { try StandardOutput.write([try CheckReport(failure).json()], in: language) }
    }
    switch format {
    case .json: try StandardOutput.write([try CheckReport(result).json()], in: language)
    case .text:
      Terminal.print(result.log, in: language, atLeast: .note, first: DiagnosticLog.kept, at: shared.places)
      for line in result.byFile(in: language, at: shared.places) + result.byReason(in: language)
        + result.summary(in: language)
      {
        Terminal.say(line)
      }
    }
    if result.unread > 0 || result.files.contains(where: { $0.lostTables > 0 }) { throw ExitCode(2) }
    if result.files.contains(where: { $0.rows[.rejected] > 0 }) { throw ExitCode(1) }
  }
}

extension Pipeline.Result {
  /// Files with something set aside or doubtful, with what became of their rows.
  func byFile(in language: Language, at places: InputPlaces) -> [String] {
    let zh = language == .zh
    let shown = files.filter { $0.rows[.rejected] > 0 || $0.kind.isEmpty }
    guard !shown.isEmpty else { return [] }
    return [zh ? "—— 按文件" : "-- by file"]
      + shown.map { file in
        let parts = Fate.allCases.filter { file.rows[$0] > 0 }.map { "\($0.title[language]) \(file.rows[$0])" }
        return "\(places.path(of: file.path)): \(file.kindTitle[language])  \(parts.joined(separator: zh ? "，" : ", "))"
      }
  }

  /// How often each cause was met, the most frequent first.
  func byReason(in language: Language) -> [String] {
    var counts: [String: (count: Int, severity: Severity, example: String)] = [:]
    for entry in log.entries {
      guard let first = entry.first.first else { continue }
      var found = counts[entry.key.cause] ?? (0, first.severity, first.seen.masked[language])
      if first.severity > found.severity {
        (found.severity, found.example) = (first.severity, first.seen.masked[language])
      }
      found.count += entry.count
      counts[entry.key.cause] = found
    }
    guard !counts.isEmpty else { return [] }
    let sorted = counts.sorted {
      ($1.value.severity, $1.value.count, $0.key) < ($0.value.severity, $0.value.count, $1.key)
    }
    return [language == .zh ? "—— 按原因" : "-- by reason"]
      + sorted.map { "\($0.value.severity.word[language]) \($0.value.count) × \($0.key)（\($0.value.example)）" }
  }
}
