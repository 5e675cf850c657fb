import ArgumentParser
import CLinux
import Diagnostics
import Glibc
import Pipeline

/// `taizhang tally`: what single files come to, for another machine.
struct TallyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "逐个读取文件，输出汇总（集群的工作节点用）。 Reads files one by one and prints what each came to.",
    discussion: """
      从标准输入读取路径（相对于 --inputs，每行一个），逐行输出四列：路径、程序和定义的摘要、文件的印记、base64 编码的缓存文件。
      Reads paths from standard input, relative to --inputs, one a line, and prints four columns for each: the path, a \
      digest of program and definitions, the file's stamp, the cache's file in base64. See Guides/spark.md.
      """)

  @OptionGroup var shared: SharedOptions

  @Option(name: .long, help: "最多同时使用的线程数，默认与处理器相同。 How many threads at most; as many as processors by default.")
  var jobs: Int?

  @Option(
    name: .long,
    help: "已知的名录，可重复；不指定则逐个文件查找。 A register that is known; may be repeated. Without any, all files are looked into.")
  var register: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("From how many bytes on a file is kept as tallies only.", visibility: .hidden))
  var closeFrom = RunOptions().closesFrom ?? 0

  func validate() throws {
    try SharedOptions.check(threads: jobs)
  }

  func run() async throws {
    let language = shared.language
    var options = RunOptions(
      inputs: shared.inputs, outputs: "", language: language,
      jobs: SharedOptions.threads(jobs))
    options.closesFrom = closeFrom
    taizhang_share_heap()
    let tallier = try await outcome(in: language, at: shared.places) { [options] () async throws(RunFailure) in
      try await FileTallier(options, registers: register)
    }
    for failure in tallier.failures { Terminal.say(shared.places.line(failure, in: language)) }
    var output = StandardOutput(in: language)
    while let path = readLine() {
      let line = await tallier.line(of: path)
      for failure in line.failures { Terminal.say(shared.places.line(failure, in: language)) }
      try output.write(line.bytes)
      try output.flush()
    }
  }
}
