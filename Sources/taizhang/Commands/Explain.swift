import ArgumentParser
import Catalog
import Diagnostics
import Figures
import Pipeline

/// `taizhang explain`: what a measure means.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "说明一个指标的口径和当前数值。 Tells what a measure means and its value.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "指标编号或名称。 A measure's id or title.")
  var measure: String

  @Option(name: .long, help: "周期，默认最近一个月。 A period; the newest month by default.")
  var period: String?

  func run() async throws {
    let language = shared.language
    let pipeline = shared.asking(
      RunOptions(inputs: shared.inputs, periods: period.map { [$0] } ?? [], language: language))
    let name = measure
    let answer = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.explain(name)
    }
    shared.say(answer.remarks)
    let zh = language == .zh
    let title = [answer.measure.title[language], answer.category].filter { !$0.isEmpty }.joined(separator: "·")
    var output = StandardOutput(in: language)
    try output.line("\(answer.measure.id)  \(title)" + bracketed(answer.measure.unit[language]))
    let words = answer.measure.words[language]
    try output.line(
      words.isEmpty
        ? zh ? "其他指标的组成部分，不单独列在报表中" : "a part of other measures, which no report shows by itself"
        : "\(zh ? "口径" : "means"): \(words)")
    if let kind = answer.kind { try output.line("\(zh ? "台账" : "ledger"): \(kind.title[language])（\(kind.id)）") }
    try output.line("\(zh ? "定义" : "defined at"): \(answer.measure.place)")
    let value = answer.value.value?.decimal() ?? "—"
    try output.line("\(answer.period.title[language])（\(zh ? "截至" : "as of") \(answer.asOf)）: \(value)")
    if let reason = answer.reason { try output.line(reason[language]) }
    try output.flush()
  }

  private func bracketed(_ unit: String) -> String { unit.isEmpty ? "" : "  [\(unit)]" }
}
