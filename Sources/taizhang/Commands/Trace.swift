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
    let pipeline = Pipeline(RunOptions(inputs: shared.inputs, periods: [period], language: language))
    let (name, unit, category) = (measure, unit, category)
    let answer = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.trace(name, unit: unit, category: category)
    }
    let places = shared.places
    for one in answer.made { print("\(one.label)\t\(one.value)") }
    for part in answer.parts {
      if answer.parts.count > 1 || !answer.made.isEmpty { print("# \(part.measure)") }
      for line in part.lines {
        print(
          "\(places.shown(line.place))\t\(line.contribution.decimal())\(line.member.isEmpty ? "" : "\t\(line.member)")")
      }
      Terminal.say(
        "\(part.measure): \(part.lines.count) \(language == .zh ? "行，合计" : "rows, together") \(part.total?.decimal() ?? "—")"
      )
    }
    if let note = answer.note { Terminal.say(note[language]) }
    let shown = answer.figure.value?.decimal() ?? "—"
    Terminal.say("\(answer.title[language]) \(answer.unit) \(answer.category) \(answer.period.id) = \(shown)")
  }
}

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
    let pipeline = Pipeline(RunOptions(inputs: shared.inputs, periods: period.map { [$0] } ?? [], language: language))
    let name = measure
    let answer = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.explain(name)
    }
    let zh = language == .zh
    print("\(answer.measure.id)  \(answer.measure.title[language])  [\(answer.measure.unit[language])]")
    print("\(zh ? "口径" : "means"): \(answer.measure.words[language])")
    if let kind = answer.kind { print("\(zh ? "台账" : "ledger"): \(kind.title[language])（\(kind.id)）") }
    print("\(zh ? "定义" : "defined at"): \(answer.measure.place)")
    let value = answer.value.value?.decimal() ?? "—"
    print("\(answer.period.title[language])（\(zh ? "截至" : "as of") \(answer.asOf)）: \(value)")
  }
}

/// `taizhang issue`: keeps a period's figures as sent out.
struct Issue: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "留存一个周期已发布的数据，以便以后说明变动。 Keeps a period's figures as issued.")

  @Option(name: .long, help: "写结果的文件夹。 The outputs folder.")
  var outputs = "outputs"

  @Option(name: .long, help: "提示语言 zh 或 en。 The language of messages.")
  var lang: String?

  @Argument(help: "周期，如 2026-10。 A period.")
  var period: String

  func run() throws {
    let language = SharedOptions.language(lang)
    do throws(RunFailure) {
      let kept = try Pipeline(RunOptions(outputs: outputs, language: language)).issue(period)
      Terminal.say(language == .zh ? "已留存到 \(kept)" : "kept in \(kept)")
    } catch {
      for diagnostic in error.diagnostics { Terminal.say(diagnostic.line(in: language)) }
      throw ExitCode(2)
    }
  }
}
