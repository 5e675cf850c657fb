import ArgumentParser
import Catalog
import Diagnostics
import Figures
import Pipeline

/// `taizhang compare`: two periods side by side, or a period as issued and as it is now.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "并列两个周期的指标；只写一个周期时，与其已发布的数据比较。 Two periods side by side; one alone, with its figures as issued.")

  @OptionGroup var shared: SharedOptions

  @Option(name: .long, help: "已发布的数据所在的文件夹。 The folder with the issued figures.")
  var outputs = "outputs"

  @Argument(help: "周期，如 2026-10。 A period.")
  var period: String

  @Argument(help: "与之比较的周期，如 2026-09。 The period to compare it with.")
  var other: String?

  @Option(name: .long, help: "单位，默认全部。 A unit; the whole by default.")
  var unit: String?

  func run() async throws {
    let language = shared.language
    let zh = language == .zh
    if let other, period == other {
      throw ValidationError(
        other, seen: Text(zh: "两个周期相同", en: "the two periods are the same"),
        fix: Text(
          zh: "请换一个，或只写一个，与其已发布的数据比较", en: "name another, or one alone, to compare it with its figures as issued"))
    }
    let periods = [period] + (other.map { [$0] } ?? [])
    var options = RunOptions(inputs: shared.inputs, outputs: outputs, periods: periods, language: language)
    options.periodOption = nil
    let pipeline = shared.asking(options)
    let unit = unit
    let answer = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.compare(unit)
    }
    shared.say(answer.remarks)
    let heads = zh ? ["指标", period, other ?? "已发布", "变化"] : ["measure", period, other ?? "issued", "change"]
    var output = StandardOutput(in: language)
    try output.line((["id"] + heads).joined(separator: "\t"))
    for row in answer.rows {
      let cells = [
        row.measure.id, row.measure.title[language], shown(row.now), shown(row.before), shown(row.change),
      ]
      try output.line(cells.joined(separator: "\t"))
    }
    try output.flush()
    for period in answer.periods where period.last > answer.asOf && period.first <= answer.asOf {
      Terminal.say(
        zh
          ? "\(period.title.zh)还没有结束，数据截至 \(answer.asOf)"
          : "\(period.title.en) is not over: data as of \(answer.asOf)")
    }
    Terminal.say(
      zh
        ? "变化：比率和平均数为两者之差，其余为差÷\(other ?? "已发布")的绝对值"
        : "change: of rates and means the difference; of all else it ÷ \(other ?? "issued")")
    if other == nil {
      Terminal.say(
        zh ? "这里只比较合计；各分类的变动见“变动说明”" : "totals alone are compared here; the sheet of changes tells of categories")
    }
    Terminal.say(
      zh ? "\(answer.unit)，\(answer.rows.count) 个指标" : "\(answer.unit), \(answer.rows.count.counted("measure"))")
  }

  private func shown(_ figure: Figure) -> String { figure.value?.decimal() ?? "—" }
}
