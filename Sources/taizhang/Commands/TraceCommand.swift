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

  @Option(name: .long, help: "分类，写“列名=值”。 A category, field=value.")
  var category = ""

  @Option(name: .long, help: "只看星级中的一个人，写其编号。 Of stars: one person, by number.")
  var person: String?

  func run() async throws {
    let language = shared.language
    var options = RunOptions(inputs: shared.inputs, periods: [period], language: language)
    options.periodOption = nil
    let pipeline = shared.asking(options)
    let (name, unit, category, person) = (measure, unit, category, person)
    let answer = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.trace(name, unit: unit, category: category, person: person)
    }
    shared.say(answer.remarks)
    let places = shared.places
    var output = StandardOutput(in: language)
    for one in answer.made { try output.line("\(one.label)\t\(one.value)") }
    for part in answer.parts {
      if answer.parts.count > 1 || !answer.made.isEmpty { try output.line("# \(part.measure)") }
      for line in part.lines {
        try output.line(words(line, language))
        for piece in line.pieces {
          try output.line(
            "\t\(places.shown(piece.place))\t\(piece.contribution.decimal())\t\(piece.words[language])")
        }
      }
      try output.flush()
      let (count, total) = (part.lines.count, part.total?.decimal() ?? "—")
      let together =
        part.isMean
        ? Text(zh: "\(count) 行，平均 \(total)", en: "\(count.counted("row")), on average \(total)")
        : Text(zh: "\(count) 行，合计 \(total)", en: "\(count.counted("row")), together \(total)")
      Terminal.say("\(part.measure): \(together[language])")
    }
    try output.flush()
    if let note = answer.note { Terminal.say(note[language]) }
    if let reason = answer.reason { Terminal.say(reason[language]) }
    let shown = answer.figure.value?.decimal() ?? "—"
    Terminal.say("\(answer.title[language]) \(answer.unit) \(answer.category) \(answer.period.id) = \(shown)")
  }

  /// A row, what it adds, who is counted, and where what it does not tell itself was kept from.
  private func words(_ line: Trace.Line, _ language: Language) -> String {
    let places = shared.places
    var cells = ["\(places.shown(line.place))", line.contribution.decimal()]
    if !line.member.isEmpty { cells.append(Masking.text(line.member)) }
    cells += line.kept.map { one in
      let words = Text(
        zh: "“\(one.label.zh)”取自 \(places.shown(one.place))",
        en: "“\(one.label.en)” kept from \(places.shown(one.place))")
      return words[language]
    }
    return cells.joined(separator: "\t")
  }
}
