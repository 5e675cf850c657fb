import ArgumentParser
import Catalog
import Diagnostics
import Figures
import Pipeline

/// `taizhang trace`: the rows behind a figure.
struct TraceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "列出一个数字背后的每一行。 Lists every row behind a figure.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "周期，如 2026-10。 A period.")
  var period: String

  @Argument(help: "指标编号或名称。 A measure's id or title.")
  var measure: String

  @Option(name: .long, help: "单位，默认全部。 A unit; the whole by default.")
  var unit: String?

  @Option(name: .long, help: "分类，如 服务类别=关爱老人。 A category, field=value.")
  var category = ""

  func run() async throws {
    let language = shared.language
    let pipeline = shared.asking(RunOptions(inputs: shared.inputs, periods: [period], language: language))
    let (name, unit, category) = (measure, unit, category)
    let answer = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.trace(name, unit: unit, category: category)
    }
    shared.say(answer.remarks)
    let places = shared.places
    var output = StandardOutput(in: language)
    for one in answer.made { try output.line("\(one.label)\t\(one.value)") }
    for part in answer.parts {
      if answer.parts.count > 1 || !answer.made.isEmpty { try output.line("# \(part.measure)") }
      for line in part.lines {
        let member = Masking.text(line.member)
        try output.line(
          "\(places.shown(line.place))\t\(line.contribution.decimal())\(member.isEmpty ? "" : "\t\(member)")")
      }
      try output.flush()
      let together =
        part.isMean ? Text(zh: "行，平均", en: "rows, on average") : Text(zh: "行，合计", en: "rows, together")
      Terminal.say("\(part.measure): \(part.lines.count) \(together[language]) \(part.total?.decimal() ?? "—")")
    }
    try output.flush()
    if let note = answer.note { Terminal.say(note[language]) }
    let shown = answer.figure.value?.decimal() ?? "—"
    Terminal.say("\(answer.title[language]) \(answer.unit) \(answer.category) \(answer.period.id) = \(shown)")
  }
}
