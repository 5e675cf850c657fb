import Catalog
import Diagnostics
import FoundationEssentials
import Glibc

/// Has Apache Spark's workers read files with this very program, and keeps what comes back as if this machine had read it.
///
/// Nothing that comes back is believed: what is not whole, is of another program or rests on another file or register is read
/// here. See `Guides/spark.md`.
struct SparkReader: Sendable {
  let program: SparkProgram
  /// As `spark-sql --master` takes it; nil for Spark's own configuration.
  let master: String?
  let options: RunOptions
  let progress: @Sendable (Progress) -> Void

  /// Hands over the files that are large and of a known kind.
  ///
  /// - Parameter logs: those that are not known.
  /// - Throws: where Spark could not be started, or ended with a failure.
  func read(
    _ logs: [SortedFiles.Member], _ sorted: SortedFiles, _ stage: FileStage, _ catalog: Catalog
  ) throws(RunFailure) -> HandedFiles {
    guard let cache = stage.cache else { return HandedFiles() }
    let files = logs.compactMap { log -> (path: String, bytes: Int64)? in
      // A line of the job is a path; one of no known kind is only refused.
      guard sorted.sniffed[log.at].kind != nil, !log.path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }),
        let stamp = FileStamp(path: "\(stage.root)/\(log.path)"), stage.isLarge(stamp)
      else { return nil }
      return (log.path, stamp.bytes)
    }
    guard !files.isEmpty else { return HandedFiles() }
    let bytes = files.reduce(0) { $0 + $1.bytes }
    progress(.handing(files: files.count, bytes: bytes, master: master ?? "spark-defaults"))
    do throws(Diagnostic) {
      let scratch = try Scratch()
      let definitions = CacheFile.definitionsAnywhere(catalog.source, closesFrom: stage.from)
      let name = "taizhang-\(definitions)"
      try scratch.copyProgram(to: name)
      let job = SparkJob(command: try command(name, sorted.registers(catalog), stage), files: files)
      scratch.write(job.sql, to: Self.script)
      return try take(from: scratch, name, files.map(\.path), definitions, cache)
    } catch { throw RunFailure([error]) }
  }

  /// Says of each file that was handed over and read here after all why it was.
  func say(_ handed: HandedFiles, _ files: [Reading.File]) {
    guard !handed.entries.isEmpty || !handed.faults.isEmpty else { return }
    let remarks = handed.remarks(files)
    let all = handed.entries.count + handed.faults.count
    progress(.handed(taken: all - remarks.count, files: all, redone: remarks))
  }

  private static let (script, messages) = ("tally.sql", "spark.log")

  private func command(_ name: String, _ registers: [String], _ stage: FileStage) throws(Diagnostic) -> [String] {
    guard let root = realpath(stage.root, nil) else {
      throw Diagnostic(
        .error, "inputs.missing", at: Place(file: stage.root),
        seen: Text(zh: "找不到这个文件夹", en: "there is no such folder"),
        fix: Text(zh: "请检查 --inputs", en: "check --inputs"))
    }
    defer { free(root) }
    let command = [
      name, "tally", "--inputs", String(cString: root), "--close-from", "\(stage.from)", "--jobs", "1", "--lang",
      options.language.rawValue,
    ]
    let told = registers.flatMap { ["--register", $0] }
    // A command may be 128 KiB long; where the registers do not fit, each worker looks for them.
    return told.reduce(0) { $0 + 4 * $1.utf8.count } < 32 << 10 ? command + told : command
  }

  /// Runs the job, and keeps each file as it comes.
  private func take(
    from scratch: borrowing Scratch, _ name: String, _ paths: [String], _ definitions: String, _ cache: FileCache
  ) throws(Diagnostic) -> HandedFiles {
    let log = scratch.file(Self.messages)
    var handed = HandedFiles()
    for path in paths { handed.faults[path] = .missing }
    var child: ChildProcess
    do throws(StartFailure) {
      child = try ChildProcess(arguments(scratch, name), messages: log)
    } catch { throw SparkFailure.start(program.path, error.words) }
    var isWaiting = false
    while let line = child.lines.next(
      every: 2000,
      {
        guard !isWaiting, SparkFailure.isWaiting(log) else { return }
        isWaiting = true
        progress(.waitingForWorkers)
      })
    {
      // Whatever else Spark prints there is no such line.
      guard let line = TallyLine(line) else {
        if let path = Self.path(line), handed.faults[path] == .missing { handed.faults[path] = .damaged }
        continue
      }
      guard handed.faults[line.path] != nil else { continue }
      handed.faults[line.path] = take(line, definitions, cache, &handed.entries)
    }
    let code = child.end()
    guard code == 0 else {
      throw SparkFailure.ended(code, log: scratch.keep(Self.messages))
    }
    return handed
  }

  /// Keeps what a line brings; gives back what is wrong with it.
  private func take(
    _ line: TallyLine, _ definitions: String, _ cache: FileCache, _ entries: inout [FileCache.Entry]
  ) -> HandedFiles.Fault? {
    guard line.definitions == definitions else { return .foreign }
    switch line.kept {
    case .failure(let why): return .notKept(why)
    case .success(let bytes):
      guard let stamp = line.stamp, let kept = KeptFile(bytes: bytes, of: line.path), kept.file.sha256.count == 64,
        kept.file.sha256.allSatisfy(\.isHexDigit), kept.file.bytes == stamp.bytes
      else { return .damaged }
      cache.keep(bytes, of: kept.file.sha256)
      entries.append(
        FileCache.Entry(path: line.path, stamp: stamp, sha256: kept.file.sha256, isSniffed: false, kind: nil))
      return nil
    }
  }

  /// The path that a line begins with, though the rest of it is damaged.
  private static func path(_ line: ArraySlice<UInt8>) -> String? {
    line.firstIndex(of: UInt8(ascii: "\t")).map { String(decoding: line[..<$0], as: UTF8.self) }
  }

  private func arguments(_ scratch: borrowing Scratch, _ name: String) -> [String] {
    let settings = [
      // The statements mean what they say, and nothing is left behind.
      "spark.sql.variable.substitute=false", "spark.sql.parser.escapedStringLiterals=false",
      "spark.sql.catalogImplementation=in-memory", "spark.sql.warehouse.dir=\(scratch.file("warehouse"))",
    ]
    return [program.path] + (master.map { ["--master", $0] } ?? []) + ["--name", "taizhang"]
      + ["--files", scratch.file(name)] + settings.flatMap { ["--conf", $0] } + ["-S", "-f", scratch.file(Self.script)]
  }
}
