import ArgumentParser
import Diagnostics
import Pipeline

/// `taizhang list`: what there is to ask for.
struct List: AsyncParsableCommand {
  /// What can be listed.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case kinds, measures, workbooks, periods
  }

  static let configuration = CommandConfiguration(
    abstract: "列出台账、指标、工作簿和周期。 Lists the ledgers, measures, workbooks and periods there are.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "只列其中一种：kinds | measures | workbooks | periods。 Only one of these.")
  var part: Part?

  func run() async throws {
    let language = shared.language
    let pipeline = shared.asking(RunOptions(inputs: shared.inputs, language: language))
    let found = try await outcome(in: language, at: shared.places) { () async throws(RunFailure) in
      try await pipeline.list()
    }
    shared.say(found.remarks)
    var output = StandardOutput(in: language)
    for part in part.map({ [$0] }) ?? Part.allCases {
      if self.part == nil { try output.line("# \(title(part)[language])") }
      for line in lines(part, found, language) { try output.line(line) }
    }
    try output.flush()
  }

  private func title(_ part: Part) -> Text {
    switch part {
    case .kinds: Text(zh: "台账：代号、名称、文件数、计入行数", en: "ledgers: id, title, files, counted rows")
    case .measures: Text(zh: "指标：代号、名称、计量单位", en: "measures: id, title, unit")
    case .workbooks: Text(zh: "工作簿：代号、名称", en: "workbooks: id, title")
    case .periods: Text(zh: "周期：代号、名称、记录数", en: "periods: id, title, records")
    }
  }

  private func lines(_ part: Part, _ found: Pipeline.Inventory, _ language: Language) -> [String] {
    switch part {
    case .kinds: found.kinds.map { "\($0.kind.id)\t\($0.kind.title[language])\t\($0.files)\t\($0.counted)" }
    case .measures: found.measures.map { "\($0.id)\t\($0.title[language])\t\($0.unit[language])" }
    case .workbooks: found.workbooks.map { "\($0.id)\t\($0.title[language])" }
    case .periods:
      found.months.map { "\($0.period.id)\t\($0.period.title[language])\t\($0.records)" }
        + found.phases.map { "\($0.id)\t\($0.first)–\($0.last)\t" }
    }
  }
}
