import ArgumentParser
import CLinux
import Diagnostics
import Glibc
import Pipeline

/// `taizhang report`: inputs in, workbooks out.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "读取 inputs/，生成 outputs/<周期>/。 Reads inputs/ and makes outputs/<period>/.")

  @OptionGroup var shared: SharedOptions

  @Option(name: .long, help: "写结果的文件夹。 The folder to write into.")
  var outputs = "outputs"

  @Option(name: .long, help: "周期，逗号分隔，可重复：2026-10、2026-Q3、2026-H1、2026、2026-W40。 Periods; the newest month by default.")
  var period: [String] = []

  @Option(
    name: .long, help: "最多同时使用的线程数，默认与处理器相同。 How many threads at most; as many as processors by default.")
  var jobs: Int?

  @Option(
    name: .long, help: ArgumentHelp("From how many bytes on a file is kept as tallies only.", visibility: .hidden))
  var closeFrom = RunOptions().closesFrom ?? 0

  @Option(name: .long, help: "由谁读取大文件：native 本机，spark 集群。 Who reads large files: this machine, or Apache Spark.")
  var engine = EngineName.native

  @Option(
    name: .long,
    help: "Spark 集群，如 spark://…、local[2]、yarn、k8s://…，默认按 Spark 的配置。 Spark's master; its own configuration by default.")
  var master: String?

  @Flag(
    name: .long,
    help: "不凭大小和时间相信文件没有改动，逐个核对内容。 Trust no file by its size and times; look at what is in it.")
  var verify = false

  @Flag(name: .long, help: "只报告错误。 Say errors only.")
  var quiet = false

  func validate() throws {
    try SharedOptions.check(threads: jobs)
    if master != nil && engine != .spark {
      throw ValidationError(
        "--master", seen: Text(zh: "只用于 Spark", en: "it is of Spark alone"),
        fix: Text(zh: "请加上 --engine spark，或删去", en: "add --engine spark, or remove it"))
    }
    if master == "" {
      throw ValidationError(
        "--master", seen: Text(zh: "后面没有写值", en: "it has no value"),
        fix: Text(
          zh: "请写 spark://…、local[2]、yarn 或 k8s://…", en: "write spark://…, local[2], yarn or k8s://…"))
    }
  }

  func run() async throws {
    let language = shared.language
    let periods = period.flatMap { $0.split(separator: ",") }.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    var options = RunOptions(
      inputs: shared.inputs, outputs: outputs, periods: periods, language: language,
      jobs: SharedOptions.threads(jobs))
    options.closesFrom = closeFrom
    options.caches = true
    options.verifies = verify
    if engine == .spark { options.engine = .spark(master: master) }
    let quiet = quiet
    taizhang_share_heap()
    let pipeline = Pipeline(options) { step in
      if !quiet { Terminal.say(step.line(in: language)) }
    }
    let severity = quiet ? Severity.error : .warning
    let result = try await outcome(in: language, at: shared.places, atLeast: severity) { () async throws(RunFailure) in
      try await pipeline.run()
    }
    Terminal.summarise(
      result.log, in: language, atLeast: quiet ? .error : .warning, first: 2, at: shared.places)
    if !quiet { for line in result.summary(in: language) { Terminal.say(line) } }
    try StandardOutput.write(result.folders, in: language)
    // All is written and closed: the system takes the memory back faster than it could be given back piece by piece.
    fflush(nil)
    withExtendedLifetime(result) { Glibc.exit(EXIT_SUCCESS) }
  }
}

extension Substring {
  /// Without the blanks around it.
  func trimmingSpaces() -> String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
